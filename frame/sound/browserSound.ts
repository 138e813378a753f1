import type { SoundBrowser } from './sound';

/** The real browser's audio. */
export const browserSound = (parent: HTMLElement, loadTones: SoundBrowser['loadTones']): SoundBrowser => ({
    devices: navigator.mediaDevices,
    permissions: navigator.permissions,
    newContext: () => new AudioContext(),
    newElement: () => new Audio(),
    loadTones,
    canChooseOutput: 'setSinkId' in HTMLMediaElement.prototype,
    storage: () => window.localStorage,
    document,
    window,
    parent
});
