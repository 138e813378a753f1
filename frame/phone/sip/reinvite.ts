import type { RTCSession, TerminateOptions } from 'jssip/lib/RTCSession';
import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';

/** How long to wait for another change of the same call before this one is refused, in milliseconds. */
const READY_WITHIN_MS = 2_000;
const CHECK_EVERY_MS = 50;

type Change = (done: () => void) => boolean;

/** Recognizes JsSIP's own hang-up after a re-INVITE that was refused or could not be sent. Null: another hang-up. */
const hangUpReason = ({ cause, reason_phrase = '' }: TerminateOptions = {}): 'refused' | 'notSent' | null => {
    if (cause === 'WebRTC Error' && / Failed$/.test(reason_phrase)) return 'refused';
    return cause === 'Connection Error' ? 'notSent' : null;
};

/** Resolves when no other change of the session is in progress. Rejects if that takes too long. */
function ready(session: RTCSession, clock: Clock): Promise<void> {
    const deadline = clock.now() + READY_WITHIN_MS;
    return new Promise((resolve, reject) => {
        const check = (): void => {
            if (session.isReadyToReOffer()) resolve();
            else if (clock.now() < deadline) clock.after(CHECK_EVERY_MS, check);
            else reject(new PhoneSystemError('invalidState', 'callChanging'));
        };
        check();
    });
}

/**
 * Changes an established session with a re-INVITE, and settles when the switch has answered. JsSIP hangs up if the switch
 * refuses. A refused hold must not end the call, so that hang-up is intercepted and the change is undone.
 */
async function reinvite(session: RTCSession, clock: Clock, change: Change, undo?: Change): Promise<void> {
    await ready(session, clock);
    return new Promise((resolve, reject) => {
        let failure: PhoneSystemError | null = null;
        const settle = (): void => {
            // what was there before: the class's own method, or iceFailure's
            if (own) Object.defineProperty(session, 'terminate', own);
            else delete (session as Partial<RTCSession>).terminate;
            session.off('ended', ended);
            if (failure) reject(failure);
            else resolve();
        };
        const ended = (): void => {
            failure = new PhoneSystemError('invalidState', 'callOver');
            settle();
        };
        const own = Object.getOwnPropertyDescriptor(session, 'terminate');
        const hangUp = session.terminate.bind(session);
        session.on('ended', ended);
        session.terminate = (options) => {
            const why = hangUpReason(options);
            if (why === null) {
                hangUp(options);
                return;
            }
            const second = failure !== null;
            failure ??= why === 'refused' ? new PhoneSystemError('rejected') : new PhoneSystemError('notConnected');
            if (second || !undo?.(settle)) settle();
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

/** After the link was restored: tells the switch our new address and finds out whether it still has the call. */
export const refresh = (session: RTCSession, clock: Clock): Promise<void> =>
    reinvite(session, clock, (done) => session.renegotiate({}, done));

/** Offers new addresses and looks for a new media path, after the old one was lost (ICE restart; RFC 8445, section 9). */
export const restartMedia = (session: RTCSession, clock: Clock): Promise<void> =>
    reinvite(session, clock, (done) => session.renegotiate({ rtcOfferConstraints: { iceRestart: true } }, done));
