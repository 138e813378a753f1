/**
 * The org's part in a call of Open CTI for Salesforce Classic, with the faults that are set. Results are texts, often JSON.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { objectUrl, recordInfo, recordUrl } from '../classic/objects.mjs';
import { CALL_TYPES, searchByLayout } from './layoutSearch.mjs';
import { INTERACTION_METHODS } from './methodNames.mjs';
import { ORG_METHODS } from './orgMethods.mjs';

/** Converts the answer of Open CTI for Lightning Experience. */
const asReply = ({ success, returnValue, errors }, result) =>
    success ? result(returnValue) : { error: errors.map(({ description }) => description).join(' ') };

async function runApex(args, org) {
    return asReply(await ORG_METHODS.runApex(args, org), ({ runApex: result }) => ({ result }));
}

/** The text of a form field as a value of its type. */
function valueOf({ type } = {}, text) {
    if (type === 'number') return Number(text);
    return type === 'boolean' ? text === 'true' : text;
}

/** `saveParams` is "Subject=Call&Status=Completed", with an `Id` for an update, and encoded once more in the message. */
function saveLog({ objectName, saveParams = '' }, org) {
    const described = org.store.objects[objectName] ?? {};
    const fields = [...new URLSearchParams(decodeURIComponent(saveParams))];
    const values = Object.fromEntries(fields.map(([name, text]) => [name, valueOf(described[name], text)]));
    const object = { entityApiName: objectName, ...values };
    const { error, ...saved } = asReply(ORG_METHODS.saveLog({ object }, org), ({ recordId }) => ({
        result: 'true',
        id: recordId
    }));
    return error === undefined ? saved : { result: 'false', error };
}

/** Where the softphone layout leads; undefined for nothing. Only inbound layouts have screen pop settings. */
function screenPopUrl(settings = {}, found, { searchParams: term, queryParams = '' }) {
    const setting = [settings.NoMatch, settings.SingleMatch, settings.MultipleMatches][Math.min(found.length, 2)];
    switch (setting?.screenPopType) {
        case 'PopToEntity':
            if (found.length > 0) return recordUrl(found[0].record);
            return setting.screenPopData && objectUrl(setting.screenPopData, 'e');
        case 'PopToSearch':
            return `/search/SearchResults?${new URLSearchParams({ searchType: '2', str: term })}`;
        case 'PopToVisualforce':
            return `/apex/${setting.screenPopData}${queryParams ? `?${queryParams}` : ''}`;
        default:
            return undefined;
    }
}

function searchAndGetScreenPopUrl(args, org) {
    const type = CALL_TYPES[['', 'null', undefined].includes(args.callType) ? 'inbound' : args.callType.toLowerCase()];
    if (!type) return { error: `${args.callType} is not a call type.` };
    const found = searchByLayout(org, type, String(args.searchParams ?? '').trim());
    const records = found.map(({ record, fields }) => {
        const { objectId, objectName, ...more } = recordInfo(record.objectType, record);
        // With several matches, only one field is returned.
        return [objectId, { ...(found.length > 1 ? { Name: objectName } : fields), ...more }];
    });
    const url = screenPopUrl(org.layout[type]?.screenPopSettings, found, args);
    return { result: JSON.stringify({ ...Object.fromEntries(records), ...(url && { screenPopUrl: url }) }) };
}

const METHODS = {
    runApex,
    saveLog,
    searchAndGetScreenPopUrl,
    searchAndScreenPop: searchAndGetScreenPopUrl,
    getCallCenterSettings: (_args, org) => ({ result: JSON.stringify(org.settings) }),
    getSoftphoneLayout: (_args, org) => ({ result: JSON.stringify(org.layout) })
};

/**
 * @param {string} method as in the message, without the call's number
 * @param {Record<string, string>} args as in the message
 * @param {import('../org.mjs').Org} org
 * @returns {Promise<{ result?: string, error?: string, id?: string } | { lost: true }>}
 */
export async function interaction(method, args, org) {
    if (!INTERACTION_METHODS.includes(method))
        return { error: `${method} is not a method of Open CTI for Salesforce Classic.` };
    const { delayMs, refusal, lost } = org.faults.take(`opencti:${method}`);
    if (delayMs > 0) await sleep(delayMs);
    const reply = refusal ? { error: refusal.message } : await (METHODS[method]?.(args, org) ?? {});
    org.note(method, args, lost ? 'lost' : reply);
    return lost ? { lost: true } : reply;
}
