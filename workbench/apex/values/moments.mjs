/** Apex's Date, Datetime, and Time. A Date is a day since 1970-01-01, a Datetime a moment, a Time a part of a day. */
const DAY_MS = 86_400_000;
const pad = (n, width = 2) => String(n).padStart(width, '0');

export class ApexDate {
    constructor(days) {
        this.days = days;
    }

    get key() {
        return `date ${this.days}`;
    }

    /** Month from 1; days and months beyond the end count on, as in Apex. */
    static of(year, month, day) {
        return new ApexDate(Math.floor(Date.UTC(year, month - 1, day) / DAY_MS));
    }

    get parts() {
        const date = new Date(this.days * DAY_MS);
        return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }

    /** The same day of another month, or its last day. */
    addMonths(n) {
        const { year, month, day } = this.parts;
        const first = ApexDate.of(year, month + n, 1);
        return new ApexDate(first.days + Math.min(day, first.daysInMonth) - 1);
    }

    get daysInMonth() {
        const { year, month } = this.parts;
        return new Date(Date.UTC(year, month, 0)).getUTCDate();
    }

    toString() {
        const { year, month, day } = this.parts;
        return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    }
}

export class ApexDatetime {
    constructor(ms) {
        this.ms = ms;
    }

    get key() {
        return `moment ${this.ms}`;
    }

    toString() {
        return new Date(this.ms).toISOString().slice(0, 19).replace('T', ' ');
    }
}

export class ApexTime {
    constructor(ms) {
        this.ms = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
    }

    get key() {
        return `time ${this.ms}`;
    }

    toString() {
        return new Date(this.ms).toISOString().slice(11);
    }
}

/** How far a time zone is from GMT at a moment, in milliseconds. */
export function offsetAt(ms, zone) {
    const parts = Object.fromEntries(
        formatter(zone)
            .formatToParts(ms)
            .map(({ type, value }) => [type, Number(value)])
    );
    const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
    return local - Math.floor(ms / 1000) * 1000;
}

const formatters = new Map();

function formatter(zone) {
    if (!formatters.has(zone)) {
        const digits = Object.fromEntries(
            ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part) => [part, 'numeric'])
        );
        formatters.set(zone, new Intl.DateTimeFormat('en-US', { ...digits, hourCycle: 'h23', timeZone: zone }));
    }
    return formatters.get(zone);
}

/** The moment that a clock in the time zone shows. An hour that is skipped is the one after it. */
export function fromLocal(localMs, zone) {
    const guess = localMs - offsetAt(localMs, zone);
    return localMs - offsetAt(guess, zone);
}

/** What a clock in the time zone shows, as if it were GMT. */
export const toLocal = (ms, zone) => new Date(ms + offsetAt(ms, zone));
