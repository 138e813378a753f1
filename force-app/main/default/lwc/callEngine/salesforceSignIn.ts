import { explanation, explanationIn } from 'c/softphoneContract';
import type { CredentialsAnswer, Explanation, PhoneCredentials } from 'c/softphoneContract';
import { BACK_TIMER } from './recordSaving';
import type { Device, EngineState, SalesforceSignIn } from './state';
import type { Step } from './step';
import { effect, log, nextId, put, send } from './step';

/**
 * S7: the phone signs in with what Salesforce gives for the agent; where it gives nothing, the agent types.
 * ```
 *   signInNeeded --ask--> Salesforce --credentials--> signIn --link up--> accepted --refused later--> ask once more
 *                             | none, error              | refused
 *                             v                          v
 *                        the agent types            the agent types
 * ```
 * Credentials pass through as effects and are in no state: the state goes to the other tabs.
 */

/** When the credentials are asked for anew, before they end. */
const CREDENTIALS_TIMER = 'credentials';
/** The purpose of a command signIn that nobody typed: its failure is told by the state of the phone. */
export const SIGN_IN = 'signInFromSalesforce';
/** After a question that brought nothing, in milliseconds. */
const AGAIN_MS = 60_000;
/** However long they are valid, in milliseconds: no timer of a browser can be set to a month. */
const AT_LATEST_MS = 86_400_000;

const change = (step: Step, signIn: Partial<SalesforceSignIn>): Step =>
    put(step, { salesforceSignIn: { ...step.state.salesforceSignIn, ...signIn } });
const changeDevice = (step: Step, device: Partial<Device>): Step =>
    put(step, { device: { ...step.state.device, ...device } });

const isWaiting = ({ device, salesforceSignIn }: EngineState): boolean =>
    salesforceSignIn.signsIn &&
    device.link === 'denied' &&
    (device.reason === 'starting' || device.reason === 'signInNeeded');

/** The agent sees a phone that starts, and no form, until Salesforce has answered. */
function ask(step: Step): Step {
    const asked =
        step.state.salesforceSignIn.requestId === null ? question(step, true) : change(step, { signsIn: true });
    return changeDevice(asked, { reason: 'starting', explanation: {}, retryAt: null });
}

function question(step: Step, signsIn: boolean): Step {
    const [requestId, numbered] = nextId(step, 'credentials');
    return effect(change(numbered, { requestId, signsIn }), { effect: 'readPhoneCredentials', requestId });
}

/** The link was told, as the device says now. */
export function heedLink(step: Step): Step {
    const { device, salesforceSignIn } = step.state;
    const { nothing, standing } = salesforceSignIn;
    const asks = !nothing && !device.signedOut;
    if (device.link === 'up') return standing === 'given' ? change(step, { standing: 'accepted' }) : step;
    if (device.link !== 'denied') return step;
    if (device.reason === 'signInNeeded') return asks ? ask(step) : step;
    if (device.reason !== 'credentialsRefused' || standing === 'typed') return step;
    // what was good once may have ended while the computer slept; what is refused at once would be refused again
    if (standing !== 'given') return asks ? ask(step) : step;
    const explained = { ...explanation('credentialsProvided'), ...device.explanation };
    return changeDevice(change(step, { standing: 'typed' }), { explanation: explained });
}

/** Salesforce has answered. */
export function credentialsRead(step: Step, requestId: string, answer: CredentialsAnswer): Step {
    if (step.state.salesforceSignIn.requestId !== requestId)
        return log(step, 'credentials that nobody waits for', 'info');
    const waits = isWaiting(step.state);
    const answered = change(step, { requestId: null });
    if ('error' in answer) return failed(answered, answer.error, waits);
    if (answer.credentials) return use(answered, answer.credentials, waits);
    const none = changeDevice(change(answered, { nothing: true, renews: false }), { salesforceOffers: false });
    return waits ? letType(none, {}) : none;
}

function failed(step: Step, why: Explanation, waits: boolean): Step {
    const told = waits
        ? letType(changeDevice(step, { salesforceOffers: true }), {
              ...explanation('credentialsMissing'),
              ...explanationIn(why)
          })
        : log(step, `no credentials: ${why.why?.code ?? ''} ${why.detail ?? ''}`);
    return step.state.salesforceSignIn.renews ? renewAfter(told, AGAIN_MS) : told;
}

const letType = (step: Step, why: Explanation): Step =>
    changeDevice(step, { link: 'denied', reason: 'signInNeeded', explanation: why });

function use(step: Step, { signIn, iceServers, validFor }: PhoneCredentials, waits: boolean): Step {
    const timed =
        validFor === null ? change(step, { renews: false }) : renewAfter(step, Math.min(validFor / 2, AT_LATEST_MS));
    const equipped = iceServers.length > 0 ? send(timed, { command: 'setIceServers', iceServers }) : timed;
    if (!signIn) return waits ? letType(equipped, {}) : equipped;
    const offered = changeDevice(equipped, { salesforceOffers: true });
    const { standing } = step.state.salesforceSignIn;
    if (!waits && standing !== 'given' && standing !== 'accepted') return offered;
    const given = waits ? change(offered, { standing: 'given' }) : offered;
    return send(given, { command: 'signIn', ...signIn }, { command: SIGN_IN });
}

const renewAfter = (step: Step, afterMs: number): Step =>
    effect(change(step, { renews: true }), { effect: 'setTimer', timer: CREDENTIALS_TIMER, afterMs });

/** The phone did not even try, and says nothing else. */
export const signInFailed = (step: Step, why: Explanation): Step =>
    step.state.device.reason === 'starting' ? letType(change(step, { standing: 'typed' }), explanationIn(why)) : step;

/** Half the time of the credentials is over; or the network, or the agent, is back and may have logged in again. */
export function credentialsDue(step: Step, timer: string): Step {
    const { device, salesforceSignIn } = step.state;
    const { requestId, renews, nothing } = salesforceSignIn;
    if (requestId !== null) return step;
    if (timer === CREDENTIALS_TIMER) return renews ? question(step, false) : step;
    const failedBefore = device.salesforceOffers && device.reason === 'signInNeeded' && !device.signedOut && !nothing;
    // quietly: the agent may be typing
    return timer === BACK_TIMER && failedBefore ? question(step, true) : step;
}

/** The agent wants to be signed in as Salesforce says, after a sign-out or a failure. */
export function askAgain(step: Step): Step {
    const { device } = step.state;
    const may =
        device.link === 'denied' && (device.reason === 'signInNeeded' || device.reason === 'credentialsRefused');
    return may ? ask(changeDevice(step, { signedOut: false })) : step;
}

/** The agent signs in or out by hand: from then on only the servers for the sound are Salesforce's. */
export const byHand = (step: Step, signedOut: boolean): Step =>
    changeDevice(change(step, { signsIn: false, standing: 'typed' }), { signedOut });
