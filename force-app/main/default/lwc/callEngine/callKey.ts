import type { ConnectionId } from 'c/softphoneContract';

const LONGEST_KEY = 255; // the length of Task.CallKey__c

/**
 * R4: the call key is made of what everyone who can see the call knows: the user, the device and the phone system's call
 * id. Two tabs, a reload and a retry so come to the same key, and two users in one call to two.
 */
export function callKeyOf(connection: ConnectionId, userId: string | null): string {
    return `${userId ?? 'user'}/${connection.deviceId}/${connection.callId}`.slice(0, LONGEST_KEY);
}
