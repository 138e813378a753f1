import type { RTCSession, TerminateOptions } from 'jssip/lib/RTCSession';
import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';

/** How long another change of the same call may take before this one is refused, in milliseconds. */
const READY_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 50;

type Change = (done: () => void) => boolean;

/** JsSIP's own hang-up after a re-INVITE that was refused, or that could not be sent. */
const isGivingUp = ({ cause, reason_phrase = '' }: TerminateOptions = {}): 'refused' | 'notSent' | null => {
    if (cause === 'WebRTC Error' && / Failed$/.test(reason_phrase)) return 'refused';
    return cause === 'Connection Error' ? 'notSent' : null;
};

/** Resolves when no other change of the session is under way; rejects when that takes too long. */
function ready(session: RTCSession, clock: Clock): Promise<void> {
    const deadline = clock.now() + READY_WITHIN_MS;
    return new Promise((resolve, reject) => {
        const look = (): void => {
            if (session.isReadyToReOffer()) resolve();
            else if (clock.now() < deadline) clock.after(LOOK_EVERY_MS, look);
            else reject(new PhoneSystemError('invalidState', 'callChanging'));
        };
        look();
    });
}

/**
 * Changes an established session by a re-INVITE, and settles on the switch's answer. JsSIP hangs up when one is refused; a
 * hold that the switch does not allow must not cost the call, so its hang-up is caught, and what was begun is taken back.
 */
async function reinvite(session: RTCSession, clock: Clock, change: Change, takeBack?: Change): Promise<void> {
    await ready(session, clock);
    return new Promise((resolve, reject) => {
        let failure: PhoneSystemError | null = null;
        const settle = (): void => {
            // uncovers the method of the class again
            delete (session as Partial<RTCSession>).terminate;
            session.off('ended', ended);
            if (failure) reject(failure);
            else resolve();
        };
        const ended = (): void => {
            failure = new PhoneSystemError('invalidState', 'callOver');
            settle();
        };
        const hangUp = session.terminate.bind(session);
        session.on('ended', ended);
        session.terminate = (options) => {
            const why = isGivingUp(options);
            if (why === null) {
                hangUp(options);
                return;
            }
            const second = failure !== null;
            failure ??= why === 'refused' ? new PhoneSystemError('rejected') : new PhoneSystemError('notConnected');
            if (second || !takeBack?.(settle)) settle();
        };
        if (!change(settle)) {
            failure = new PhoneSystemError('invalidState', 'callChanging');
            settle();
        }
    });
}

export const hold = (session: RTCSession, clock: Clock): Promise<void> =>
    reinvite(
        session,
        clock,
        (done) => session.hold({}, done),
        (done) => session.unhold({}, done)
    );

export const unhold = (session: RTCSession, clock: Clock): Promise<void> =>
    reinvite(
        session,
        clock,
        (done) => session.unhold({}, done),
        (done) => session.hold({}, done)
    );

/** Tells the switch our new address after the link came back, and learns whether it still knows the call. */
export const refresh = (session: RTCSession, clock: Clock): Promise<void> =>
    reinvite(session, clock, (done) => session.renegotiate({}, done));
