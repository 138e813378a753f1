import { dialedNumber, notNumber } from '../dialedNumber';
import type { Directory } from './contactCenter';
import { asked } from './requests';

/** A worker or a queue, by its sid. */
export interface Target {
    readonly sid: string;
    /** Empty: a queue, so it is not known who answers. */
    readonly workerSid: string;
}

const SID = /^W[KQ][0-9a-f]{32}$/;

const targetOf = (sid: string): Target => ({ sid, workerSid: sid.startsWith('WK') ? sid : '' });

/** The number to dial, as Twilio takes it: digits. Throws invalidNumber. */
export function outgoingNumber(to: string): string {
    const number = dialedNumber(to);
    if (!/^\+?[0-9*#]{2,20}$/.test(number)) throw notNumber(to);
    return number;
}

/**
 * Who a call is transferred to: a sid, or the name of a worker or a queue. TaskRouter transfers to nobody else. Throws invalidNumber if
 * there is nobody with that name, or more than one.
 */
export async function findTarget(to: string, directory: Directory): Promise<Target> {
    const name = to.trim();
    if (SID.test(name)) return targetOf(name);
    for (const find of [directory.workers, directory.queues]) {
        const [sid, another] = await asked(find(name));
        if (sid !== undefined && another === undefined) return targetOf(sid);
        if (sid !== undefined) break;
    }
    throw notNumber(to);
}
