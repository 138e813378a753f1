import { explanation, explanationIn } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    NotConnectedReason,
    TicketAnswer
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Why there is no token. */
export interface Refusal {
    readonly reason: NotConnectedReason;
    readonly why: Explanation;
    /** Only an administrator can change it. */
    readonly lasting: boolean;
}

export const refusalOf = (answer: Exclude<TicketAnswer, { ticket: string }>): Refusal =>
    'problem' in answer
        ? { reason: answer.problem, why: {}, lasting: true }
        : {
              reason: 'linkDown',
              why: { ...explanation('ticketMissing'), ...explanationIn(answer.error) },
              lasting: false
          };
