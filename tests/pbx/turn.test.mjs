// A TURN server relays a call, with credentials from Salesforce, if browser and PBX cannot reach each other.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labAvailable } from './lab/lab.mjs';
import { hasPython } from './lab/mintedAuths.mjs';
import { findPrograms } from './lab/programs.mjs';
import { inNamespace, whyNoClosedPaths } from './support/closedPaths.mjs';

const SCRIPT = fileURLToPath(new URL('support/relayedCall.mjs', import.meta.url));

const { ok, reason } = await labAvailable();
const skip =
    (!ok && reason) ||
    (!findPrograms().coturn && 'coturn, a TURN server, cannot be had here.') ||
    (!hasPython && 'docs/sign-in/asterisk_auths.py needs Python 3, which is not here.') ||
    (whyNoClosedPaths() ?? false);

it(
    'a TURN server relays a call by minted credentials while direct paths are closed, and not by others (S7)',
    { skip, timeout: 180_000 },
    async () => {
        const { code, output } = await inNamespace(SCRIPT, { timeout: 170_000 });
        assert.equal(code, 0, output);
        assert.deepEqual(
            output.match(/^(without|with) .*$/gm),
            [
                'without TURN: no audio',
                'with minted credentials: audio in both directions',
                'with credentials of another secret: no audio'
            ],
            output
        );
    }
);
