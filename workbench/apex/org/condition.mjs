/** WHERE: from the tree to a predicate of a stored record and the values of the query's binds. */
import { ApexList, ApexSet } from '../values/collections.mjs';
import { isValidId, checkedId } from '../values/ids.mjs';
import { unquoted } from '../language/literals.mjs';
import { toStored } from './stored.mjs';

/**
 * @param {object} ctx a logical expression of the grammar
 * @param {object} plan
 * @param {(names: string[], ctx: object) => { get: Function, field: object }} plan.path resolves a field of the object
 * @param {(expression: object) => Function} plan.bind
 * @param {(ctx: object) => { rows: Function }} plan.subquery
 * @param {(ctx: object, message: string) => never} plan.fail
 * @returns {(env: unknown) => (record: object) => boolean} its binds and subqueries are read once
 */
export function condition(ctx, plan) {
    const parts = (ctx.whereConditionalExpression_list?.() ?? ctx.conditionalExpression_list()).map((part) => {
        const inner = part.whereLogicalExpression?.() ?? part.logicalExpression?.();
        return inner
            ? condition(inner, plan)
            : comparison(part.whereFieldExpression?.()?.fieldExpression() ?? part.fieldExpression(), plan);
    });
    const isEither = ctx.SOQLOR_list().length > 0;
    return (env) => {
        const tests = parts.map((part) => part(env));
        if (ctx.NOT()) return (record) => !tests[0](record);
        return isEither
            ? (record) => tests.some((test) => test(record))
            : (record) => tests.every((test) => test(record));
    };
}

function comparison(ctx, plan) {
    if (!ctx.fieldName()) plan.fail(ctx, 'This runtime does not implement functions in WHERE.');
    const { get, field } = plan.path(ctx.fieldName().getText().split('.'), ctx);
    const operator = ctx.comparisonOperator().getText().toLowerCase();
    const value = operand(ctx.value(), plan, field);
    const test =
        TESTS[operator] ?? plan.fail(ctx, `This runtime does not implement the operator ${operator} in WHERE.`);
    const same = sameIn(field);
    return (env) => {
        const wanted = value(env);
        return (record) => test(get(record), wanted, same);
    };
}

/** Texts are equal in any case, unless the field distinguishes them. Ids of 15 and of 18 characters are the same. */
function sameIn({ spec }) {
    if (spec.type === 'reference' || spec.type === 'id') return (a, b) => a === (isValidId(b) ? checkedId(b) : b);
    const fold = (value) => (typeof value === 'string' && !spec.caseSensitive ? value.toLowerCase() : value);
    return (a, b) => fold(a) === fold(b);
}

const like = (pattern) => {
    const source = pattern
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replace(/%/g, '.*')
        .replace(/_/g, '.');
    return new RegExp(`^${source}$`, 'is');
};
const ordered = (holds) => (value, wanted) => value !== null && wanted !== null && holds(value, wanted);

const TESTS = {
    '=': (value, wanted, same) => same(value, wanted),
    '!=': (value, wanted, same) => !same(value, wanted),
    '<>': (value, wanted, same) => !same(value, wanted),
    '<': ordered((a, b) => a < b),
    '>': ordered((a, b) => a > b),
    '<=': ordered((a, b) => a <= b),
    '>=': ordered((a, b) => a >= b),
    in: (value, wanted, same) => wanted.some((one) => same(value, one)),
    notin: (value, wanted, same) => !wanted.some((one) => same(value, one)),
    like: (value, wanted) => value !== null && wanted !== null && like(wanted).test(value)
};

/** The value to compare with, as it is stored; a list for IN. */
function operand(ctx, plan, field) {
    const text = ctx.getText();
    const constant = (value) => () => value;
    if (ctx.NULL()) return constant(null);
    if (ctx.BooleanLiteral()) return constant(text.toLowerCase() === 'true');
    if (ctx.StringLiteral()) return constant(unquoted(text) || null);
    if (ctx.signedNumber()) return constant(Number(text));
    if (ctx.DateLiteral()) return constant(text);
    if (ctx.DateTimeLiteral()) return constant(new Date(text).toISOString());
    if (ctx.valueList()) {
        const values = ctx
            .valueList()
            .value_list()
            .map((one) => operand(one, plan, field));
        return (env) => values.map((value) => value(env));
    }
    if (ctx.subQuery()) return plan.subquery(ctx.subQuery());
    if (ctx.boundExpression()) {
        const bound = plan.bind(ctx.boundExpression().expression());
        return (env) => stored(bound(env), field);
    }
    return plan.fail(ctx, `This runtime does not implement ${text} in WHERE.`);
}

function stored(value, field) {
    const isMany = value instanceof ApexList || value instanceof ApexSet;
    return isMany ? value.values().map((one) => toStored(one, field)) : toStored(value, field);
}
