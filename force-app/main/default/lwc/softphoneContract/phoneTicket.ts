import { explanationFields } from './explanationFields';
import { either, longText, object, oneOf } from './shape';
import type { Infer } from './shape';

/**
 * What Salesforce answers when the phone needs a ticket: a JWT that says to one server who the user is and which device is theirs, once
 * and for a minute. Otherwise why this user gets none, or why there was no answer.
 */
export const ticketAnswer = either(
    object({ ticket: longText }),
    either(
        object({ problem: oneOf('noLicense', 'noDevice', 'noWorker', 'notConfigured') }),
        object({ error: object(explanationFields) })
    )
);
export type TicketAnswer = Infer<typeof ticketAnswer>;
