/**
 * The methods of Open CTI for which the host needs the org. Each takes the arguments as in the message, and the org.
 */
import { isWebService, runWebService, webServiceClasses } from '../apex/webServices.mjs';
import { objectOfId } from '../records/ids.mjs';
import { RecordError } from '../records/recordError.mjs';
import { done, failed } from './answer.mjs';
import { CALL_TYPES, searchByLayout } from './layoutSearch.mjs';

/** `methodParams` is "a=b&c=d" or "none". */
async function runApex({ apexClass, methodName, methodParams }, org) {
    if (!webServiceClasses().includes(apexClass))
        return failed('GENERIC_ERROR', `Could not load Apex class: ${apexClass}`);
    const name = `${apexClass}.${methodName}`;
    if (!isWebService(name)) return failed('GENERIC_ERROR', `Method ${methodName} does not exist in ${apexClass}.`);
    const params = typeof methodParams === 'string' && methodParams.includes('=') ? methodParams : '';
    return org.faults.take(`apex:${name}`).refusal
        ? failed('GENERIC_ERROR', `${name} failed.`)
        : done({ runApex: runWebService(name, new URLSearchParams(params), org) });
}

/** A new record is sent with its object's name, a changed one with its id. */
function saveLog({ object }, org) {
    if (object === null || typeof object !== 'object') return failed('INVALID_PARAM', 'value: expected an object.');
    const { entityApiName, Id, ...fields } = object;
    try {
        const { Id: recordId } = Id
            ? org.store.update(entityApiName ?? objectOfId(Id), Id, fields)
            : org.store.create(entityApiName, fields);
        return done({ recordId });
    } catch (error) {
        if (error instanceof RecordError) return failed('SERVER_ERROR', error.message, error.errors);
        throw error;
    }
}

/** Finds records for the host to open. Uses the layout's objects and fields; an object without fields finds nothing. */
function searchAndScreenPop({ searchParams, callType, params, defaultFieldValues, deferred }, org) {
    const type = CALL_TYPES[String(callType).toLowerCase()];
    if (!type) return failed('INVALID_PARAM', `callType: expected one of ${Object.keys(CALL_TYPES).join(', ')}.`);
    const term = String(searchParams ?? '').trim();
    const found = searchByLayout(org, type, term);
    const records = Object.fromEntries(found.map((one) => [one.record.Id, asFound(one)]));
    if (deferred !== true) return done(records);
    const [only, ...others] = found.map(({ record }) => record);
    const pop =
        only && others.length === 0
            ? { type: 'sobject', params: { recordId: only.Id } }
            : only
              ? { type: 'search', params: { searchString: term } }
              : { type: 'newRecord', params: { entityName: noMatchEntity(org), defaultFieldValues, ...params } };
    return done({ ...records, SCREEN_POP_DATA: pop });
}

const noMatchEntity = (org) => org.layout.Inbound?.screenPopSettings?.NoMatch?.screenPopData ?? 'Lead';

function asFound({ record, fields }) {
    const { Id, Name, CaseNumber, LastModifiedDate, objectType, IsPersonAccount, PersonContactId } = record;
    return {
        Id,
        LastModifiedDate,
        Name: Name ?? CaseNumber,
        RecordType: objectType,
        ...(IsPersonAccount && { IsPersonAccount, PersonContactId }),
        ...fields
    };
}

export const ORG_METHODS = {
    runApex,
    saveLog,
    searchAndScreenPop,
    getCallCenterSettings: (_args, org) => done(org.settings),
    getSoftphoneLayout: (_args, org) => done(org.layout)
};
