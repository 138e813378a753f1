/** Apex's Decimal, a whole number and a scale, and its Double. Both are never changed. */

const pow10 = (n) => 10n ** BigInt(n);
const abs = (n) => (n < 0n ? -n : n);

/** Divides and rounds as the mode says. */
function divideRounded(a, b, mode) {
    const negative = a < 0n !== b < 0n;
    const quotient = abs(a) / abs(b);
    const rest = abs(a) % abs(b);
    const half = rest * 2n === abs(b) ? 0 : rest * 2n > abs(b) ? 1 : -1;
    const up = {
        UP: rest !== 0n,
        DOWN: false,
        CEILING: rest !== 0n && !negative,
        FLOOR: rest !== 0n && negative,
        HALF_UP: half >= 0,
        HALF_DOWN: half > 0,
        HALF_EVEN: half > 0 || (half === 0 && quotient % 2n === 1n)
    }[mode];
    const rounded = quotient + (up ? 1n : 0n);
    return negative ? -rounded : rounded;
}

/** Digits that a division keeps. */
const PRECISION = 34;

export class Decimal {
    /**
     * @param {bigint} unscaled
     * @param {number} scale digits after the decimal point
     */
    constructor(unscaled, scale) {
        this.unscaled = unscaled;
        this.scale = scale;
    }

    /** From "-12.50" or "1e3"; null if it is no number. */
    static parse(text) {
        const [, sign, whole, part = '', exponent = '0'] =
            /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
        if (whole === undefined || whole + part === '') return null;
        const scale = part.length - Number(exponent);
        const unscaled = BigInt(sign + (whole + part)) * (scale < 0 ? pow10(-scale) : 1n);
        return new Decimal(unscaled, Math.max(0, scale));
    }

    static of(value) {
        if (value instanceof Decimal) return value;
        if (value instanceof Double) return Decimal.parse(String(value.n));
        return new Decimal(BigInt(value), 0);
    }

    /** The unscaled value at a scale that is not smaller. */
    at(scale) {
        return this.unscaled * pow10(scale - this.scale);
    }

    add(other) {
        const scale = Math.max(this.scale, other.scale);
        return new Decimal(this.at(scale) + other.at(scale), scale);
    }

    negate() {
        return new Decimal(-this.unscaled, this.scale);
    }

    subtract(other) {
        return this.add(other.negate());
    }

    multiply(other) {
        return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
    }

    /** To 34 digits, without the zeros at the end that the operands do not have. The divisor is not zero. */
    divide(other) {
        const preferred = Math.max(0, this.scale - other.scale);
        const digits = (n) => abs(n).toString().length;
        const size = digits(this.unscaled) - this.scale - (digits(other.unscaled) - other.scale);
        const scale = Math.max(preferred, PRECISION - size);
        const quotient = this.divideAt(other, scale, 'HALF_EVEN');
        return quotient.roundTo(PRECISION).stripped(preferred);
    }

    /** Rounded to a number of significant digits. */
    roundTo(precision) {
        const excess = abs(this.unscaled).toString().length - precision;
        return excess > 0 && excess <= this.scale ? this.setScale(this.scale - excess, 'HALF_EVEN') : this;
    }

    divideAt(other, scale, mode = 'HALF_UP') {
        const shift = scale + other.scale - this.scale;
        const [a, b] =
            shift >= 0
                ? [this.unscaled * pow10(shift), other.unscaled]
                : [this.unscaled, other.unscaled * pow10(-shift)];
        return new Decimal(divideRounded(a, b, mode), scale);
    }

    setScale(scale, mode = 'HALF_UP') {
        if (scale >= this.scale) return new Decimal(this.at(scale), scale);
        return new Decimal(divideRounded(this.unscaled, pow10(this.scale - scale), mode), scale);
    }

    /** Without zeros at the end, down to a scale. */
    stripped(least = 0) {
        let { unscaled, scale } = this;
        while (scale > least && unscaled % 10n === 0n) {
            unscaled /= 10n;
            scale -= 1;
        }
        return new Decimal(unscaled, scale);
    }

    compareTo(other) {
        const scale = Math.max(this.scale, other.scale);
        const [a, b] = [this.at(scale), other.at(scale)];
        return a === b ? 0 : a < b ? -1 : 1;
    }

    /** The whole number, without the digits after the point. */
    truncated() {
        return this.unscaled / pow10(this.scale);
    }

    toNumber() {
        return Number(this.toString());
    }

    toString() {
        const digits = abs(this.unscaled)
            .toString()
            .padStart(this.scale + 1, '0');
        const cut = digits.length - this.scale;
        const text = this.scale > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
        return this.unscaled < 0n ? `-${text}` : text;
    }
}

export class Double {
    constructor(n) {
        this.n = n;
    }

    toString() {
        return Number.isInteger(this.n) && Math.abs(this.n) < 1e7 ? `${this.n}.0` : String(this.n);
    }
}
