/**
 * What Salesforce's search finds in phone fields. No document describes it; the default profile is the strictest one that fits what is
 * documented and what programs in use rely on. It never finds digits inside a word, and it knows neither country codes nor extensions.
 */

/** As the target of a fault: the index learns of changes with this delay. In an org, it takes some minutes. */
export const SEARCH_INDEX = 'search:index';

/** The words of a field, by profile. `whole`: all its digits joined. */
const WORDS = {
    strict: (runs) => [...runs, runs.join('')],
    /** As in any other text field. */
    plain: (runs) => runs,
    /** Also joined from each group to the end. */
    runs: (runs) => [...runs, ...runs.map((_, at) => runs.slice(at).join(''))]
};

/** The platform drops the operators of a longer text. */
const LONGEST = 4000;
const SHORTEST = 2;
/** Characters that mean something in the search language. Quotes and wildcards are read before. */
const RESERVED = /[&|!{}[\]()^~:\\'+-]/;

const runsOf = (value) => String(value).normalize('NFKC').match(/\d+/g) ?? [];

const pattern = (word) => new RegExp(`^${word.replaceAll('?', '\\d').replaceAll('*', '\\d*')}$`);

const inOrder = (runs, words) =>
    runs.some((_, from) => words.every((word, at) => runs[from + at] !== undefined && word.test(runs[from + at])));

/** "07814 256404" in quotes, or a word. @returns {(value: string) => boolean} */
function term(text, profile) {
    const phrase = /^"(.*)"$/.exec(text);
    if (phrase) {
        const words = phrase[1].split(/\s+/).filter(Boolean).map(pattern);
        return (value) => inOrder(runsOf(value), words);
    }
    // a wildcard in front is not supported
    if (/^[*?]/.test(text)) return () => false;
    const word = pattern(text);
    return (value) => WORDS[profile](runsOf(value)).some((one) => word.test(one));
}

/**
 * Reads a search text: terms with OR between them, of digits, with wildcards or as phrases in quotes.
 * @param {string} text
 * @param {'strict' | 'plain' | 'runs'} [profile]
 * @returns {(values: string[]) => boolean} whether a record with these values in its phone fields is found
 * @throws {Error} for a text that Salesforce refuses, or would read in another way than it is meant
 */
export function phoneSearch(text, profile = 'strict') {
    if (text.replace(/["*?\s]/g, '').length < SHORTEST)
        throw new Error('The search term must have at least 2 characters.');
    if (text.length > LONGEST) throw new Error(`The search text is longer than ${LONGEST} characters.`);
    if (RESERVED.test(text)) throw new Error(`A reserved character is not escaped: ${text}`);
    const alternatives = text
        .split(/\s+OR\s+/i)
        .map((part) => (part.match(/"[^"]*"|\S+/g) ?? []).map((one) => term(one, profile)));
    return (values) =>
        alternatives.some((all) => all.length > 0 && all.every((matches) => values.some((value) => matches(value))));
}
