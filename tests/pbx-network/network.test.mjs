// The agent's computer moves to another network during a call.
import { labAvailable } from '../pbx/lab/lab.mjs';
import { whyNoClosedPaths } from '../pbx/support/closedPaths.mjs';
import { itInNamespace } from '../pbx/support/namespaceTest.mjs';

const { ok, reason } = await labAvailable();
const skip = (!ok && reason) || (whyNoClosedPaths() ?? false);

itInNamespace('a call goes on after a change of network: ICE restart, with audio in both directions before and after', {
    script: 'networkChange.mjs',
    skip,
    proves: ['on the first network: audio in both directions', 'on the other network: audio in both directions']
});
