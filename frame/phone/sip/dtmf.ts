import type { OutgoingDTMFEvent, RTCSession } from 'jssip/lib/RTCSession';
import type * as JsSipConstants from 'jssip/lib/Constants';
import type { Clock } from '../../clock';
import { expectDigits } from '../keypadDigits';
import { PhoneSystemError } from '../phoneSystem';

/** In milliseconds: long enough for every switch, short enough for a voice menu. */
const TONE_MS = 100;
const GAP_MS = 70;
/** How much longer than the tones themselves sending may take, in milliseconds. */
const GRACE_MS = 2_000;

type Transport = JsSipConstants.DTMF_TRANSPORT;

/** The browser's sender for tones in the audio stream (RFC 4733). Null if the switch doesn't accept them there. */
function toneSender(session: RTCSession): RTCDTMFSender | null {
    const sender = session.connection.getSenders().find(({ track }) => track?.kind === 'audio');
    return sender?.dtmf?.canInsertDTMF ? sender.dtmf : null;
}

/** Resolves when the last tone has been played. The far end doesn't confirm tones. */
function sendAsTones(session: RTCSession, digits: string, sender: RTCDTMFSender, clock: Clock): Promise<void> {
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

/** SIP INFO, one message for each digit. Settles when the switch has answered all of them. */
function sendAsInfo(session: RTCSession, digits: string): Promise<void> {
    return new Promise((resolve, reject) => {
        let left = digits.length;
        const settle = (why?: PhoneSystemError): void => {
            session.off('newDTMF', onNewDtmf);
            session.off('ended', ended);
            if (why) reject(why);
            else resolve();
        };
        const ended = (): void => settle(new PhoneSystemError('invalidState', 'callOver'));
        const onNewDtmf = ({ originator, dtmf }: OutgoingDTMFEvent): void => {
            if ((originator as string) !== 'local') return;
            dtmf.on('succeeded', () => {
                left -= 1;
                if (left === 0) settle();
            });
            dtmf.on('failed', () => settle(new PhoneSystemError('rejected', 'digitsRefused')));
        };
        session.on('newDTMF', onNewDtmf);
        session.on('ended', ended);
        session.sendDTMF(digits, { transportType: 'INFO' as Transport, duration: TONE_MS, interToneGap: GAP_MS });
    });
}

/** Sends keypad digits in the way that this call's far end accepts. Rejects with PhoneSystemError. */
export async function sendDigits(session: RTCSession, digits: string, clock: Clock): Promise<void> {
    expectDigits(digits);
    const sender = toneSender(session);
    await (sender ? sendAsTones(session, digits, sender, clock) : sendAsInfo(session, digits));
}
