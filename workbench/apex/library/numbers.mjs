/** Numbers, Boolean, Math, and what every object has. */
import { Decimal, Double } from '../values/decimal.mjs';
import { compareNumbers, equal, toNumber } from '../values/equality.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { toNumberType } from '../values/runtimeType.mjs';
import { typeOf, valueOf } from '../values/text.mjs';
import { isNumeric, T } from '../language/types.mjs';
import { library, libraryEnum } from './registry.mjs';

const ROUNDING = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'];
libraryEnum('RoundingMode', ROUNDING);

library('Object', {
    methods: {
        'toString(): String': (value) => valueOf(value),
        'equals(Object): Boolean': equal
    }
});

const invalid = (type, text) => throwNew('TypeException', `Invalid ${type}: ${text}`);

function wholeNumber(type, bits) {
    return (text) => {
        const whole = /^[+-]?\d+$/.test(text ?? nullPointer()) ? BigInt(text) : null;
        if (whole === null || BigInt.asIntN(bits, whole) !== whole) invalid(type, text);
        return bits === 32 ? Number(whole) : whole;
    };
}

/** Integer.valueOf and Long.valueOf of a value whose type is not known before. */
const ofObject = (type, parse) => (value) => {
    if (value === null) nullPointer();
    if (typeof value === 'string') return parse(value);
    return isNumeric(typeOf(value)) ? toNumberType(value, type) : invalid(type.name.toLowerCase(), valueOf(value));
};

const decimalOf = (text) => Decimal.parse((text ?? nullPointer()).trim()) ?? invalid('decimal', text);
const conversions = {
    'intValue(): Integer': (n) => toNumberType(n, T.Integer),
    'longValue(): Long': (n) => toNumberType(n, T.Long),
    'doubleValue(): Double': (n) => toNumberType(n, T.Double)
};
const grouped = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

library('Integer', {
    methods: { 'format(): String': grouped, 'intValue(): Integer': (n) => n },
    statics: {
        'valueOf(String): Integer': wholeNumber('integer', 32),
        'valueOf(Object): Integer': ofObject(T.Integer, wholeNumber('integer', 32))
    }
});
library('Long', {
    methods: { ...conversions, 'format(): String': grouped },
    statics: {
        'valueOf(String): Long': wholeNumber('long', 64),
        'valueOf(Object): Long': ofObject(T.Long, wholeNumber('long', 64))
    }
});
library('Double', {
    methods: { ...conversions },
    statics: { 'valueOf(String): Double': (text) => new Double(decimalOf(text).toNumber()) }
});

const mode = (value) => value.name;
library('Decimal', {
    methods: {
        ...conversions,
        'abs(): Decimal': (n) => (n.unscaled < 0n ? n.negate() : n),
        'divide(Decimal, Integer): Decimal': (n, by, scale) => n.divideAt(nonZero(by), scale),
        'divide(Decimal, Integer, RoundingMode): Decimal': (n, by, scale, how) =>
            n.divideAt(nonZero(by), scale, mode(how)),
        'format(): String': (n) => n.toString().replace(/^-?\d+/, grouped),
        'pow(Integer): Decimal': (n, times) =>
            Array.from({ length: times }).reduce((sum) => sum.multiply(n), new Decimal(1n, 0)),
        'precision(): Integer': ({ unscaled }) => String(unscaled).replace('-', '').length,
        'round(): Long': (n) => n.setScale(0, 'HALF_EVEN').unscaled,
        'round(RoundingMode): Long': (n, how) => n.setScale(0, mode(how)).unscaled,
        'scale(): Integer': ({ scale }) => scale,
        'setScale(Integer): Decimal': (n, scale) => n.setScale(scale, 'HALF_UP'),
        'setScale(Integer, RoundingMode): Decimal': (n, scale, how) => n.setScale(scale, mode(how)),
        'stripTrailingZeros(): Decimal': (n) => n.stripped(),
        'toPlainString(): String': (n) => n.toString()
    },
    statics: {
        'valueOf(String): Decimal': decimalOf,
        'valueOf(Double): Decimal': (n) => Decimal.of(n ?? nullPointer()),
        'valueOf(Long): Decimal': (n) => Decimal.of(n ?? nullPointer())
    }
});

const nonZero = (n) => (n.unscaled === 0n ? throwNew('MathException', 'Divide by 0') : n);

library('Boolean', {
    statics: { 'valueOf(String): Boolean': (text) => (text ?? nullPointer()).toLowerCase() === 'true' }
});

const most = (a, b) => (compareNumbers(a ?? nullPointer(), b ?? nullPointer()) >= 0 ? a : b);
const least = (a, b) => (compareNumbers(a ?? nullPointer(), b ?? nullPointer()) <= 0 ? a : b);
const forAll = (name, run) =>
    Object.fromEntries(
        ['Integer', 'Long', 'Decimal', 'Double'].map((type) => [`${name}(${type}, ${type}): ${type}`, run])
    );
const abs = (n) => (typeof n === 'number' ? Math.abs(n) | 0 : n < 0n ? BigInt.asIntN(64, -n) : n);

library('Math', {
    statics: {
        ...forAll('max', most),
        ...forAll('min', least),
        'abs(Integer): Integer': abs,
        'abs(Long): Long': abs,
        'abs(Decimal): Decimal': (n) => (n.unscaled < 0n ? n.negate() : n),
        'ceil(Decimal): Decimal': (n) => n.setScale(0, 'CEILING'),
        'floor(Decimal): Decimal': (n) => n.setScale(0, 'FLOOR'),
        'mod(Integer, Integer): Integer': (a, b) => (b === 0 ? throwNew('MathException', 'Divide by 0') : (a % b) | 0),
        'mod(Long, Long): Long': (a, b) => (b === 0n ? throwNew('MathException', 'Divide by 0') : a % b),
        'pow(Double, Double): Double': (a, b) => new Double(a.n ** b.n),
        'random(): Double': () => new Double(Math.random()),
        'round(Decimal): Integer': (n) => Number(n.setScale(0, 'HALF_EVEN').unscaled),
        'roundToLong(Decimal): Long': (n) => n.setScale(0, 'HALF_EVEN').unscaled,
        'signum(Decimal): Decimal': (n) => new Decimal(BigInt(Math.sign(toNumber(n))), 0),
        'sqrt(Double): Double': ({ n }) => new Double(Math.sqrt(n))
    }
});
