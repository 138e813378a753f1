/**
 * What is left out of JsSIP when it is bundled. None of it can do anything here: log lines, which nothing prints; subscriptions and
 * their notifications outside of a call, messages and questions of our own, none of which anybody uses; most of the parser's text
 * (jssipGrammar.mjs); the larger part of what tells events (eventEmitter.ts); the package's description, of which two words are read.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { smallGrammar, startRules } from './jssipGrammar.mjs';
import { ROOT } from './project.mjs';

/** Who works with JsSIP. */
const OWN_SIP = path.join(ROOT, 'frame/phone/sip');

/** @type {import('esbuild').Plugin} */
export const jssipParts = {
    name: 'parts of JsSIP',
    setup({ onResolve, onLoad }) {
        // `debug` prints whatever it is told to by localStorage: every SIP message, with numbers and digests of passwords. Anybody at
        // the keyboard, or another page of the origin, could switch it on.
        onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'silent' }));
        onLoad({ filter: /.*/, namespace: 'silent' }, () => ({
            contents: 'const silent = () => () => undefined; silent.default = silent; module.exports = silent;'
        }));
        onResolve({ filter: /^events$/ }, () => ({ path: path.join(OWN_SIP, 'eventEmitter.ts') }));
        onLoad({ filter: /[\\/]jssip[\\/]package\.json$/ }, (file) => {
            const { title, version } = JSON.parse(readFileSync(file.path, 'utf8'));
            return { contents: JSON.stringify({ title, version }), loader: 'json' };
        });
        // MESSAGE and OPTIONS from elsewhere are answered without these, as nobody listens for them
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/](?:Subscriber|Message|Options)\.js$/ }, () => ({ contents: '' }));
        // RFC 6665, 4.2.1.1: whoever asks for events that are not offered is told so
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Notifier\.js$/ }, () => ({
            contents: 'exports.init_incoming = (request) => request.reply(489);'
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Grammar\.js$/ }, (file) => ({
            contents: smallGrammar(readFileSync(file.path, 'utf8'), startRules([path.dirname(file.path), OWN_SIP]))
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/].*\.js$/ }, async (file) => ({
            contents: await withoutLogging(readFileSync(file.path, 'utf8'))
        }));
    }
};

/** esbuild takes calls of the console out, with all that they are passed; nobody makes a logger then. */
async function withoutLogging(source) {
    const onConsole = source
        .replace(/\blogger\w*\.(?=(?:debug|warn|error)\()/g, 'console.')
        .replace(/^const (?:logger\w* = new Logger|Logger = require)\(.*\);$/gm, '');
    return (await transform(onConsole, { drop: ['console'] })).code;
}
