/**
 * The heart of the compiler: a table from the rules of the grammar to functions that compile them, and the conversion of values to declared
 * types. A compiled expression is { type, run } with `run(frame)`; one that can be assigned to also has a `place`. A name of a type is
 * { typeRef }.
 */
import { throwNew } from '../values/exceptions.mjs';
import { Decimal, Double } from '../values/decimal.mjs';
import { ApexDatetime } from '../values/moments.mjs';
import { toNumber } from '../values/equality.mjs';
import { checkedId } from '../values/ids.mjs';
import { kindOf } from './parse.mjs';
import { T, isAssignable, isNumeric } from './types.mjs';

const rules = new Map();

/** @param {Record<string, (ctx: object, scope: import('./scope.mjs').Scope) => object>} table by the rule's name */
export function compiles(table) {
    for (const [rule, run] of Object.entries(table)) rules.set(rule, run);
}

/** Compiles a part of a tree. */
export function compile(ctx, scope) {
    const rule = rules.get(kindOf(ctx));
    return rule ? rule(ctx, scope) : scope.notImplemented(ctx, `this: ${ctx.getText().slice(0, 60)}`);
}

/** Compiles an expression that must have a value. */
export function compileValue(ctx, scope) {
    const node = compile(ctx, scope);
    if (!node.run) scope.fail(ctx, `Variable does not exist: ${ctx.getText()}`);
    if (node.type === T.void) scope.fail(ctx, `A method without a result is no value: ${ctx.getText()}`);
    return node;
}

const toLong = (value) => (value === null ? null : BigInt(value));
const toDecimal = (value) => (value === null ? null : Decimal.of(value));
const toDouble = (value) => (value === null ? null : new Double(toNumber(value)));
const toId = (value) => (value === null ? null : checkedId(value));

/** How a value of one type becomes one of another, or null if it stays as it is. */
export function conversion(from, to) {
    if (from === to || from === T.null) return null;
    if (isNumeric(from) && isNumeric(to)) return { Long: toLong, Decimal: toDecimal, Double: toDouble }[to.name];
    if (from === T.String && to === T.Id) return toId;
    if (from === T.Date && to === T.Datetime) return (value) => value && new ApexDatetime(value.days * 86_400_000);
    return null;
}

/**
 * A value as a variable of a type takes it.
 * @returns {Function} run
 */
export function coerce(node, to, scope, ctx) {
    if (node.single && to.kind === 'sobject') return node.single.run;
    if (!isAssignable(node.type, to)) scope.fail(ctx, `Illegal assignment from ${node.type.name} to ${to.name}`);
    const convert = conversion(node.type, to);
    return convert ? (f) => convert(node.run(f)) : node.run;
}

/** The value of a condition. */
export function condition(ctx, scope) {
    const run = coerce(compileValue(ctx, scope), T.Boolean, scope, ctx);
    return (f) => {
        const value = run(f);
        if (value === null) throwNew('NullPointerException', 'Attempt to de-reference a null object');
        return value;
    };
}
