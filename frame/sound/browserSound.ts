import type { SoundBrowser } from './sound';

/** The real browser's sound. */
export const browserSound = (parent: HTMLElement, loadTones: SoundBrowser['loadTones']): SoundBrowser => ({
    devices: navigator.mediaDevices,
    permissions: navigator.permissions,
    newContext: () => new AudioContext(),
    loadTones,
    // Firefox lets a page choose for elements only: then nothing is chosen, rather than half of it
    canChooseOutput: typeof AudioContext === 'function' && 'setSinkId' in AudioContext.prototype,
    storage: () => window.localStorage,
    document,
    window,
    parent
});
