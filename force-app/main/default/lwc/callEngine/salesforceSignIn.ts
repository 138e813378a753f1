import { explanation, explanationIn } from 'c/softphoneContract';
import type { CredentialsAnswer, Explanation, PhoneCredentials } from 'c/softphoneContract';
import { BACK_TIMER } from './recordSaving';
import type { Device, EngineState, SalesforceSignIn } from './state';
import type { Step } from './step';
import { effect, log, nextId, put, send } from './step';

/**
 * S7: the phone signs in with credentials from Salesforce. If there are none, the agent types them.
 * ```
 *   signInNeeded --ask--> Salesforce --credentials--> signIn --link up--> accepted --refused later--> ask once more
 *                             | none, error              | refused
 *                             v                          v
 *                        the agent types            the agent types
 * ```
 * Credentials are only in effects, never in the state, which is sent to the other tabs.
 */

/** The timer that renews the credentials before they expire. */
const CREDENTIALS_TIMER = 'credentials';
/** The purpose of an automatic signIn. Its failure is shown by the phone's state. */
export const SIGN_IN = 'signInFromSalesforce';
/** The pause after a request that failed, in milliseconds. */
const AGAIN_MS = 60_000;
/** The maximum, in milliseconds, because a browser's timer can't be set to a month. */
const AT_LATEST_MS = 86_400_000;

const change = (step: Step, signIn: Partial<SalesforceSignIn>): Step =>
    put(step, { salesforceSignIn: { ...step.state.salesforceSignIn, ...signIn } });
const changeDevice = (step: Step, device: Partial<Device>): Step =>
    put(step, { device: { ...step.state.device, ...device } });

const isWaiting = ({ device, salesforceSignIn }: EngineState): boolean =>
    salesforceSignIn.signsIn &&
    device.link === 'denied' &&
    (device.reason === 'starting' || device.reason === 'signInNeeded');

/** Until Salesforce has answered, the agent sees that the phone is starting, not the sign-in form. */
function ask(step: Step): Step {
    const asked =
        step.state.salesforceSignIn.requestId === null ? question(step, true) : change(step, { signsIn: true });
    return changeDevice(asked, { reason: 'starting', explanation: {}, retryAt: null });
}

function question(step: Step, signsIn: boolean): Step {
    const [requestId, numbered] = nextId(step, 'credentials');
    return effect(change(numbered, { requestId, signsIn }), { effect: 'readPhoneCredentials', requestId });
}

/** The state of the link was reported and is now in the device's state. */
export function heedLink(step: Step): Step {
    const { device, salesforceSignIn } = step.state;
    const { nothing, standing } = salesforceSignIn;
    const asks = !nothing && !device.signedOut;
    if (device.link === 'up') return standing === 'given' ? change(step, { standing: 'accepted' }) : step;
    if (device.link !== 'denied') return step;
    if (device.reason === 'signInNeeded') return asks ? ask(step) : step;
    if (device.reason !== 'credentialsRefused' || standing === 'typed') return step;
    // credentials that were accepted may have expired while the computer was asleep; others would be refused again
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

/** The phone did not try to sign in and reports nothing, so the state is set here. */
export const signInFailed = (step: Step, why: Explanation): Step =>
    step.state.device.reason === 'starting' ? letType(change(step, { standing: 'typed' }), explanationIn(why)) : step;

/**
 * What the agent typed was not accepted. The reason is shown once, where the agent signs in.
 * @returns null if the phone's state can't show it, because the phone is still signed in or nobody gave a reason
 */
export function typedSignInFailed(step: Step, failure: Explanation): Step | null {
    const { link, reason, explanation: known } = step.state.device;
    const why = explanationIn(failure);
    const explained = Object.keys(why).length > 0 ? why : known;
    if (link === 'up' || (reason === 'signInNeeded' && Object.keys(explained).length === 0)) return null;
    return reason === 'starting' ? letType(step, explained) : changeDevice(step, { explanation: explained });
}

/** Half of the credentials' lifetime is over, or the network or the agent is back. */
export function credentialsDue(step: Step, timer: string): Step {
    const { device, salesforceSignIn } = step.state;
    const { requestId, renews, nothing } = salesforceSignIn;
    if (requestId !== null) return step;
    if (timer === CREDENTIALS_TIMER) return renews ? question(step, false) : step;
    const failedBefore = device.salesforceOffers && device.reason === 'signInNeeded' && !device.signedOut && !nothing;
    // without a visible change, because the agent may be typing
    return timer === BACK_TIMER && failedBefore ? question(step, true) : step;
}

/** The agent requests signing in with Salesforce's credentials, after a sign-out or a failure. */
export function askAgain(step: Step): Step {
    const { device } = step.state;
    const may =
        device.link === 'denied' && (device.reason === 'signInNeeded' || device.reason === 'credentialsRefused');
    return may ? ask(changeDevice(step, { signedOut: false })) : step;
}

/** The agent has signed in or out manually. From then on, only the ICE servers come from Salesforce. */
export const byHand = (step: Step, signedOut: boolean): Step =>
    changeDevice(change(step, { signsIn: false, standing: 'typed' }), { signedOut });
