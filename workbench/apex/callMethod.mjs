/** Calls a method as a Lightning web component does: parameters by name, values and the result as JSON. */
import { Thrown } from './errors.mjs';
import { invoke, staticsOf } from './language/invoke.mjs';
import { fromJson, serialize } from './library/json.mjs';
import { Transaction, within } from './transaction.mjs';

/** What an @AuraEnabled method throws at the component. */
export class AuraError extends Error {}

/**
 * @param {import('./language/program.mjs').Program} program
 * @param {{ org: import('./org/org.mjs').Org, userId: string, answers?: object[] }} as answers: to the callouts that it makes
 * @param {string} name "Class.method"
 * @param {Record<string, unknown>} params
 * @returns {unknown}
 * @throws {AuraError} with the message for the client; what was written is taken back
 * @throws {import('./library/callouts.mjs').CalloutNeeded} it made a callout that has no answer; see callWithCallouts
 */
export function callMethod(program, { org, userId, answers }, name, params) {
    const [className, methodName] = name.split('.');
    const [method] = program.classNamed(className)?.methodsNamed(methodName) ?? [];
    if (!method?.annotations.has('auraenabled')) throw new Error(`There is no @AuraEnabled method ${name}.`);
    const mark = org.records.mark();
    try {
        return within(new Transaction({ org, userId, answers }), () => {
            const values = method.params.map(({ name: param, type }) => fromJson(params[param] ?? null, type));
            staticsOf(method.cls);
            return JSON.parse(serialize(invoke(method, null, values)));
        });
    } catch (error) {
        org.records.rollback(mark);
        if (!(error instanceof Thrown)) throw error;
        const { type, message, forClient } = error.exception;
        // Other exceptions reach the client, too, with their own messages.
        throw new AuraError(type.name === 'AuraHandledException' ? forClient : message);
    }
}
