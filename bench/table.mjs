/** Prints the results as a table, ids in brackets. */
export function printTable(results) {
    const rows = results.map(({ id, unit, ours, floor, ratio, floorIs }) => [
        `[${id}]`,
        `${ours.median} (${ours.p95})`,
        `${floor.median} (${floor.p95})`,
        unit,
        `${ratio} x`,
        floorIs
    ]);
    const head = ['what', 'ours: median (p95)', 'baseline: median (p95)', 'unit', 'ratio', 'the baseline is'];
    const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
    for (const row of [head, ...rows]) {
        console.log(
            row
                .map((cell, column) => cell.padEnd(widths[column]))
                .join('  ')
                .trimEnd()
        );
    }
}
