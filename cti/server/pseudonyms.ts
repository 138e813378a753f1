import { createHmac, randomBytes } from 'node:crypto';

/**
 * What the log calls a device. The key is the process's own and is not stored, so nobody can try all extensions to find out which one
 * a name stands for.
 */
export function pseudonyms(key = randomBytes(32)): (deviceId: string) => string {
    return (deviceId) => createHmac('sha256', key).update(deviceId).digest('hex').slice(0, 12);
}
