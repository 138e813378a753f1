/**
 * Starts a headless Chromium: $CHROMIUM, else the system's, else the one from npm (PACKED_CHROMIUM=1 takes that in any case).
 * What neither sounds nor looks like anything to a person may have the system's lighter one: the same engine without the windows
 * and the sound of a browser, for a third less of the machine.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { packedChromium } from './packedChromium.mjs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const LIGHTER = '/usr/bin/chromium-headless-shell';

/** Nothing may leave the machine, and tests run as root in containers. */
export const ALWAYS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // A proxy of the machine's would answer for the names that a test maps to loopback.
    '--no-proxy-server',
    // A browser that knows Salesforce's names for https only gets the workbench's own certificate, which nobody signed.
    '--ignore-certificate-errors',
    // Playwright switches off partitioned storage, and then Chromium refuses Web Locks to a frame of another site, which no
    // agent's browser does. The last list wins: this one leaves everything as in an agent's browser.
    '--disable-features=Translate',
    // As in a browser in which the agent has clicked; a later one takes its place (tests/browser/sound.test.mjs).
    '--autoplay-policy=no-user-gesture-required'
];

/** What pulses while it rings takes a quarter of a core, and tells a test nothing. */
const CALM = ['--force-prefers-reduced-motion'];

/** Chromium's own microphone that beeps, and no question whether it may be used. */
const FAKE_MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * @param {object} [options]
 * @param {string[]} [options.args] further command line arguments
 * @param {boolean|string} [options.microphone] true: a fake one, allowed; a path: that WAV file is what it hears; false: the
 *     machine's own, and asking for it is up to the page's permissions
 * @param {boolean} [options.light] the lighter one will do, where there is one, with nothing that pulses
 * @param {boolean} [options.packed] the one from npm, whatever this machine has
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} in words, when there is no browser
 */
export async function launch({ args = [], microphone = true, light = false, packed = false } = {}) {
    return chromium.launch({
        ...(await (packed ? packedChromium() : executable(light))),
        headless: true,
        args: [...ALWAYS, ...(light ? CALM : []), ...microphoneArgs(microphone), ...args]
    });
}

function microphoneArgs(microphone) {
    if (!microphone) return [];
    return microphone === true
        ? FAKE_MICROPHONE
        : [...FAKE_MICROPHONE, `--use-file-for-fake-audio-capture=${microphone}`];
}

export async function executable(light = false) {
    if (process.env.PACKED_CHROMIUM) return packedChromium();
    const named = process.env.CHROMIUM;
    if (named && !existsSync(named)) throw new Error(`CHROMIUM is set to ${named}, which does not exist.`);
    const executablePath = named || [...(light ? [LIGHTER] : []), ...SYSTEM].find((file) => existsSync(file));
    return executablePath ? { executablePath } : packedChromium();
}
