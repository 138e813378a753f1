import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inNamespace } from './closedPaths.mjs';
import { PROVED } from './namespaceJourney.mjs';

const HANGS_AFTER_SECONDS = 600;

/**
 * A test whose journey runs in a network namespace of its own.
 * @param {string} title
 * @param {{ script: string, skip: string | false, proves: string[] }} test script: a file of this folder that runs
 *   journeyInNamespace; proves: what it must say to have proved, in this order
 */
export function itInNamespace(title, { script, skip, proves }) {
    it(title, { skip, timeout: (HANGS_AFTER_SECONDS + 10) * 1000 }, async () => {
        const file = fileURLToPath(new URL(script, import.meta.url));
        const { code, output } = await inNamespace(file, { timeout: HANGS_AFTER_SECONDS * 1000 });
        assert.equal(code, 0, output);
        const lines = output.split('\n').filter((line) => line.startsWith(PROVED));
        assert.deepEqual(
            lines.map((line) => line.slice(PROVED.length)),
            proves,
            output
        );
    });
}
