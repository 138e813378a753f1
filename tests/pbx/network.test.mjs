// The agent's computer moves to another network during a call.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labAvailable } from './lab/lab.mjs';
import { inNamespace, whyNoClosedPaths } from './support/closedPaths.mjs';

const SCRIPT = fileURLToPath(new URL('support/networkChange.mjs', import.meta.url));

const { ok, reason } = await labAvailable();
const skip = (!ok && reason) || (whyNoClosedPaths() ?? false);

it(
    'a call goes on after a change of network: ICE restart, with audio in both directions before and after',
    { skip, timeout: 120_000 },
    async () => {
        const { code, output } = await inNamespace(SCRIPT, { timeout: 110_000 });
        assert.equal(code, 0, output);
        assert.deepEqual(
            output.match(/^on .*$/gm),
            ['on the first network: audio in both directions', 'on the other network: audio in both directions'],
            output
        );
    }
);
