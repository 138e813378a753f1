import { setTimeout as sleep } from 'node:timers/promises';
import { HttpError } from '../http/httpError.mjs';
import { ApexError } from './apexError.mjs';
import { AURA_METHODS, REFUSALS } from './auraMethods.mjs';

/** A "lost" response comes this late, long after every deadline. */
const LOST_MS = 60_000;

/**
 * Runs an @AuraEnabled method and applies the faults that are set.
 * @param {string} name "Class.method"
 * @param {Record<string, unknown>} params
 * @param {import('../org.mjs').Org} org
 * @param {{ gone?: AbortSignal, frameOrigin?: () => string }} asked gone: aborted when the client no longer waits for the response;
 *   frameOrigin: the origin of Visualforce pages for this client
 * @returns {Promise<unknown>} the method's value
 * @throws {HttpError} 500 with the message of an AuraHandledException, 404 for an unknown method
 */
export async function apex(name, params, org, asked = {}) {
    if (!Object.hasOwn(AURA_METHODS, name)) throw new HttpError(404, `There is no Apex method ${name}.`);
    const { delayMs, refusal, lost } = org.faults.take(`apex:${name}`);
    if (delayMs > 0) await sleep(delayMs);
    const answer = refusal ? refuse(name, refusal, params, org, asked) : await run(name, params, org, asked);
    org.note(`apex:${name}`, params, lost ? 'lost' : answer.error ? answer.error.message : answer.value);
    if (lost) await sleep(LOST_MS, undefined, { signal: asked.gone }).catch(() => undefined);
    if (answer.error) throw answer.error;
    return answer.value;
}

function refuse(name, refusal, params, org, asked) {
    const asData = REFUSALS[name];
    return asData ? { value: asData(refusal, params, org, asked) } : { error: new HttpError(500, refusal.message) };
}

async function run(name, params, org, asked) {
    try {
        return { value: await AURA_METHODS[name](params, org, asked) };
    } catch (error) {
        if (error instanceof ApexError) return { error: new HttpError(500, error.message) };
        throw error;
    }
}
