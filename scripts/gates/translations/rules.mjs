/** What is wrong with one translation, in words. */

/**
 * Texts that are the same in a language as in English, and why. Anything else that is the same was forgotten.
 * A language says 'all' for what is the same everywhere.
 */
const ALIKE = {
    all: ['{0} {1}', '{0}: {1}'], // nothing but placeholders
    de: ['Fax', 'Name', 'Account', 'Lead', 'Opportunity', 'Chat'], // German words, and Salesforce's own in German
    fr: ['Notes', 'Mobile', 'Contact', 'Microphone', 'Chat', 'Message'], // French words too
    es: ['Fax', 'Chat']
};

/** The marks of quotation of each language; straight ones are a typewriter's. */
const QUOTES = { de: '„…“', fr: '«\u00a0…\u00a0»', es: '«…»', ja: '「…」' };

/** Up to this width an English text stands on a button or beside an icon, where there is little room. */
const SHORT = 20;

const placeholders = (text) => [...text.matchAll(/\{\d+\}/g)].map(([mark]) => mark).sort();

/** Columns in a fixed-width font: Japanese signs take two. */
export const widthOf = (text) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);

const RULES = [
    ({ text }) => (text === '' ? 'is empty' : null),
    ({ text, english }) => {
        const [wanted, found] = [placeholders(english), placeholders(text)].map((marks) => marks.join(' ') || 'none');
        return wanted === found ? null : `has the placeholders ${found}, and English has ${wanted}`;
    },
    ({ text, english, language }) =>
        text === english && ![...ALIKE.all, ...(ALIKE[language] ?? [])].includes(text) ? 'is still English' : null,
    ({ text, english }) => {
        const most = 2 * widthOf(english) + 5;
        return widthOf(english) <= SHORT && widthOf(text) > most
            ? `is ${widthOf(text)} wide, and there is room for ${most}`
            : null;
    },
    ({ text, language }) => (/["']/.test(text) ? `has typewriter's quotes; ${QUOTES[language]} and ’ are meant` : null),
    // French puts a space before these, which must not end a line.
    ({ text, language }) =>
        language === 'fr' && /[^\u00a0\u202f][;:!?»]/.test(text) ? 'lacks a no-break space before a sign' : null
];

/**
 * @param {{ text: string, english: string, language: string }} translation language as Salesforce names it: "de"
 * @returns {string[]} each follows the label's name in a sentence: "is empty"
 */
export const faultsOf = (translation) =>
    translation.text === '' ? [RULES[0](translation)] : RULES.map((rule) => rule(translation)).filter(Boolean);
