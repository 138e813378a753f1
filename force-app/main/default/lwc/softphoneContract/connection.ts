import { nameUpTo, object } from './shape';
import type { Infer } from './shape';

/** With the user's id (18) and two separators they fit into the call key, and so into Task.CallKey__c (255). */
export const LONGEST_CALL_ID = 170;
const LONGEST_DEVICE_ID = 60;

/** One device's part in one call. `callId` names the call for good: no other call of the device ever has the same one. */
export const connection = object({ callId: nameUpTo(LONGEST_CALL_ID), deviceId: nameUpTo(LONGEST_DEVICE_ID) });
export type ConnectionId = Infer<typeof connection>;

/** As much as CSTA carries. */
const LONGEST_CORRELATOR = 32;

/** Given with the command that makes a call, and told back with the call: so it is recognized, whatever number it shows. */
export const correlatorData = nameUpTo(LONGEST_CORRELATOR);
