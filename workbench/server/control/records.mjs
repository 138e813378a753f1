import { HttpError } from '../http/httpError.mjs';
import { readJson, readObject, sendJson } from '../http/json.mjs';
import { requireObject } from '../invalidInput.mjs';

/** One record, or { records: [ … ] }. */
function listed(body) {
    const list = Array.isArray(body?.records) ? body.records : [body];
    return list.map((fields) => requireObject(fields, 'A record'));
}

/** /workbench/records/<Object>[/<Id>[/<action>]] */
export const records = {
    async GET({ org, parts: [object, id], response }) {
        if (id === undefined) sendJson(response, 200, { records: recordsOf(org, object) });
        else sendJson(response, 200, recordOf(org, object, id));
    },
    async POST({ org, parts: [object, id, action], url: { searchParams }, request, response }) {
        if (ACTIONS[action]) {
            sendJson(response, 200, ACTIONS[action](org, recordOf(org, object, id), object, await readObject(request)));
            return;
        }
        if (id !== undefined) throw new HttpError(405, 'A record is created without an id; change one with PATCH.');
        knownObject(org, object);
        sendJson(response, 201, {
            records: org.store.createAll(object, listed(await readJson(request)), creatorOf(org, searchParams))
        });
    },
    async PATCH({ org, parts: [object, id], request, response }) {
        recordOf(org, object, id);
        sendJson(response, 200, org.store.update(object, id, await readObject(request)));
    },
    async DELETE({ org, parts: [object, id], url: { searchParams }, response }) {
        const { Id } = recordOf(org, object, id);
        org.store.remove(object, Id);
        if (searchParams.has('forever')) org.store.emptyBin();
        sendJson(response, 200, { deleted: Id });
    }
};

/** Actions on a record other than edits. */
const ACTIONS = {
    merge({ store }, { Id }, object, { into }) {
        const master = ['Account', 'Contact', 'Lead'].includes(object) ? store.find(object, into) : undefined;
        if (!master || master.Id === Id) throw new HttpError(400, `Give the other ${object} that it is merged into.`);
        return store.merge(object, Id, master.Id);
    },
    convert({ store }, { Id, IsConverted }, object, options) {
        if (object !== 'Lead' || IsConverted) throw new HttpError(400, 'Only a lead can be converted, and only once.');
        return store.convert(Id, options);
    }
};

function knownObject({ store }, object) {
    if (Object.hasOwn(store.objects, object ?? '')) return;
    const known = Object.keys(store.objects).join(', ');
    throw new HttpError(400, `sObject type '${object ?? ''}' is not supported. This org has ${known}.`);
}

/** `?by=<User id>`: another user than the current one. */
function creatorOf(org, searchParams) {
    const by = searchParams.get('by');
    return by === null ? undefined : recordOf(org, 'User', by).Id;
}

function recordsOf(org, object) {
    knownObject(org, object);
    return org.store.all(object);
}

function recordOf(org, object, id) {
    knownObject(org, object);
    const record = id === undefined ? undefined : org.store.find(object, id);
    if (!record) throw new HttpError(404, id ? `There is no ${object} ${id}.` : `Give the id: …/${object}/<Id>.`);
    return record;
}
