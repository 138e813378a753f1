import { explanation, explanationIn } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    NotConnectedReason,
    TicketAnswer
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { VERSIONS } from '../../../cti/protocol/messages';
import type { Refusal, ServerMessage } from '../../../cti/protocol/messages';

/** Why there is no session with a server. */
export interface LinkFailure {
    readonly reason: NotConnectedReason;
    readonly why: Explanation;
    /** Only an administrator can change it, so trying often would help nobody. */
    readonly lasting: boolean;
}

/** The server can't be reached, or does not respond. */
export const unreachable = (why: Explanation): LinkFailure => ({ reason: 'linkDown', why, lasting: false });

/** Salesforce has signed no ticket. */
export const withoutTicket = (answer: Exclude<TicketAnswer, { ticket: string }>): LinkFailure =>
    'problem' in answer
        ? { reason: answer.problem, why: {}, lasting: true }
        : unreachable({ ...explanation('ticketMissing'), ...explanationIn(answer.error) });

const LASTING: Partial<Record<Refusal, NotConnectedReason>> = {
    ticketRefused: 'ticketRefused',
    clientTooOld: 'clientTooOld',
    serverTooOld: 'serverTooOld',
    deviceUnknown: 'deviceUnknown'
};

/** The server has refused this panel, or has ended its session. */
export function refused(message: Extract<ServerMessage, { type: 'refused' }>): LinkFailure {
    const { reason: refusal, version } = message;
    const why = explanationIn(message);
    const reason = LASTING[refusal];
    if (reason === 'clientTooOld' || reason === 'serverTooOld') {
        return { reason, why: { ...explanation('versionsDiffer', VERSIONS.most, version), ...why }, lasting: true };
    }
    if (reason) return { reason, why, lasting: true };
    const code = refusal === 'serverFull' ? explanation('serverFull') : explanation('serverEnded', refusal);
    return unreachable({ ...code, ...why });
}
