/**
 * What is left out of JsSIP when it is bundled. The phone does not need it: log lines, which are never printed; JsSIP's own WebSocket,
 * and its own subscriptions (reconnectingSocket.ts and subscription.ts replace them); outgoing MESSAGE and OPTIONS requests; the reason
 * phrases of responses that a phone never sends; most of the parser's text (jssipGrammar.mjs); most of the event emitter
 * (eventEmitter.ts replaces it) and of the SDP library (sdp.ts replaces it); its MD5 (md5.ts replaces it); and all of the package's description except the name and
 * the version.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { smallGrammar, startRules } from './jssipGrammar.mjs';
import { ROOT } from './project.mjs';

/** The status codes that a phone sends. */
const SENT =
    '100 180 181 183 200 202 400 403 404 405 408 415 416 420 480 481 482 483 486 487 488 489 491 500 501 503 505 513 600 603 606'.split(
        ' '
    );

/** The code that uses JsSIP. */
const OWN_SIP = path.join(ROOT, 'frame/phone/sip');

/** @type {import('esbuild').Plugin} */
export const jssipParts = {
    name: 'parts of JsSIP',
    setup({ onResolve, onLoad }) {
        // `debug` prints what localStorage enables: every SIP message, with numbers and password digests. Anyone at the keyboard, or
        // another page of the origin, could turn it on.
        onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'silent' }));
        onLoad({ filter: /.*/, namespace: 'silent' }, () => ({
            contents: 'const silent = () => () => undefined; silent.default = silent; module.exports = silent;'
        }));
        onResolve({ filter: /^events$/ }, () => ({ path: path.join(OWN_SIP, 'eventEmitter.ts') }));
        onResolve({ filter: /^sdp-transform$/ }, () => ({ path: path.join(OWN_SIP, 'sdp.ts') }));
        onLoad({ filter: /[\\/]jssip[\\/]package\.json$/ }, (file) => {
            const { title, version } = JSON.parse(readFileSync(file.path, 'utf8'));
            return { contents: JSON.stringify({ title, version }), loader: 'json' };
        });
        // Incoming MESSAGE and OPTIONS requests are answered without these.
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/](?:Subscriber|Message|Options|WebSocketInterface)\.js$/ }, () => ({
            contents: ''
        }));
        // RFC 6665, 4.2.1.1: a request for events that are not supported is rejected.
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Notifier\.js$/ }, () => ({
            contents: 'exports.init_incoming = (request) => request.reply(489);'
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Constants\.js$/ }, (file) => ({
            contents: withoutUnsentPhrases(readFileSync(file.path, 'utf8'))
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Utils\.js$/ }, (file) => ({
            contents: withOwnMd5(readFileSync(file.path, 'utf8'))
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Grammar\.js$/ }, (file) => ({
            contents: smallGrammar(readFileSync(file.path, 'utf8'), startRules([path.dirname(file.path), OWN_SIP]))
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/].*\.js$/ }, async (file) => ({
            contents: await withoutLogging(readFileSync(file.path, 'utf8'))
        }));
    }
};

/** esbuild removes console calls including their arguments, so no logger is created. */
async function withoutLogging(source) {
    const onConsole = source
        .replace(/\blogger\w*\.(?=(?:debug|warn|error)\()/g, 'console.')
        .replace(/^const (?:logger\w* = new Logger|Logger = require)\(.*\);$/gm, '');
    return (await transform(onConsole, { drop: ['console'] })).code;
}

/** Reason phrases are only looked up for the phone's own responses. */
const withoutUnsentPhrases = (source) =>
    source.replace(/^ {8}(\d{3}): '.*$/gm, (line, status) => (SENT.includes(status) ? line : ''));

/** JsSIP spells out each round of MD5. */
function withOwnMd5(source) {
    const made = source.replace(
        /^exports\.calculateMD5 = [^]*?^};$/m,
        `exports.calculateMD5 = require(${JSON.stringify(path.join(OWN_SIP, 'md5.ts'))}).md5;`
    );
    if (made === source) throw new Error("JsSIP's Utils.js no longer contains calculateMD5.");
    return made;
}
