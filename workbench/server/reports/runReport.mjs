/** The records that a report shows, and their order. */

const DAY_MS = 24 * 60 * 60 * 1000;

const isEmpty = (value) => value === undefined || value === null || value === '';
const equals = (value, texts) => texts.some((text) => (text === '' ? isEmpty(value) : String(value ?? '') === text));

/** The operators of report filters, by their names in the Metadata API (FilterOperation). */
const OPERATORS = {
    equals,
    notEqual: (value, texts) => !equals(value, texts),
    contains: (value, texts) => texts.some((text) => String(value ?? '').includes(text)),
    notContain: (value, texts) => !texts.some((text) => String(value ?? '').includes(text)),
    startsWith: (value, texts) => texts.some((text) => String(value ?? '').startsWith(text)),
    greaterThan: (value, [text]) => Number(value) > Number(text),
    lessThan: (value, [text]) => Number(value) < Number(text),
    greaterOrEqual: (value, [text]) => Number(value) >= Number(text),
    lessOrEqual: (value, [text]) => Number(value) <= Number(text)
};

function withinTime({ field, interval }, record, now) {
    if (interval === 'INTERVAL_CUSTOM') return true;
    const [, days] = /^INTERVAL_LAST(\d+)$/.exec(interval) ?? [];
    if (!days) throw new Error(`The workbench does not support the time interval ${interval} of a report.`);
    const at = Date.parse(record[field]);
    return at > now.getTime() - Number(days) * DAY_MS && at <= now.getTime();
}

/** Empty values are always last. */
function byField({ field, down }) {
    return (one, other) => {
        const [a, b] = [one[field], other[field]];
        if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
        const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
        return down ? -order : order;
    };
}

/**
 * @param {import('./reports.mjs').Report} report
 * @param {Record<string, unknown>[]} records tasks
 * @param {Date} now
 * @returns {Record<string, unknown>[]} those that the report shows, sorted
 * @throws {Error} for an operator or a time interval that is not supported
 */
export function runReport({ filters, time, sort }, records, now) {
    const wanted = filters.map(({ field, operator, values }) => {
        const holds = OPERATORS[operator];
        if (!holds) throw new Error(`The workbench does not support the operator ${operator} of a report.`);
        return (record) => holds(record[field], values);
    });
    const shown = records.filter(
        (record) => wanted.every((holds) => holds(record)) && (!time || withinTime(time, record, now))
    );
    return sort ? shown.sort(byField(sort)) : shown;
}
