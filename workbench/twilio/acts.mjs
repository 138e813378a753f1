/** What a person does at the page of the far end, and what that person sees. */

const SHOWN_EVERY_MS = 250;
const OVER = ['completed', 'canceled'];

const ACTS = {
    offer: (control, { channel, attributes: { from, ...attributes } }) =>
        channel === 'voice'
            ? control.offerCall({ from, attributes })
            : control.offerTask({ channel, attributes: addressed(channel, from, attributes) }),
    answer: (control, { callSid }) => control.answer(callSid),
    busy: (control, { callSid }) => control.notReached(callSid, 45303),
    noAnswer: (control, { callSid }) => control.notReached(callSid, 45305),
    hangUp: (control, { callSid }) => control.hangUp(callSid),
    complete: (control, { taskSid }) => control.completeAsSupervisor(taskSid),
    wrap: (control, { taskSid }) => control.wrapAsSupervisor(taskSid),
    cancel: (control, { taskSid }) => control.cancel(taskSid),
    activity: (control, { identity, activity }) => control.setActivity(identity, activity),
    break: (control, { what }) => (what === 'tokens' ? control.expireTokens() : control.dropSockets(what))
};

/** As Twilio's own channels name who writes. */
const addressed = (channel, from, attributes) =>
    channel === 'chat' ? { identity: from, ...attributes } : { from, customerAddress: from, ...attributes };

/**
 * @param {import('./control.mjs').Control} control
 * @param {import('./voice/farEnds.mjs').FarEnds} farEnds
 * @returns {() => void} ends it
 */
export function letPersonAct(control, farEnds) {
    let before;
    farEnds.onAct = ({ do: name, ...what }) => {
        try {
            ACTS[name](control, what);
        } catch (error) {
            farEnds.tell({ do: 'problem', words: error.message });
        }
    };
    const show = () => {
        const shown = shownOf(control);
        const text = JSON.stringify(shown);
        if (text !== before) farEnds.tell({ do: 'show', shown });
        before = text;
    };
    farEnds.onArrival = () => {
        before = undefined;
        show();
    };
    const timer = setInterval(show, SHOWN_EVERY_MS);
    return () => clearInterval(timer);
}

const shownOf = (control) => ({
    tasks: control.tasks
        .filter(({ status }) => !OVER.includes(status))
        .map(({ sid, channel, status, attributes, reservations, customerHeld }) => ({
            sid,
            channel,
            status,
            attributes,
            reservations: reservations.map(({ worker, status: state }) => ({ worker, status: state })),
            isHeld: customerHeld,
            from: attributes.from ?? attributes.identity ?? attributes.outbound_to ?? ''
        })),
    agents: control.agents
});
