/**
 * Starts a headless Chromium: $CHROMIUM, the system's, or the one from npm, which PACKED_CHROMIUM=1 always uses. Tests without audio
 * and animations can use the system's lighter one: the same engine without a browser's windows and audio, which takes a third less
 * CPU time.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { packedChromium } from './packedChromium.mjs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const LIGHTER = '/usr/bin/chromium-headless-shell';

/** No request may leave this machine, and tests may run as root in containers. */
export const ALWAYS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // A proxy would respond for the names that a test maps to loopback.
    '--no-proxy-server',
    // A browser that always uses HTTPS for Salesforce's domains gets the workbench's self-signed certificate.
    '--ignore-certificate-errors',
    // Playwright turns off partitioned storage, and then Chromium denies Web Locks to a cross-site frame, unlike an agent's browser.
    // The last list applies, and this one restores Chromium's defaults.
    '--disable-features=Translate',
    // As in a browser in which the agent has clicked. A later argument replaces it (tests/browser/sound.test.mjs).
    '--autoplay-policy=no-user-gesture-required'
];

/** The ringing animation takes a quarter of a core and is not tested. */
const CALM = ['--force-prefers-reduced-motion'];

/** Chromium's fake microphone, which beeps, without a permission prompt. */
const FAKE_MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * @param {object} [options]
 * @param {string[]} [options.args] further command line arguments
 * @param {boolean|string} [options.microphone] true: a fake one, with permission; a path: a fake one that plays this WAV
 *     file; false: the machine's own, which needs the page's permission
 * @param {boolean} [options.light] use the lighter browser if there is one, without animations
 * @param {boolean} [options.packed] use the one from npm, whatever this machine has
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} with a message for the user, when there is no browser
 */
export async function launch(options = {}) {
    return chromium.launch(await launchOptions(options));
}

/**
 * The same browser with a profile, as agents have it, and with the pop-up blocker, which Playwright turns off. Only there does Chromium
 * have site settings (siteSettings.mjs); a context of Playwright's own is an incognito window.
 * @returns {Promise<import('playwright-core').BrowserContext>} with a blank page; its profile is deleted when it is closed
 */
export async function launchProfile(options = {}) {
    return chromium.launchPersistentContext('', {
        ...(await launchOptions(options)),
        ignoreDefaultArgs: ['--disable-popup-blocking'],
        reducedMotion: null
    });
}

async function launchOptions({ args = [], microphone = true, light = false, packed = false }) {
    return {
        ...(await (packed ? packedChromium() : executable(light))),
        headless: true,
        args: [...ALWAYS, ...(light ? CALM : []), ...microphoneArgs(microphone), ...args]
    };
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
