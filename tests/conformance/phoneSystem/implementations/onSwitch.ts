import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem } from '../../../../frame/phone/phoneSystem';
import type { EventLog } from '../eventLog';
import type { FarEndAct, PhoneAtTest } from '../phoneAtTest';

/** A simulated switch without hold at the far end, and with the same services for all calls. */
interface PlainSwitch {
    /** A far end calls the agent. */
    readonly ring: (from: string | null) => void;
    readonly farEnd: (callId: string, act: Exclude<FarEndAct, 'hold' | 'resume'>) => void;
    /** Lets pass the time that anything on this switch takes. */
    readonly settle: () => Promise<void>;
}

/** What is the same in the test of every phone system that is connected to such a switch. */
export function onSwitch(
    system: PhoneSystem,
    log: EventLog,
    { ring, farEnd, settle }: PlainSwitch
): Omit<PhoneAtTest, 'loseLink' | 'regainLink'> {
    return {
        system,
        log,
        settle,
        async ring(from): Promise<ConnectionId> {
            ring(from);
            await settle();
            return log.of('Delivered').at(-1)!.connection;
        },
        ringLimited() {
            throw new Error('all calls of this switch have the same services');
        },
        sounds() {
            throw new Error('this switch has no audio');
        },
        messages() {
            throw new Error('this switch has no mailboxes');
        },
        otherDevice() {
            throw new Error('this switch does not tell about other devices');
        },
        async execute(command) {
            const done = system.execute(command);
            // Awaited below. Until then, a rejection must not count as unhandled.
            done.catch(() => undefined);
            await settle();
            return done;
        },
        async farEnd({ callId }, act) {
            if (act === 'hold' || act === 'resume') throw new Error('the far ends of this switch do not hold');
            farEnd(callId, act);
            await settle();
        }
    };
}

/** The features of a phone system that only answers, holds, and ends calls. */
export const PLAIN_FEATURES = {
    answer: true,
    decline: true,
    hold: true,
    mute: false,
    dtmf: false,
    singleStepTransfer: false,
    consultationTransfer: false,
    conference: false,
    secondCall: true,
    signIn: false,
    lamps: false,
    setAttributes: false,
    completeInteraction: false
};
