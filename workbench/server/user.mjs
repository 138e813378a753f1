import { AGENT } from './data/users.mjs';
import { InvalidInput } from './invalidInput.mjs';

const CHECKS = {
    language: (value) => Intl.getCanonicalLocales(value.replace('_', '-')),
    locale: (value) => Intl.getCanonicalLocales(value.replace('_', '-')),
    timeZone: (value) => new Intl.DateTimeFormat('en', { timeZone: value })
};

const tag = (value) => value.replace('_', '-');

/**
 * The user's language, locale, and time zone with changes. "de_AT" becomes "de-AT", as in browsers.
 * @param {object} known
 * @param {Record<string, unknown>} changes null resets one
 * @returns {{ language: string, locale: string, timeZone: string }}
 * @throws {InvalidInput} for an invalid value
 */
export function withUserChanges(known, changes) {
    const user = { ...known };
    for (const [name, value] of Object.entries(changes)) {
        if (!Object.hasOwn(CHECKS, name))
            throw new InvalidInput(`${name} of the user cannot be changed, only ${Object.keys(CHECKS).join(', ')}.`);
        if (value === null) {
            user[name] = AGENT[name];
            continue;
        }
        try {
            CHECKS[name](String(value));
        } catch {
            throw new InvalidInput(`${JSON.stringify(value)} is not a valid ${name}.`);
        }
        user[name] = name === 'timeZone' ? value : tag(value);
    }
    return user;
}
