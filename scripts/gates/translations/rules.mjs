/** Checks one translation. */

/**
 * Texts that are the same in a language as in English, and why. Any other text that is the same was not translated.
 * 'all' has the texts that are the same in every language.
 */
const ALIKE = {
    all: ['{0} {1}', '{0}: {1}', 'Lightning Web Security'], // nothing but placeholders, and Salesforce's own names
    de: ['Fax', 'Name', 'Account', 'Lead', 'Opportunity', 'Chat'], // German words, and words that Salesforce uses in German
    fr: ['Notes', 'Mobile', 'Contact', 'Microphone', 'Chat', 'Message'], // French words too
    es: ['Fax', 'Chat']
};

/** The quotation marks of each language. */
const QUOTES = { ar: '«…»', de: '„…“', fr: '«\u00a0…\u00a0»', es: '«…»', ja: '「…」' };

/** An English text of up to this width may be on a button or next to an icon, where space is limited. */
const SHORT = 20;

const placeholders = (text) => [...text.matchAll(/\{\d+\}/g)].map(([mark]) => mark).sort();

/** Columns in a fixed-width font: Japanese characters take two. */
export const widthOf = (text) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);

const RULES = [
    ({ text }) => (text === '' ? 'is empty' : null),
    ({ text, english }) => {
        const [wanted, found] = [placeholders(english), placeholders(text)].map((marks) => marks.join(' ') || 'none');
        return wanted === found ? null : `has the placeholders ${found}, but English has ${wanted}`;
    },
    ({ text, english, language }) =>
        text === english && ![...ALIKE.all, ...(ALIKE[language] ?? [])].includes(text) ? 'is still English' : null,
    ({ text, english }) => {
        const most = 2 * widthOf(english) + 5;
        return widthOf(english) <= SHORT && widthOf(text) > most
            ? `is ${widthOf(text)} wide, but there is space for ${most} only`
            : null;
    },
    ({ text, language }) => (/["']/.test(text) ? `has straight quotation marks; use ${QUOTES[language]} and ’` : null),
    // French has a space before these. It must not break the line.
    ({ text, language }) =>
        language === 'fr' && /[^\u00a0\u202f][;:!?»]/.test(text) ? 'lacks a no-break space before punctuation' : null
];

/**
 * @param {{ text: string, english: string, language: string }} translation language as Salesforce's code: "de"
 * @returns {string[]} faults, each to follow the label's name in a sentence: "is empty"
 */
export const faultsOf = (translation) =>
    translation.text === '' ? [RULES[0](translation)] : RULES.map((rule) => rule(translation)).filter(Boolean);
