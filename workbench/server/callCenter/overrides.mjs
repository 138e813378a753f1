import { InvalidInput } from '../invalidInput.mjs';

/** The section for a short name that is not in the definition. */
const OUR_SECTION = '/CRMConnect/';

const spelledAlike = (name) => name.replaceAll('_', '').toLowerCase();

/** Path of a setting: "activityLogging" or "activity_logging" becomes "/CRMConnect/activityLogging"; a path stays the same. */
export function settingPath(map, name) {
    if (name.startsWith('/')) return name;
    const wanted = spelledAlike(name);
    const known = Object.keys(map).find((path) => {
        const [, , item, ...deeper] = path.split('/');
        return item !== undefined && deeper.length === 0 && spelledAlike(item) === wanted;
    });
    return known ?? OUR_SECTION + name;
}

/** Settings are texts, as in Salesforce; booleans and numbers are converted. */
function asText(name, value) {
    if (value === null || typeof value === 'string') return value;
    if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
    throw new InvalidInput(`The setting ${name} must be a text, or null to reset it.`);
}

/**
 * @param {Record<string, string>} map the definition
 * @param {Record<string, string>} known overrides by path
 * @param {Record<string, unknown>} changes by path or short name; null resets one
 * @returns {Record<string, string>} the resulting overrides, by path
 * @throws {InvalidInput}
 */
export function withChanges(map, known, changes) {
    const changed = Object.entries(changes).map(([name, value]) => [settingPath(map, name), asText(name, value)]);
    const merged = { ...known, ...Object.fromEntries(changed) };
    return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
