import { nameUpTo, object } from './shape';
import type { Infer } from './shape';

/** Maximum lengths. With the user's id (18) and two separators, both ids fit into the call key, Task.CallKey__c (255). */
export const LONGEST_CALL_ID = 170;
const LONGEST_DEVICE_ID = 60;

/** One device's connection to one call. `callId` is unique: no other call of the device ever has the same one. */
export const connection = object({ callId: nameUpTo(LONGEST_CALL_ID), deviceId: nameUpTo(LONGEST_DEVICE_ID) });
export type ConnectionId = Infer<typeof connection>;

/** The maximum length in CSTA. */
const LONGEST_CORRELATOR = 32;

/** Sent with the command that makes a call, and returned with the call, which identifies it whatever number it shows. */
export const correlatorData = nameUpTo(LONGEST_CORRELATOR);
