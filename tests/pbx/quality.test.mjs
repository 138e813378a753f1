// The network loses much of a call's audio for some time.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labAvailable } from './lab/lab.mjs';
import { inNamespace } from './support/closedPaths.mjs';
import { whyNoLossyNetwork } from './support/lossyNetwork.mjs';

const SCRIPT = fileURLToPath(new URL('support/lossyCall.mjs', import.meta.url));

const { ok, reason } = await labAvailable();
const skip = (!ok && reason) || (whyNoLossyNetwork() ?? false);

it(
    'S8, R11: the bars fall on a network that loses audio, the panel says so, both recover, and the record has the figures',
    { skip, timeout: 150_000 },
    async () => {
        const { code, output } = await inNamespace(SCRIPT, { timeout: 140_000 });
        assert.equal(code, 0, output);
        assert.deepEqual(
            output.match(/^(on|in) .*$/gm),
            [
                'on a good network: excellent',
                'on a bad network: poor, and the panel says so',
                'on a good network again: excellent, and nothing is said',
                'in the record: how it sounded'
            ],
            output
        );
    }
);
