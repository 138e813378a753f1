/** Runs planned queries, with the rights of whoever runs them. */
import { listOf, mapOf, setOf, T } from '../language/types.mjs';
import { libraryType } from '../library/registry.mjs';
import { tx } from '../transaction.mjs';
import { ApexList, ApexMap, ApexSet } from '../values/collections.mjs';
import { throwNew } from '../values/exceptions.mjs';
import { SObject } from '../values/sobject.mjs';
import { maySee, mayUse, mayUseField } from './access.mjs';
import { innerQueriesRun } from './queryPlan.mjs';
import { fromStored } from './stored.mjs';

/** User mode: every object and field of the query must be readable. */
function checkRights({ object, used }) {
    if (!mayUse(object, 'Read')) throwNew('QueryException', `sObject type '${object.name}' is not supported.`);
    const hidden = used.filter(({ field }) => !mayUseField(field, 'Read'));
    if (hidden.length === 0) return;
    const names = setOf(T.String);
    const inaccessible = new ApexMap(mapOf(T.String, names));
    for (const { object: of, name } of hidden) {
        const set = inaccessible.get(of.name) ?? new ApexSet(names);
        set.add(name);
        inaccessible.set(of.name, set);
    }
    const [{ object: of, name }] = hidden;
    throwNew('QueryException', `No such column '${name}' on entity '${of.name}'.`, { inaccessible });
}

/** The stored records that a query finds. */
function rows(plan, env, mode) {
    if (mode === 'user') checkRights(plan);
    const shared = mode === 'user' || tx.frame?.sharing === 'with';
    const limit = plan.limit(env);
    const matches = plan.where(env);
    const found = tx.org.records
        .all(plan.object.name, { deleted: plan.allRows })
        .filter((record) => matches(record) && (!shared || maySee(plan.object.name, record)));
    return found.sort(plan.order).slice(0, limit);
}

innerQueriesRun((plan, env) => rows(plan, env, tx.queryMode));

/**
 * @param {import('./queryPlan.mjs').Plan} plan
 * @param {unknown} env what its binds are read from
 * @param {'user' | 'system' | null} [mode] of a dynamic query
 * @returns {ApexList | number} records, or a count
 */
export function runQuery(plan, env, mode = plan.mode) {
    tx.use('queries');
    tx.queryMode = mode;
    const found = rows(plan, env, mode);
    if (plan.countsOnly) return found.length;
    tx.use('queryRows', found.length);
    if (plan.groups) return grouped(plan, found);
    const { type } = plan.object;
    return new ApexList(
        listOf(type),
        found.map((record) => toSObject(plan, record))
    );
}

/** The only row of a query that is used as one record. */
export function onlyRow({ items }) {
    if (items.length === 0) throwNew('QueryException', 'List has no rows for assignment to SObject');
    if (items.length > 1) throwNew('QueryException', 'List has more than 1 row for assignment to SObject');
    return items[0];
}

export function toSObject({ object, columns }, record) {
    const made = new SObject(object.type);
    made.queried = true;
    made.set('Id', record.Id);
    for (const { steps, field, get } of columns) {
        let at = made;
        let stored = record;
        for (const { name, by, target } of steps) {
            stored = stored && tx.org.records.find(target.name, stored[by.name]);
            at = at && relatedTo(at, name, target, stored);
        }
        at?.set(field.name, fromStored(get(record), field));
    }
    return made;
}

/** The record that a reference leads to; null if the reference is empty. */
function relatedTo(at, name, target, stored) {
    if (!stored) {
        at.set(name, null);
        return null;
    }
    if (!at.has(name)) {
        const related = new SObject(target.type);
        related.queried = true;
        at.set(name, related);
    }
    return at.get(name);
}

function grouped({ groups, counts, columns }, found) {
    const type = libraryType('AggregateResult');
    const byKey = new Map();
    for (const record of found) {
        const key = JSON.stringify(groups.map(({ get }) => get(record)));
        byKey.set(key, [...(byKey.get(key) ?? []), record]);
    }
    const lines = [...byKey.values()].map((records) => {
        const line = new SObject(type);
        for (const { field, get } of columns) line.set(field.name, fromStored(get(records[0]), field));
        for (const { alias, get } of counts) line.set(alias, records.filter((record) => get(record) !== null).length);
        return line;
    });
    return new ApexList(listOf(type), lines);
}
