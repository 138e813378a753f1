/** Twilio's identifiers: two letters for the kind of thing, and 32 hexadecimal digits. */
import { createHash, randomBytes } from 'node:crypto';

export const newSid = (kind) => kind + randomBytes(16).toString('hex');

/** The same one at each start, for what an administrator enters in settings. */
export const fixedSid = (kind, name) => kind + createHash('md5').update(name).digest('hex');
