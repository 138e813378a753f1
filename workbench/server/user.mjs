import { AGENT } from './data/users.mjs';
import { InvalidInput } from './invalidInput.mjs';

const CHECKS = {
    language: (value) => Intl.getCanonicalLocales(value.replace('_', '-')),
    locale: (value) => Intl.getCanonicalLocales(value.replace('_', '-')),
    timeZone: (value) => new Intl.DateTimeFormat('en', { timeZone: value })
};

const tag = (value) => value.replace('_', '-');

/**
 * Language, locale and time zone of the person at the screen, with changes; "de_AT" is written "de-AT", as browsers do.
 * @param {object} known
 * @param {Record<string, unknown>} changes null takes one back
 * @returns {{ language: string, locale: string, timeZone: string }}
 * @throws {InvalidInput} for what is none of them
 */
export function withUserChanges(known, changes) {
    const user = { ...known };
    for (const [name, value] of Object.entries(changes)) {
        if (!Object.hasOwn(CHECKS, name))
            throw new InvalidInput(`Of the user, ${Object.keys(CHECKS).join(', ')} can be changed, and not ${name}.`);
        if (value === null) {
            user[name] = AGENT[name];
            continue;
        }
        try {
            CHECKS[name](String(value));
        } catch {
            throw new InvalidInput(`${JSON.stringify(value)} is no ${name}.`);
        }
        user[name] = name === 'timeZone' ? value : tag(value);
    }
    return user;
}
