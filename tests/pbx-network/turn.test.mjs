// A TURN server relays a call, with credentials from Salesforce, if browser and PBX cannot reach each other.
import { labAvailable } from '../pbx/lab/lab.mjs';
import { hasPython } from '../pbx/lab/mintedAuths.mjs';
import { findPrograms } from '../pbx/lab/programs.mjs';
import { whyNoClosedPaths } from '../pbx/support/closedPaths.mjs';
import { itInNamespace } from '../pbx/support/namespaceTest.mjs';

const { ok, reason } = await labAvailable();
const skip =
    (!ok && reason) ||
    (!findPrograms().coturn && 'coturn, a TURN server, cannot be had here.') ||
    (!hasPython && 'docs/sign-in/asterisk_auths.py needs Python 3, which is not here.') ||
    (whyNoClosedPaths() ?? false);

itInNamespace(
    'a TURN server relays a call by minted credentials while direct paths are closed, and not by others (S7)',
    {
        script: 'relayedCall.mjs',
        skip,
        proves: [
            'without TURN: no audio',
            'with minted credentials: audio in both directions',
            'with credentials of another secret: no audio'
        ]
    }
);
