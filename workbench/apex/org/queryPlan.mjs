/** SOQL: from the tree to a plan that can be run with the values of its binds. What is not implemented is refused. */
import { objectNamed } from './schema.mjs';
import { condition } from './condition.mjs';
import { tx } from '../transaction.mjs';

/**
 * @typedef {object} Plan
 * @property {import('./schema.mjs').ObjectType} object
 * @property {{ names: string[], field: object, get: Function }[]} columns
 * @property {boolean} countsOnly SELECT COUNT()
 * @property {object[]} [groups] GROUP BY
 * @property {{ alias: string, get?: Function }[]} counts COUNT(Id) and its alias
 * @property {{ object: object, name: string, field: object }[]} used all fields that the user must be able to read
 * @property {'user' | 'system' | null} mode
 *
 * @param {object} ctx a query or a subquery
 * @param {{ bind: Function, fail: Function }} compiler
 * @returns {Plan}
 */
export function planQuery(ctx, compiler) {
    const { fail } = compiler;
    for (const part of ['usingScope', 'offsetClause', 'forClauses']) {
        if (ctx[part]?.()?.getText()) fail(ctx, `This runtime does not implement ${ctx[part]().getText()} in a query.`);
    }
    const name = ctx.fromNameList().getText();
    const object = objectNamed(name) ?? fail(ctx, `sObject type '${name}' is not supported.`);
    const used = [];
    const path = (names, part) => resolve(object, names, used, (message) => fail(part, message));
    const plan = {
        object,
        used,
        columns: [],
        counts: [],
        countsOnly: false,
        groups: null,
        mode: modeOf(ctx, fail),
        ...compiler,
        path
    };
    plan.subquery = (inner) => semiJoin(planQuery(inner, compiler));
    const entries = ctx.selectList?.().selectEntry_list() ?? ctx.subFieldList().subFieldEntry_list();
    for (const entry of entries) select(entry, plan);
    const grouping = ctx.groupByClause?.();
    if (grouping)
        plan.groups = grouping
            .fieldGroupByList()
            .fieldGroupBy_list()
            .map((one) => path(one.getText().split('.'), one));
    plan.where = ctx.whereClause() ? condition(ctx.whereClause().whereLogicalExpression(), plan) : () => () => true;
    plan.order = orderOf(ctx.orderByClause(), path);
    plan.limit = limitOf(ctx.limitClause(), compiler);
    plan.allRows = Boolean(ctx.allRowsClause?.());
    return plan;
}

/** A plan of columns alone, for the objects of a search. */
export function planFields(object, names, ctx, compiler) {
    const used = [];
    const path = (parts, part) => resolve(object, parts, used, (message) => compiler.fail(part, message));
    const columns = names.map((name) => ({ names: name.split('.'), ...path(name.split('.'), ctx) }));
    return {
        object,
        used,
        columns,
        path,
        ...compiler,
        subquery: (part) => compiler.fail(part, 'A search has no subquery.')
    };
}

function modeOf(ctx, fail) {
    const clause = ctx.withClause?.();
    if (!clause) return null;
    if (clause.USER_MODE()) return 'user';
    return clause.SYSTEM_MODE() ? 'system' : fail(clause, `This runtime does not implement ${clause.getText()}.`);
}

function select(entry, plan) {
    if (entry.fieldName()) {
        const names = entry.fieldName().getText().split('.');
        plan.columns.push({ names, ...plan.path(names, entry) });
        return;
    }
    const call = entry.soqlFunction();
    if (!call?.COUNT()) plan.fail(entry, `This runtime does not implement ${entry.getText()} in SELECT.`);
    if (!call.fieldName()) {
        plan.countsOnly = true;
        return;
    }
    const alias = entry.soqlId()?.getText() ?? `expr${plan.counts.length}`;
    plan.counts.push({ alias, ...plan.path(call.fieldName().getText().split('.'), entry) });
}

/** A field of the object, or of one that a reference leads to. */
function resolve(object, names, used, fail) {
    let at = object;
    const steps = [];
    for (const name of names.slice(0, -1)) {
        const relation = at.relation(name) ?? fail(`Didn't understand relationship '${name}' in field path.`);
        if (!relation.target) fail(`This runtime does not follow ${name}, which leads to several objects.`);
        used.push({ object: at, name: relation.by.name, field: relation.by });
        steps.push(relation);
        at = relation.target;
    }
    const last = names.at(-1);
    const field = at.field(last);
    if (!field?.token) fail(`No such column '${last}' on entity '${at.name}'.`);
    used.push({ object: at, name: field.name, field });
    const get = (record) => {
        const end = steps.reduce(
            (one, { by, target }) => one && tx.org.records.find(target.name, one[by.name]),
            record
        );
        return end?.[field.name] ?? (field.spec.type === 'boolean' ? false : null);
    };
    return { field, get, steps };
}

function orderOf(clause, path) {
    const terms = (clause?.fieldOrderList().fieldOrder_list() ?? []).map((one) => ({
        get: path(one.fieldName().getText().split('.'), one).get,
        sign: one.DESC() ? -1 : 1,
        nulls: one.LAST() ? 1 : one.FIRST() ? -1 : one.DESC() ? 1 : -1
    }));
    return (a, b) => terms.map((term) => compare(term, a, b)).find((one) => one !== 0) ?? 0;
}

function compare({ get, sign, nulls }, one, other) {
    const [a, b] = [get(one), get(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? nulls : -nulls;
    return a === b ? 0 : (a < b ? -1 : 1) * sign;
}

function limitOf(clause, { bind }) {
    if (!clause) return () => Infinity;
    if (!clause.boundExpression()) return () => Number(clause.IntegerLiteral().getText());
    return bind(clause.boundExpression().expression());
}

/** IN (SELECT ...): the values of its one column, as stored. `runQuery` gives it access rules. */
function semiJoin(plan) {
    return (env) => innerRows(plan, env).map((record) => plan.columns[0].get(record));
}

let innerRows = null;
export const innerQueriesRun = (by) => {
    innerRows = by;
};
