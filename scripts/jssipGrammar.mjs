/**
 * Makes JsSIP's SIP parser, which PEG.js generated, smaller. It accepts and rejects the same texts, with the same results.
 *  - What the parser expected instead of what it read is removed: it does not report it, but only returns -1.
 *  - Code that is repeated for each character is replaced by calls of helpers.
 *  - Rules that are never used are removed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Where code names the rule for a text, or the header field that has the same name as its rule. */
const NAMED_RULE = /\bGrammar\.parse\([^;]*?,\s*'([A-Za-z]\w+)'\)/g;
const NAMED_HEADER = /\.(?:parseHeader|s)\('([A-Za-z][\w-]+)'\)/g;

/** A string literal, and the end of the code that matches it. */
const TEXT = '("(?:\\\\.|[^"\\\\])*")';
const NO_MATCH = 'else \\{\\s*(?:result\\d+) = null;\\s*\\}';

/** Repeated code, and the helper that does the same. */
const SPELLED_OUT = [
    [
        new RegExp(
            `if \\(input\\.charCodeAt\\(pos\\) === \\d+\\) \\{\\s*(result\\d+) = ${TEXT};\\s*pos\\+\\+;\\s*\\}\\s*${NO_MATCH}`,
            'g'
        ),
        '$1 = readText($2);'
    ],
    [
        new RegExp(
            `if \\(input\\.substr\\(pos, \\d+\\) === ${TEXT}\\) \\{\\s*(result\\d+) = \\1;\\s*pos \\+= \\d+;\\s*\\}\\s*${NO_MATCH}`,
            'g'
        ),
        '$2 = readText($1);'
    ],
    [
        new RegExp(
            `if \\(input\\.substr\\(pos, \\d+\\)\\.toLowerCase\\(\\) === ${TEXT}\\) \\{\\s*(result\\d+) = input\\.substr\\(pos, \\d+\\);\\s*pos \\+= \\d+;\\s*\\}\\s*${NO_MATCH}`,
            'g'
        ),
        '$2 = readWord($1);'
    ],
    [
        new RegExp(
            `if \\((/\\^\\[.*?\\]/)\\.test\\(input\\.charAt\\(pos\\)\\)\\) \\{\\s*(result\\d+) = input\\.charAt\\(pos\\);\\s*pos\\+\\+;\\s*\\}\\s*${NO_MATCH}`,
            'g'
        ),
        '$2 = readOneOf($1);'
    ]
];

const HELPERS = `
    const read = (length) => { pos += length; return input.substr(pos - length, length); };
    const readText = (text) => (input.startsWith(text, pos) ? read(text.length) : null);
    const readWord = (word) => (input.substr(pos, word.length).toLowerCase() === word ? read(word.length) : null);
    const readOneOf = (characters) => (characters.test(input.charAt(pos)) ? read(1) : null);
`;

/** Replaces a pattern, and throws if it does not occur: then JsSIP has changed, and this file must be adapted. */
function replaced(source, pattern, by) {
    const made = source.replace(pattern, by);
    if (made === source) throw new Error(`JsSIP's grammar no longer contains ${pattern}.`);
    return made;
}

function withoutExpectations(source) {
    const silent = replaced(source, /if \(reportFailures === 0\) \{\s*matchFailed\("(?:\\.|[^"\\])*"\);\s*\}/g, '');
    const answer = /var offset = Math\.max\(pos, rightmostFailuresPos\);[\s\S]*?new this\.SyntaxError\([^;]*;/;
    const error = /result\.SyntaxError = function[\s\S]*?result\.SyntaxError\.prototype = Error\.prototype;/;
    return replaced(replaced(silent, answer, ''), error, '');
}

const withHelpers = (source) =>
    SPELLED_OUT.reduce(
        (text, [pattern, call]) => replaced(text, pattern, call),
        replaced(source, /parse: function \(input, startRule\) \{/, `$&${HELPERS}`)
    );

/** Removes functions in the parser that are not called, and rules that are not used. */
function withoutUnused(source, starts) {
    const named = replaced(source, /^\s*"(\w+)": parse_\1,?$/gm, (line, rule) => (starts.includes(rule) ? line : ''));
    const bodies = new Map(
        [...named.matchAll(/^ {12}function (\w+)\([^]*?^ {12}\}$/gm)].map(([body, name]) => [name, body])
    );
    const besides = [...bodies.values()].reduce((text, body) => text.replace(body, () => ''), named);
    const used = new Set();
    const use = (text) => {
        for (const [name] of text.matchAll(/\b\w+\b/g)) {
            if (!bodies.has(name) || used.has(name)) continue;
            used.add(name);
            use(bodies.get(name));
        }
    };
    use(besides);
    return [...bodies].reduce((text, [name, body]) => (used.has(name) ? text : text.replace(body, () => '')), named);
}

/** All scripts in a folder except tests. */
const scriptsIn = (folder) =>
    readdirSync(folder, { recursive: true })
        .filter((file) => /\.(?:js|ts)$/.test(file) && !/__tests__/.test(file))
        .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/**
 * The rules that code uses.
 * @param {readonly string[]} folders of the code that uses the parser
 * @returns {string[]}
 */
export function startRules(folders) {
    const { headerize } = require('jssip/lib/Utils');
    const rules = folders
        .flatMap(scriptsIn)
        .flatMap((source) => [
            ...[...source.matchAll(NAMED_RULE)].map(([, rule]) => rule),
            ...[...source.matchAll(NAMED_HEADER)].map(([, name]) => headerize(name).replaceAll('-', '_'))
        ]);
    return [...new Set(rules)].sort();
}

/**
 * @param {string} source of JsSIP's Grammar.js
 * @param {readonly string[]} starts rules that are used; the parser throws for any other rule, as for an unknown one before
 * @returns {string}
 */
export const smallGrammar = (source, starts) => withoutUnused(withHelpers(withoutExpectations(source)), starts);
