import type { RTCSession } from 'jssip/lib/RTCSession';
import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import { answerDetail } from './causes';
import type { SipAnswer } from './causes';

/** The far end's status line, in a NOTIFY (RFC 3515). */
interface Notified {
    readonly status_line: SipAnswer;
}

export interface ReferParts {
    readonly target: string;
    /** The session that the new one replaces, in a consultation transfer (RFC 3891). */
    readonly replaces?: RTCSession;
    /** The switch has accepted the transfer and is working on it. */
    readonly onUnderway: () => void;
}

/** What JsSIP reads from the session to be replaced. */
interface ReplacedDialog {
    readonly _request: { readonly call_id: string };
    readonly _from_tag: string;
    readonly _to_tag: string;
}

/**
 * JsSIP writes the tags as in the first INVITE. Replaces needs them from the far end's point of view (RFC 3891, section 3).
 * For an outgoing call that is the same. For an incoming call, they are swapped.
 */
function fromFarEnd(session: RTCSession): RTCSession {
    if ((session.direction as string) === 'outgoing') return session;
    const { _request, _from_tag, _to_tag } = session as unknown as ReplacedDialog;
    return { _request, _from_tag: _to_tag, _to_tag: _from_tag } as unknown as RTCSession;
}

/**
 * Transfers the far end of a session to somebody else. Resolves when the new party has answered, or when the switch ended our
 * session after it accepted the transfer. Otherwise rejects with PhoneSystemError, and the call is still ours.
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
            ...(replaces ? { replaces: fromFarEnd(replaces) } : {}),
            eventHandlers: {
                requestSucceeded: () => {
                    underway = true;
                    onUnderway();
                },
                requestFailed: ({ response }: { response: SipAnswer | null }) =>
                    refused(response ? answerDetail(response) : explanation('serverSilent')),
                accepted: () => {
                    session.off('ended', ended);
                    resolve();
                },
                failed: ({ status_line }: Notified) => refused(answerDetail(status_line))
            }
        });
    });
}
