// axe, in the phone's frame.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asserts that axe finds no serious or critical violations.
 * @param {import('playwright-core').Frame} frame
 * @param {string} [where] the state of the panel, for the message
 */
export async function nothingSerious(frame, where = 'the panel') {
    await frame.evaluate(AXE);
    const found = await frame.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const bad = found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')}: ${failureSummary}`)
        );
    assert.deepEqual(bad, []);
}
