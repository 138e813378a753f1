// What the org does for Open CTI and for @AuraEnabled Apex, with the ordered faults applied.
import { setTimeout as sleep } from 'node:timers/promises';
import { AURA_ENABLED, REFUSALS, WEB_SERVICES } from './apex/index.mjs';
import { Faults } from './faults.mjs';
import { HttpError } from './http.mjs';
import { RecordError } from './records/store.mjs';
import { search } from './records/search.mjs';

const success = (returnValue = null) => ({ success: true, returnValue, errors: null });
const failure = (code, description, details) => ({
    success: false,
    returnValue: null,
    errors: [{ code, description, ...(details ? { details } : {}) }]
});

function runApex({ apexClass, methodName }, org) {
    const method = WEB_SERVICES[`${apexClass}.${methodName}`];
    if (!method) return failure('GENERIC_ERROR', `Could not load Apex class: ${apexClass}`);
    return success({ runApex: String(method({}, { store: org.store, user: org.user })) });
}

function saveLog({ object }, org) {
    const { entityApiName, Id, ...fields } = object ?? {};
    try {
        const record = Id
            ? org.store.update(entityApiName ?? 'Task', Id, fields)
            : org.store.create(entityApiName, fields);
        return success({ recordId: record.Id });
    } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        return failure('SERVER_ERROR', error.message, error.errors);
    }
}

function searchAndScreenPop({ searchParams, callType }, org) {
    const layout =
        org.layout[{ inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' }[callType] ?? 'Inbound'];
    const found = search(org.store, searchParams ?? '', { objects: Object.keys(layout.objects ?? {}) });
    const records = found.map((record) => {
        const fields = layout.objects[record.objectType].map(({ apiName }) => [apiName, record[apiName] ?? null]);
        const { Id, Name, LastModifiedDate } = record;
        return [Id, { Id, Name, LastModifiedDate, RecordType: record.objectType, ...Object.fromEntries(fields) }];
    });
    return success(Object.fromEntries(records));
}

const METHODS = {
    runApex,
    saveLog,
    searchAndScreenPop,
    getCallCenterSettings: (_args, org) => success(org.settings),
    getSoftphoneLayout: (_args, org) => success(org.layout)
};

/** Answer of the org to an Open CTI call; { lost: true } when the host is never to answer. */
export async function openCti(method, args, org) {
    const { delayMs, refuse, lost } = org.faults.take(`opencti:${method}`);
    if (delayMs > 0) await sleep(delayMs);
    const answer = refuse
        ? failure(refuse.code ?? 'GENERIC_ERROR', refuse.message)
        : (METHODS[method]?.(args, org) ?? success());
    org.note(method, args, lost ? 'lost' : answer);
    return lost ? { lost: true } : answer;
}

/** Value of an Apex method. Throws HttpError with the words that an AuraHandledException would carry. */
export async function apex(name, params, org) {
    const method = Object.hasOwn(AURA_ENABLED, name) ? AURA_ENABLED[name] : undefined;
    if (!method) throw new HttpError(404, `There is no Apex method ${name}.`);
    const { delayMs, refuse, lost } = org.faults.take(`apex:${name}`);
    if (delayMs > 0) await sleep(delayMs);
    if (refuse) {
        org.note(`apex:${name}`, params, 'refused');
        if (REFUSALS[name]) return REFUSALS[name](refuse);
        throw new HttpError(500, refuse.message);
    }
    try {
        const value = method(params, { store: org.store, user: org.user });
        org.note(`apex:${name}`, params, lost ? 'lost' : 'answered');
        if (lost) await Faults.lost();
        return value;
    } catch (error) {
        throw error instanceof HttpError ? error : new HttpError(500, error.message);
    }
}
