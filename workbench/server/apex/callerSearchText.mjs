/** Stand-in for the Apex class CallerSearchText. Both follow config/callerLookup/searchTexts.json. */
const MOST_TERMS = 16;
const MOST_CHARACTERS = 200;
const SHORTEST_BEGINNING = 7;
const DIGITS = /^[0-9]{3,20}$/;
const GROUPS = /^(?=.{3})[0-9]{1,20}( [0-9]{1,20}){0,9}$/;
/** Words that have a meaning in the search language. */
const OPERATORS = ['and', 'or', 'not'];

const listed = (texts) => (Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : []);

export function textOfNumber(variants, phrases) {
    const words = listed(variants)
        .filter((variant) => DIGITS.test(variant))
        .map((variant) => (variant.length < SHORTEST_BEGINNING ? variant : `${variant}*`));
    const quoted = listed(phrases)
        .filter((phrase) => GROUPS.test(phrase))
        .map((phrase) => `"${phrase}"`);
    return [...new Set([...words, ...quoted])].slice(0, MOST_TERMS).join(' OR ');
}

export const textOfWords = (text) =>
    String(text ?? '')
        .slice(0, MOST_CHARACTERS)
        .split(/[^\p{L}\p{M}\p{N}@._]+/u)
        .filter((word) => word && !OPERATORS.includes(word.toLowerCase()))
        .join(' ');
