import type { OutgoingDTMFEvent, RTCSession } from 'jssip/lib/RTCSession';
import type * as JsSipConstants from 'jssip/lib/Constants';
import type { Clock } from '../../clock';
import { expectDigits } from '../keypadDigits';
import { PhoneSystemError } from '../phoneSystem';

/** Long enough for every switch, short enough for a menu. Milliseconds. */
const TONE_MS = 100;
const GAP_MS = 70;
/** How much longer than the tones themselves may it take, in milliseconds. */
const GRACE_MS = 2_000;

type Transport = JsSipConstants.DTMF_TRANSPORT;

/** The browser's sender of keypad tones in the sound (RFC 4733); null when the switch does not take them there. */
function toneSender(session: RTCSession): RTCDTMFSender | null {
    const sender = session.connection.getSenders().find(({ track }) => track?.kind === 'audio');
    return sender?.dtmf?.canInsertDTMF ? sender.dtmf : null;
}

/** Resolves when the last tone has been played: there is nobody who would answer. */
function inTheSound(session: RTCSession, digits: string, sender: RTCDTMFSender, clock: Clock): Promise<void> {
    return new Promise((resolve) => {
        const done = (): void => {
            cancel();
            sender.removeEventListener('tonechange', onTone);
            resolve();
        };
        const onTone = ({ tone }: RTCDTMFToneChangeEvent): void => {
            if (tone === '') done();
        };
        const tones = sender.toneBuffer.length + digits.length;
        const cancel = clock.after(tones * (TONE_MS + GAP_MS) + GRACE_MS, done);
        sender.addEventListener('tonechange', onTone);
        session.sendDTMF(digits, {
            transportType: 'RFC2833' as Transport,
            duration: TONE_MS,
            interToneGap: GAP_MS
        });
    });
}

/** SIP INFO, one message for each digit; settles on the switch's answers. */
function asMessages(session: RTCSession, digits: string): Promise<void> {
    return new Promise((resolve, reject) => {
        let left = digits.length;
        const settle = (why?: PhoneSystemError): void => {
            session.off('newDTMF', heed);
            session.off('ended', ended);
            if (why) reject(why);
            else resolve();
        };
        const ended = (): void => settle(new PhoneSystemError('invalidState', 'callOver'));
        const heed = ({ originator, dtmf }: OutgoingDTMFEvent): void => {
            if ((originator as string) !== 'local') return;
            dtmf.on('succeeded', () => {
                left -= 1;
                if (left === 0) settle();
            });
            dtmf.on('failed', () => settle(new PhoneSystemError('rejected', 'digitsRefused')));
        };
        session.on('newDTMF', heed);
        session.on('ended', ended);
        session.sendDTMF(digits, { transportType: 'INFO' as Transport, duration: TONE_MS, interToneGap: GAP_MS });
    });
}

/** Sends keypad digits the way this call's far end takes them. Rejects with PhoneSystemError. */
export async function sendDigits(session: RTCSession, digits: string, clock: Clock): Promise<void> {
    expectDigits(digits);
    const sender = toneSender(session);
    await (sender ? inTheSound(session, digits, sender, clock) : asMessages(session, digits));
}
