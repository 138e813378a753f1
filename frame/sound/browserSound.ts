import type { SoundBrowser } from './sound';

/** The real browser's audio. */
export const browserSound = (parent: HTMLElement, loadTones: SoundBrowser['loadTones']): SoundBrowser => ({
    devices: navigator.mediaDevices,
    permissions: navigator.permissions,
    newContext: () => new AudioContext(),
    loadTones,
    // Firefox can choose an output for elements, but not for tones. Then no output is offered, rather than only for some sounds.
    canChooseOutput: typeof AudioContext === 'function' && 'setSinkId' in AudioContext.prototype,
    storage: () => window.localStorage,
    document,
    window,
    parent
});
