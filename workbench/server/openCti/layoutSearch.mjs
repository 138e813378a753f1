/** The search of both kinds of Open CTI: in the objects and fields of the softphone layout. */
import { search } from '../records/search.mjs';

export const CALL_TYPES = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' };

/** Salesforce does not search for a shorter text. */
const SHORTEST_SEARCH = 3;

/**
 * @param {import('../org.mjs').Org} org
 * @param {'Inbound' | 'Outbound' | 'Internal'} type
 * @param {string} term
 * @returns {{ record: object, fields: Record<string, unknown> }[]} `fields`: those of the layout. An object without any finds nothing.
 */
export function searchByLayout(org, type, term) {
    const { objects = {} } = org.layout[type] ?? {};
    const searched = Object.keys(objects).filter((object) => objects[object]?.length > 0);
    const found = term.length < SHORTEST_SEARCH ? [] : search(org.store, term, { objects: searched });
    return found.map((record) => ({
        record,
        fields: Object.fromEntries(objects[record.objectType].map(({ apiName }) => [apiName, record[apiName] ?? null]))
    }));
}
