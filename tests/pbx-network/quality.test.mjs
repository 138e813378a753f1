// The network loses much of a call's audio for some time.
import { labAvailable } from '../pbx/lab/lab.mjs';
import { whyNoLossyNetwork } from '../pbx/support/lossyNetwork.mjs';
import { itInNamespace } from '../pbx/support/namespaceTest.mjs';

const { ok, reason } = await labAvailable();
const skip = (!ok && reason) || (whyNoLossyNetwork() ?? false);

itInNamespace(
    'S8, R11: the bars fall on a network that loses audio, the panel says so, both recover, and the record has the figures',
    {
        script: 'lossyCall.mjs',
        skip,
        proves: [
            'on a good network: excellent',
            'on a bad network: poor, and the panel says so',
            'on a good network again: excellent, and nothing is said',
            'in the record: how it sounded'
        ]
    }
);
