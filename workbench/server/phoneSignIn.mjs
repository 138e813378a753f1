import { readdirSync } from 'node:fs';
import path from 'node:path';
import { InvalidInput } from './invalidInput.mjs';

const fieldsOf = (source) =>
    readdirSync(path.join(source, 'objects/Phone_Sign_In__mdt/fields')).map((file) => file.split('.')[0]);

/**
 * A record of Phone_Sign_In__mdt.
 * @param {Record<string, unknown> | null} record
 * @param {string} source the package's source folder, with the definition of the fields
 * @throws {InvalidInput} for fields that do not exist, or invalid values
 */
export function checkPhoneSignIn(record, source) {
    if (record === null) return null;
    const known = fieldsOf(source);
    for (const [field, value] of Object.entries(record)) {
        if (!known.includes(field))
            throw new InvalidInput(`Phone_Sign_In__mdt has ${known.join(', ')}, and not ${field}.`);
        const type = field === 'ValidMinutes__c' ? 'number' : 'string';
        if (value !== null && typeof value !== type) throw new InvalidInput(`${field} is a ${type}, or null.`);
    }
    return record;
}
