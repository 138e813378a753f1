/**
 * The agent's permission set grants what a call record needs, whatever the profile grants: every Task field that is subject to
 * field-level security and that CallRecordSaver reads or CallRecordFields writes. The lists are read from the Apex.
 */
import { parseXml, textsAt } from '../metadata/xmlTree.mjs';

const AGENT = 'permissionsets/CRM_Connect_Agent.permissionset-meta.xml';
const SUPERVISOR = 'permissionsets/CRM_Connect_Supervisor.permissionset-meta.xml';
const SAVER = 'classes/CallRecordSaver.cls';
const FIELDS = 'classes/CallRecordFields.cls';

/**
 * Task fields that every user can read and write: required ones and, according to the object reference, those "not subject to
 * field-level security, available for any user in an organization with Salesforce CRM Call Center". An org rejects permissions
 * on them.
 */
const OPEN_TO_ALL = [
    'Id',
    'Subject',
    'Status',
    'Priority',
    'OwnerId',
    'TaskSubtype',
    'CallType',
    'CallDurationInSeconds',
    'CallObject',
    'CallDisposition'
];

/** Written in system mode, so that no user can edit it. */
const READ_ONLY = ['CallKey__c'];

const wordsOf = (text, pattern) => [...(text ?? '').matchAll(pattern)].map(([, word]) => word);

/** @param {Map<string, string>} texts */
export function callRecordRights(texts) {
    if (!texts.has(AGENT)) return [];
    const [select = ''] = wordsOf(texts.get(SAVER), /\bSELECT\s([\w\s,]+?)\sFROM\s+Task\b/g);
    const read = select.split(',').map((name) => name.trim());
    const written = wordsOf(texts.get(FIELDS), /=>\s*Task\.(\w+)/g);
    if (read.length < 2 || written.length === 0) return [`${SAVER}:1: does not show which Task fields it needs`];
    const unread = written.filter((name) => !read.includes(name));
    const secured = [...new Set([...read, ...written])].filter((name) => !OPEN_TO_ALL.includes(name));
    const needed = (permissionSet, level) =>
        secured.flatMap((field) => missing(permissionSet, texts.get(permissionSet), field, level(field)));
    return [
        ...unread.map(
            (name) => `${SAVER}:1: ${name} is written, but the Task that it is compared with was read without it`
        ),
        ...needed(AGENT, (field) => (written.includes(field) && !READ_ONLY.includes(field) ? 'true' : 'false')),
        ...(texts.has(SUPERVISOR) ? needed(SUPERVISOR, () => 'false') : []),
        ...openToAll(texts)
    ];
}

const permissionsIn = (text) => parseXml(text).children.filter(({ name }) => name === 'fieldPermissions');

function missing(file, text, field, editable) {
    const found = permissionsIn(text).find((one) => textsAt(one, 'field')[0] === `Task.${field}`);
    if (!found) return [`${file}:1: a call record needs Task.${field}`];
    const isRight = textsAt(found, 'readable')[0] === 'true' && textsAt(found, 'editable')[0] === editable;
    return isRight ? [] : [`${file}:${found.line}: Task.${field} must be readable, and editable ${editable}`];
}

const openToAll = (texts) =>
    [AGENT, SUPERVISOR]
        .filter((file) => texts.has(file))
        .flatMap((file) =>
            permissionsIn(texts.get(file))
                .filter((one) => OPEN_TO_ALL.map((name) => `Task.${name}`).includes(textsAt(one, 'field')[0]))
                .map((one) => `${file}:${one.line}: ${textsAt(one, 'field')[0]} is not subject to field-level security`)
        );
