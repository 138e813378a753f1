/**
 * What is left out of JsSIP when it is bundled. None of it can do anything here: log lines, which nothing prints; subscriptions and
 * their notifications outside of a call, which nobody uses; what the parser would have expected in place of what it read, which it
 * tells nobody; the package's description, of which two words are read.
 */
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

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
        onLoad({ filter: /[\\/]jssip[\\/]package\.json$/ }, ({ path }) => {
            const { title, version } = JSON.parse(readFileSync(path, 'utf8'));
            return { contents: JSON.stringify({ title, version }), loader: 'json' };
        });
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Subscriber\.js$/ }, () => ({ contents: '' }));
        // RFC 6665, 4.2.1.1: whoever asks for events that are not offered is told so
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/]Notifier\.js$/ }, () => ({
            contents: 'exports.init_incoming = (request) => request.reply(489);'
        }));
        onLoad({ filter: /[\\/]jssip[\\/]lib[\\/].*\.js$/ }, async ({ path }) => ({
            contents: await withoutLogging(withoutExpectations(readFileSync(path, 'utf8')))
        }));
    }
};

/** Grammar.parse answers a text that is no SIP with -1, and nothing else. */
const withoutExpectations = (source) =>
    source.replace(/if \(reportFailures === 0\) \{\s*matchFailed\("(?:\\.|[^"\\])*"\);\s*\}/g, '');

/** esbuild takes calls of the console out, with all that they are passed; nobody makes a logger then. */
async function withoutLogging(source) {
    const onConsole = source
        .replace(/\blogger\w*\.(?=(?:debug|warn|error)\()/g, 'console.')
        .replace(/^const (?:logger\w* = new Logger|Logger = require)\(.*\);$/gm, '');
    return (await transform(onConsole, { drop: ['console'] })).code;
}
