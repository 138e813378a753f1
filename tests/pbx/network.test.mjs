// The agent's computer moves to another network during a call.
import { labAvailable } from './lab/lab.mjs';
import { whyNoClosedPaths } from './support/closedPaths.mjs';
import { itInNamespace } from './support/namespaceTest.mjs';

const { ok, reason } = await labAvailable();
const skip = (!ok && reason) || (whyNoClosedPaths() ?? false);

itInNamespace('a call goes on after a change of network: ICE restart, with audio in both directions before and after', {
    script: 'networkChange.mjs',
    skip,
    seconds: 110,
    proves: ['on the first network: audio in both directions', 'on the other network: audio in both directions']
});
