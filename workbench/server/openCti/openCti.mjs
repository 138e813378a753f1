import { setTimeout as sleep } from 'node:timers/promises';
import { failed, done } from './answer.mjs';
import { OPEN_CTI_METHODS } from './methodNames.mjs';
import { ORG_METHODS } from './orgMethods.mjs';

/**
 * The org's part in an Open CTI call, with the faults that are set. What the host does without the org is only checked for faults
 * and logged.
 * @param {string} method as in the message
 * @param {Record<string, unknown>} args as in the message
 * @param {import('../org.mjs').Org} org
 * @returns {Promise<{ success: boolean, returnValue: unknown, errors: object[] | null } | { lost: true }>} `lost`: the host
 *   must not respond, although the org has done its part
 */
export async function openCti(method, args, org) {
    if (!OPEN_CTI_METHODS.includes(method))
        return failed('GENERIC_ERROR', `${method} is not a method of Open CTI for Lightning.`);
    const { delayMs, refusal, lost } = org.faults.take(`opencti:${method}`);
    if (delayMs > 0) await sleep(delayMs);
    const answer = refusal
        ? failed(refusal.code ?? 'GENERIC_ERROR', refusal.message, refusal.fields)
        : await (ORG_METHODS[method]?.(args, org) ?? done());
    org.note(method, args, lost ? 'lost' : answer);
    return lost ? { lost: true } : answer;
}
