/** Date, Datetime, Time, and TimeZone. */
import { NotImplemented } from '../errors.mjs';
import { tx } from '../transaction.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { ApexDate, ApexDatetime, ApexTime, fromLocal, offsetAt, toLocal } from '../values/moments.mjs';
import { zoneOf } from '../values/zone.mjs';
import { library, libraryType } from './registry.mjs';

const DAY = 86_400_000;
const zone = () => zoneOf(tx);
const local = ({ ms }) => toLocal(ms, zone());
const dayOf = (date) => new ApexDate(Math.floor(date.getTime() / DAY));
const today = () => dayOf(toLocal(Date.now(), zone()));
const invalid = (text) => throwNew('TypeException', `Invalid date: ${text}`);

function parseDate(text) {
    const [, year, month, day] = (/^(\d{4})-(\d{1,2})-(\d{1,2})(?:$| )/.exec(text ?? nullPointer()) ?? []).map(Number);
    if (!year || month < 1 || month > 12 || day < 1 || day > ApexDate.of(year, month, 1).daysInMonth) invalid(text);
    return ApexDate.of(year, month, day);
}

function parseDatetime(text, inZone) {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2})$/.exec(text ?? nullPointer());
    if (!parts) throwNew('TypeException', `Invalid date/time: ${text}`);
    const [year, month, ...rest] = parts.slice(1).map(Number);
    return new ApexDatetime(fromLocal(Date.UTC(year, month - 1, ...rest), inZone));
}

const PARTS = {
    yyyy: (date) => String(date.getUTCFullYear()),
    MM: (date) => String(date.getUTCMonth() + 1).padStart(2, '0'),
    dd: (date) => String(date.getUTCDate()).padStart(2, '0'),
    HH: (date) => String(date.getUTCHours()).padStart(2, '0'),
    mm: (date) => String(date.getUTCMinutes()).padStart(2, '0'),
    ss: (date) => String(date.getUTCSeconds()).padStart(2, '0'),
    SSS: (date) => String(date.getUTCMilliseconds()).padStart(3, '0')
};

function format(date, pattern) {
    return pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (part, quoted) => {
        if (quoted !== undefined) return quoted || "'";
        if (!PARTS[part]) throw new NotImplemented(`Datetime.format with ${part}`);
        return PARTS[part](date);
    });
}

library('Date', {
    methods: {
        'addDays(Integer): Date': ({ days }, n) => new ApexDate(days + n),
        'addMonths(Integer): Date': (date, n) => date.addMonths(n),
        'addYears(Integer): Date': (date, n) => date.addMonths(12 * n),
        'day(): Integer': ({ parts }) => parts.day,
        'dayOfYear(): Integer': ({ days, parts }) => days - ApexDate.of(parts.year, 1, 1).days + 1,
        'daysBetween(Date): Integer': (date, other) => other.days - date.days,
        'isSameDay(Date): Boolean': (date, other) => date.days === other.days,
        'month(): Integer': ({ parts }) => parts.month,
        'monthsBetween(Date): Integer': (a, b) => (b.parts.year - a.parts.year) * 12 + b.parts.month - a.parts.month,
        'toStartOfMonth(): Date': ({ parts }) => ApexDate.of(parts.year, parts.month, 1),
        'year(): Integer': ({ parts }) => parts.year
    },
    statics: {
        'daysInMonth(Integer, Integer): Integer': (year, month) => ApexDate.of(year, month, 1).daysInMonth,
        'isLeapYear(Integer): Boolean': (year) => ApexDate.of(year, 2, 1).daysInMonth === 29,
        'newInstance(Integer, Integer, Integer): Date': (year, month, day) => ApexDate.of(year, month, day),
        'today(): Date': today,
        'valueOf(String): Date': parseDate
    }
});

const added =
    (unit) =>
    ({ ms }, n) =>
        new ApexDatetime(ms + n * unit);
const sameTime = (datetime, date) => {
    const clock = local(datetime).getTime();
    return new ApexDatetime(fromLocal(date.days * DAY + (((clock % DAY) + DAY) % DAY), zone()));
};
const at =
    (inZone) =>
    (year, month, day, hour = 0, minute = 0, second = 0) =>
        new ApexDatetime(fromLocal(Date.UTC(year, month - 1, day, hour, minute, second), inZone()));
const SIX = 'Integer, Integer, Integer, Integer, Integer, Integer';
const THREE = 'Integer, Integer, Integer';

library('Datetime', {
    methods: {
        'addDays(Integer): Datetime': (datetime, n) =>
            sameTime(datetime, new ApexDate(dayOf(local(datetime)).days + n)),
        'addHours(Integer): Datetime': added(3_600_000),
        'addMinutes(Integer): Datetime': added(60_000),
        'addMonths(Integer): Datetime': (datetime, n) => sameTime(datetime, dayOf(local(datetime)).addMonths(n)),
        'addSeconds(Integer): Datetime': added(1000),
        'date(): Date': (datetime) => dayOf(local(datetime)),
        'dateGmt(): Date': ({ ms }) => dayOf(new Date(ms)),
        'day(): Integer': (datetime) => local(datetime).getUTCDate(),
        'dayGmt(): Integer': ({ ms }) => new Date(ms).getUTCDate(),
        'format(String): String': (datetime, pattern) => format(local(datetime), pattern),
        'format(String, String): String': ({ ms }, pattern, inZone) => format(toLocal(ms, inZone), pattern),
        'formatGmt(String): String': ({ ms }, pattern) => format(new Date(ms), pattern),
        'getTime(): Long': ({ ms }) => BigInt(ms),
        'hour(): Integer': (datetime) => local(datetime).getUTCHours(),
        'hourGmt(): Integer': ({ ms }) => new Date(ms).getUTCHours(),
        'minute(): Integer': (datetime) => local(datetime).getUTCMinutes(),
        'month(): Integer': (datetime) => local(datetime).getUTCMonth() + 1,
        'second(): Integer': ({ ms }) => new Date(ms).getUTCSeconds(),
        'year(): Integer': (datetime) => local(datetime).getUTCFullYear()
    },
    statics: {
        [`newInstance(${SIX}): Datetime`]: at(zone),
        [`newInstance(${THREE}): Datetime`]: at(zone),
        'newInstance(Long): Datetime': (ms) => new ApexDatetime(Number(ms)),
        [`newInstanceGmt(${SIX}): Datetime`]: at(() => 'GMT'),
        [`newInstanceGmt(${THREE}): Datetime`]: at(() => 'GMT'),
        'now(): Datetime': () => new ApexDatetime(Date.now()),
        'valueOf(String): Datetime': (text) => parseDatetime(text, zone()),
        'valueOfGmt(String): Datetime': (text) => parseDatetime(text, 'GMT')
    }
});

library('Time', {
    methods: {
        'addHours(Integer): Time': ({ ms }, n) => new ApexTime(ms + n * 3_600_000),
        'hour(): Integer': ({ ms }) => Math.floor(ms / 3_600_000),
        'minute(): Integer': ({ ms }) => Math.floor(ms / 60_000) % 60
    },
    statics: {
        'newInstance(Integer, Integer, Integer, Integer): Time': (hour, minute, second, ms) =>
            new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + ms)
    }
});

library('TimeZone', {
    methods: {
        'getID(): String': ({ id }) => id,
        'getOffset(Datetime): Integer': ({ id }, { ms }) => offsetAt(ms, id)
    },
    statics: { 'getTimeZone(String): TimeZone': (id) => new Native(libraryType('TimeZone'), { id }) }
});
