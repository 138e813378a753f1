import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The messages in `details`: a list of { message }, or { fieldErrors: { Field: [{ message }] }, pageErrors: [..] }. */
function detailsInWords(details: unknown): string[] {
    if (typeof details === 'string') return [details.trim()];
    if (Array.isArray(details)) return details.flatMap(detailsInWords);
    if (!isObject(details)) return [];
    const own = textOf(details.message);
    const nested = Object.values(details).filter(isObject).flatMap(detailsInWords);
    return own ? [own, ...nested] : nested;
}

function errorInWords(error: unknown): string {
    if (!isObject(error)) return textOf(error);
    const description = textOf(error.description) || textOf(error.message) || textOf(error.code);
    const details = detailsInWords(error.details).filter((words) => words && !description.includes(words));
    return details.length > 0 ? `${description} (${[...new Set(details)].join('; ')})` : description;
}

/**
 * The messages in `errors` of an Open CTI answer. The documentation has a list of { code, description, details? }, in some places
 * a single error, and two forms of `details`.
 */
export function errorDetail(errors: unknown): Explanation {
    const list = Array.isArray(errors) ? errors : [errors];
    const words = list.map(errorInWords).filter(Boolean);
    return words.length > 0 ? { detail: [...new Set(words)].join('; ') } : {};
}
