/** The median, and the value that 95 % of the runs stay below, or above for rates (`higher` is better). */
export function summary(values, { higher = false } = {}) {
    const sorted = [...values].sort((a, b) => (higher ? b - a : a - b));
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    return { median: rounded(at(0.5)), p95: rounded(at(0.95)), runs: sorted.length };
}

/** Three significant digits; more would be noise. */
const rounded = (value) => Number(value.toPrecision(3));

/** A line of the result. `ours` and `floor` are lists of values in `unit`; the ratio is that of the medians. */
export function result(id, unit, floorIs, ours, floor, options) {
    const [o, f] = [summary(ours, options), summary(floor, options)];
    return { id, unit, ours: o, floor: f, floorIs, ratio: rounded(o.median / f.median) };
}
