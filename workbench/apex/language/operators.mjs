/** Arithmetic, comparison, and equality, chosen by the types of the operands. */
import { Double } from '../values/decimal.mjs';
import { compareNumbers, equal, toNumber } from '../values/equality.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { ApexDate, ApexDatetime } from '../values/moments.mjs';
import { textOf } from '../values/text.mjs';
import { compileValue, compiles, conversion } from './compiler.mjs';
import { T, isNumeric, isText, wider } from './types.mjs';

const divideByZero = () => throwNew('MathException', 'Divide by 0');
const long = (value) => BigInt.asIntN(64, value);

/** Integers and Longs wrap around; a division of whole numbers is a whole number. */
const ARITHMETIC = {
    Integer: {
        '+': (a, b) => (a + b) | 0,
        '-': (a, b) => (a - b) | 0,
        '*': Math.imul,
        '/': (a, b) => (b === 0 ? divideByZero() : Math.trunc(a / b) | 0)
    },
    Long: {
        '+': (a, b) => long(a + b),
        '-': (a, b) => long(a - b),
        '*': (a, b) => long(a * b),
        '/': (a, b) => (b === 0n ? divideByZero() : long(a / b))
    },
    Decimal: {
        '+': (a, b) => a.add(b),
        '-': (a, b) => a.subtract(b),
        '*': (a, b) => a.multiply(b),
        '/': (a, b) => (b.unscaled === 0n ? divideByZero() : a.divide(b))
    },
    Double: {
        '+': (a, b) => new Double(a.n + b.n),
        '-': (a, b) => new Double(a.n - b.n),
        '*': (a, b) => new Double(a.n * b.n),
        '/': (a, b) => (b.n === 0 ? divideByZero() : new Double(a.n / b.n))
    }
};

const DAY = 86_400_000;
const addDays = (value, days) => (value instanceof ApexDate ? new ApexDate(value.days + days) : later(value, days));
const later = ({ ms }, days) => new ApexDatetime(ms + Math.round(toNumber(days) * DAY));

/** { type, run(a, b) } for operands of these types; null if the operator does not take them. */
function binary(operator, left, right) {
    if (operator === '+' && (isText(left) || isText(right))) {
        return { type: T.String, run: (a, b) => textOf(a) + textOf(b) };
    }
    if (isNumeric(left) && isNumeric(right)) {
        const type = wider(left, right);
        const [toLeft, toRight] = [left, right].map((one) => conversion(one, type) ?? ((value) => value));
        const compute = ARITHMETIC[type.name][operator];
        return compute && { type, run: (a, b) => compute(toLeft(a ?? nullPointer()), toRight(b ?? nullPointer())) };
    }
    const isDay = left === T.Date && right === T.Integer;
    const isMoment = left === T.Datetime && isNumeric(right);
    if ((isDay || isMoment) && (operator === '+' || operator === '-')) {
        const sign = operator === '+' ? 1 : -1;
        return { type: left, run: (a, b) => addDays(a ?? nullPointer(), sign * toNumber(b ?? nullPointer())) };
    }
    return null;
}

/** What `x op= y` computes. The result has the type of x. */
export function compound(operator, type, operand, scope, ctx) {
    const found = binary(operator, type, operand.type);
    if (!found) scope.notImplemented(ctx, `${operator} for ${type.name} and ${operand.type.name}`);
    if (found.type !== type) scope.fail(ctx, `Illegal assignment from ${found.type.name} to ${type.name}`);
    return found.run;
}

function infix(ctx, scope) {
    const [left, right] = ctx.expression_list().map((one) => compileValue(one, scope));
    const operator = ctx.children[1].getText();
    const found = binary(operator, left.type, right.type);
    if (!found) scope.notImplemented(ctx, `${operator} for ${left.type.name} and ${right.type.name}`);
    return { type: found.type, run: (f) => found.run(left.run(f), right.run(f)) };
}

const momentOf = (value) => value.ms ?? value.days * DAY;

/** A comparison with null is false. */
const COMPARISONS = { '<': (n) => n < 0, '>': (n) => n > 0, '<=': (n) => n <= 0, '>=': (n) => n >= 0 };

function comparison(ctx, scope) {
    const [left, right] = ctx.expression_list().map((one) => compileValue(one, scope));
    const holds = COMPARISONS[ctx.children.slice(1, -1).map((child) => child.getText()).join('')]; // prettier-ignore
    const moments = [T.Date, T.Datetime, T.Time];
    const compare =
        isNumeric(left.type) && isNumeric(right.type)
            ? compareNumbers
            : moments.includes(left.type) && moments.includes(right.type)
              ? (a, b) => momentOf(a) - momentOf(b)
              : scope.notImplemented(ctx, `a comparison of ${left.type.name} and ${right.type.name}`);
    return {
        type: T.Boolean,
        run(f) {
            const [a, b] = [left.run(f), right.run(f)];
            return a !== null && b !== null && holds(compare(a, b));
        }
    };
}

const sameText = (a, b) => a === b || (a !== null && b !== null && a.toLowerCase() === b.toLowerCase());

/** == ignores the case of texts. Ids are compared as they are. */
function equals(left, right) {
    if (left === T.String && right === T.String) return sameText;
    if ([left, right].includes(T.Datetime) && [left, right].includes(T.Date))
        return (a, b) => a !== null && b !== null && momentOf(a) === momentOf(b);
    return equal;
}

/** The operators == != === !== <> */
export function equality(ctx, scope) {
    const [left, right] = ctx.expression_list().map((one) => compileValue(one, scope));
    const isExact = ctx.TRIPLEEQUAL() || ctx.TRIPLENOTEQUAL();
    const isNegative = ctx.NOTEQUAL() || ctx.TRIPLENOTEQUAL() || ctx.LESSANDGREATER();
    const same = isExact && left.type.kind !== 'primitive' ? Object.is : equals(left.type, right.type);
    if (left.type !== T.null && right.type !== T.null && !comparable(left.type, right.type)) {
        scope.fail(ctx, `Comparison arguments must be compatible types: ${left.type.name}, ${right.type.name}`);
    }
    return { type: T.Boolean, run: (f) => same(left.run(f), right.run(f)) !== Boolean(isNegative) };
}

function comparable(a, b) {
    if (a === T.Object || b === T.Object || a === b) return true;
    if (isNumeric(a) || isNumeric(b)) return isNumeric(a) && isNumeric(b);
    if (isText(a) || isText(b)) return isText(a) && isText(b);
    return a !== T.Boolean && b !== T.Boolean;
}

compiles({ Arth1Expression: infix, Arth2Expression: infix, CmpExpression: comparison });
