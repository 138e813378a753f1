/**
 * Salesforce record ids: three characters for the object, twelve for a number of our own, three as a check of upper and lower case.
 */
const PREFIXES = {
    Account: '001',
    Contact: '003',
    Lead: '00Q',
    Case: '500',
    Opportunity: '006',
    Task: '00T',
    User: '005'
};
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character id: each of the added characters says which of five characters are upper case. */
export function longId(id) {
    const checks = [0, 5, 10].map((start) =>
        [...id.slice(start, start + 5)].reduce((sum, letter, bit) => sum + (/[A-Z]/.test(letter) ? 2 ** bit : 0), 0)
    );
    return id + checks.map((sum) => CHECKS[sum]).join('');
}

/**
 * The n-th id of an object, 18 characters.
 * @param {string} object API name
 * @param {number} n from 1
 */
export function idOf(object, n) {
    let count = '';
    for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) count = DIGITS[rest % 62] + count;
    return longId(`${PREFIXES[object]}5g${count.padStart(10, '0')}`);
}

/** The org's own id. */
export const ORG_ID = longId('00D5g0000000001');

/** The first three characters of an object's ids. */
export const prefixOf = (object) => PREFIXES[object];

/** The object that an id belongs to; undefined if this org does not have it. */
export const objectOfId = (id) => Object.keys(PREFIXES).find((object) => String(id ?? '').startsWith(PREFIXES[object]));

/** Whether a value is an id: 15 characters, or 18 with the right three at the end. */
export function isId(id) {
    if (typeof id !== 'string' || !/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id)) return false;
    return id.length === 15 || longId(id.slice(0, 15)) === id;
}

/** The 18-character form of an id of either length; any other text is returned unchanged. */
export const normalId = (id) => (isId(id) && id.length === 15 ? longId(id) : String(id));
