// Salesforce record ids: three characters of the object, twelve of our own count, three that check upper and lower case.
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

/** The 18 character form of a 15 character id. */
export function longId(id) {
    const checks = [0, 5, 10].map((start) =>
        [...id.slice(start, start + 5)].reduce((sum, letter, bit) => sum + (/[A-Z]/.test(letter) ? 2 ** bit : 0), 0)
    );
    return id + checks.map((sum) => CHECKS[sum]).join('');
}

/** The n-th id of an object, 18 characters. */
export function idOf(object, n) {
    let count = '';
    for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) count = DIGITS[rest % 62] + count;
    return longId(`${PREFIXES[object]}5g${count.padStart(10, '0')}`);
}

export const objectOfId = (id) => Object.keys(PREFIXES).find((object) => String(id ?? '').startsWith(PREFIXES[object]));
export const isId = (id) => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(String(id ?? ''));
