import type { ConnectionId } from 'c/softphoneContract';

/**
 * R4: the call key is made of what everyone who can see the call knows: the user, the device and the phone system's name of
 * the call. Two tabs, a reload and a retry so come to the same key, and two users in one call to two. Never cut, or two calls
 * would share a record: the contract keeps both parts short enough for Task.CallKey__c.
 */
export const callKeyOf = ({ callId, deviceId }: ConnectionId, userId: string | null): string =>
    `${userId ?? 'user'}/${deviceId}/${callId}`;

/** Whether this user's phone had the call, and nobody else's of the same browser (S6). */
export const isKeyOf = (key: unknown, userId: string | null): boolean =>
    typeof key === 'string' && key.startsWith(`${userId ?? 'user'}/`);
