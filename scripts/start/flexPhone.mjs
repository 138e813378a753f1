/** How `npm start` connects the workbench to the stand-in for Flex. */
import { loopbackOrigins } from './labPhones.mjs';

/** Flex needs more room than the phone alone. */
const SIZE = { reqSoftphoneWidth: '560', reqSoftphoneHeight: '700' };

/** @type {import('./phones.mjs').StartedPhone} */
export const flexPhone = {
    begin: ({ address }) => Promise.resolve({ settings: { phoneSystem: 'flex', flexAddress: address, ...SIZE } }),
    async connect(flex, { port }, frameOrigin) {
        flex.allow([...loopbackOrigins(port), ...(frameOrigin ? [frameOrigin] : [])]);
    },
    firstSteps: () => `  * a stand-in for Flex is in the lower part of the panel: it plays the customers, too
  * press "A customer calls" or "A customer writes" there, and answer in the panel, or in Flex`
};
