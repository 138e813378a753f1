/** Reads a call center and a record of Phone_Configuration__mdt, and writes the record. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deploy } from '../deploy.mjs';
import { queryAll, quoted } from '../soql.mjs';

/**
 * The Metadata API is the only one that has a call center's own sections.
 * @param {import('../connect.mjs').Connection} connection
 * @param {string} name internal name
 * @returns {Promise<object>}
 * @throws {Error} when the org has no such call center
 */
export async function readCallCenter(connection, name) {
    const found = await connection.metadata.read('CallCenter', name);
    if (!found?.fullName) throw new Error(`The org has no call center ${name}.`);
    return found;
}

/**
 * @typedef {{ name: string, label: string, settings: string, digits: number | null }} PhoneConfiguration
 *
 * @param {import('../connect.mjs').Connection} connection
 * @param {string} name
 * @returns {Promise<PhoneConfiguration | null>}
 */
export async function readConfiguration(connection, name) {
    const [found] = await queryAll(
        connection,
        'SELECT DeveloperName, MasterLabel, Settings__c, InternalNumberDigits__c FROM Phone_Configuration__mdt ' +
            `WHERE DeveloperName = ${quoted(name)}`
    );
    if (!found) return null;
    const { DeveloperName, MasterLabel, Settings__c, InternalNumberDigits__c } = found;
    return {
        name: DeveloperName,
        label: MasterLabel,
        settings: Settings__c ?? '',
        digits: InternalNumberDigits__c ?? null
    };
}

const LEGAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (sign) => LEGAL[sign]);
const value = (field, type, given) =>
    `    <values>
        <field>${field}</field>
        ${given === null ? '<value xsi:nil="true" />' : `<value xsi:type="xsd:${type}">${escaped(String(given))}</value>`}
    </values>`;

const recordText = ({ label, settings, digits }) => `<?xml version="1.0" encoding="UTF-8" ?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <label>${escaped(label)}</label>
    <protected>false</protected>
${value('InternalNumberDigits__c', 'double', digits)}
${value('Settings__c', 'string', settings)}
</CustomMetadata>
`;

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {PhoneConfiguration} record
 * @returns {Promise<import('../deploy.mjs').Verdict>}
 */
export async function writeConfiguration(connection, record) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-settings-'));
    try {
        const records = path.join(folder, 'customMetadata');
        mkdirSync(records);
        writeFileSync(path.join(records, `Phone_Configuration.${record.name}.md-meta.xml`), recordText(record));
        return await deploy(connection, { sources: [folder] });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
