import type { RTCSession } from 'jssip/lib/RTCSession';
import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import { inItsWords } from './causes';
import type { SipAnswer } from './causes';

/** The far end's status line, in a NOTIFY (RFC 3515). */
interface Notified {
    readonly status_line: SipAnswer;
}

export interface ReferParts {
    readonly target: string;
    /** The session whose place the far end takes: a consulted transfer (RFC 3891). */
    readonly replaces?: RTCSession;
    /** The switch has taken the transfer on. */
    readonly onUnderway: () => void;
}

/** What JsSIP reads of the session to be replaced. */
interface ReplacedDialog {
    readonly _request: { readonly call_id: string };
    readonly _from_tag: string;
    readonly _to_tag: string;
}

/**
 * JsSIP writes the tags as they stand in the first INVITE. Replaces wants them as the far end sees them (RFC 3891, section
 * 3), which is the same for a call that we made, and the other way round for one that came in.
 */
function asTheFarEndSeesIt(session: RTCSession): RTCSession {
    if ((session.direction as string) === 'outgoing') return session;
    const { _request, _from_tag, _to_tag } = session as unknown as ReplacedDialog;
    return { _request, _from_tag: _to_tag, _to_tag: _from_tag } as unknown as RTCSession;
}

/**
 * Asks the far end of a session to talk with somebody else. Resolves when that one has answered, or when the switch hung up
 * our part after it took the transfer on; rejects with PhoneSystemError otherwise: then the call is still ours.
 */
export function refer(session: RTCSession, { target, replaces, onUnderway }: ReferParts): Promise<void> {
    return new Promise((resolve, reject) => {
        let underway = false;
        const ended = (): void => {
            if (underway) resolve();
            else reject(new PhoneSystemError('invalidState', 'callOver'));
        };
        const refused = (why: Explanation): void => {
            session.off('ended', ended);
            reject(new PhoneSystemError('rejected', why));
        };
        session.on('ended', ended);
        session.refer(target, {
            ...(replaces ? { replaces: asTheFarEndSeesIt(replaces) } : {}),
            eventHandlers: {
                requestSucceeded: () => {
                    underway = true;
                    onUnderway();
                },
                requestFailed: ({ response }: { response: SipAnswer | null }) =>
                    refused(response ? inItsWords(response) : explanation('serverSilent')),
                accepted: () => {
                    session.off('ended', ended);
                    resolve();
                },
                failed: ({ status_line }: Notified) => refused(inItsWords(status_line))
            }
        });
    });
}
