/** A browser that calls a number itself, without a task, as a Device can with a TwiML application. */

/**
 * @param {{ leg: object, to: string, from: string, parts: { legs: import('./legs.mjs').Legs, customers: import('./customers.mjs').Customers,
 *   farEnds: import('./farEnds.mjs').FarEnds } }} call
 */
export function dialDirectly({ leg, to, from, parts: { legs, customers, farEnds } }) {
    const customer = customers.dial({
        to,
        from,
        onAnswer: () => void leg.accept(),
        onFail: () => legs.hangUp(leg)
    });
    leg.onAnswer = () => farEnds.mix({ [leg.callSid]: [customer.callSid], [customer.callSid]: [leg.callSid] });
    leg.onEnd = () => customers.end(customer);
    customer.onHangUp = () => legs.hangUp(leg);
}
