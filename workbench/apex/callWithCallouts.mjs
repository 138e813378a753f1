/** Calls a method that may make callouts, which run outside of it. */
import { callMethod } from './callMethod.mjs';
import { CalloutNeeded } from './library/callouts.mjs';

/**
 * As callMethod. At a callout without an answer, the method ends, and it is called again when there is one. What it did before is the same
 * again, because a callout comes before everything that is written.
 * @param {(request: CalloutNeeded['request']) => Promise<object>} send see `sender`
 * @returns {Promise<unknown>}
 */
export async function callWithCallouts(program, as, name, params, send) {
    for (const answers = []; ;) {
        try {
            return callMethod(program, { ...as, answers }, name, params);
        } catch (error) {
            if (!(error instanceof CalloutNeeded)) throw error;
            answers.push(await send(error.request));
        }
    }
}
