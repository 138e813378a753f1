import { explanationOf } from './failure';
import type { CredentialsAnswer } from './phoneCredentials';
import type { TicketAnswer } from './phoneTicket';
import type { Port } from './port';
import type { CallerAnswer, DescribeAnswer, RecordsCommand, SaveAnswer, Unanswered } from './records';
import { notSaved } from './recordsService';
import type { Records } from './recordsService';

/** Wraps the records of this realm as a port that can be served to another one. */
export const recordsPort = (records: Records): Port<RecordsCommand, never> => ({
    execute(command) {
        switch (command.command) {
            case 'findCaller':
                return records.findCaller(command.request);
            case 'describeRecord':
                return records.describeRecord(command.recordId);
            case 'saveCallRecord':
                return records.saveCallRecord(command.callKey, command.fields, command.replaces, command.onlyNew);
            case 'readPhoneCredentials':
                return records.readPhoneCredentials();
            case 'phoneTicket':
                return records.phoneTicket(command.audience);
        }
    },
    // records emit no events
    listen: () => undefined
});

/** Records behind a port, which may be in another realm. A missing answer becomes a failed one. */
export const recordsThrough = (port: Port<RecordsCommand, never>): Records => ({
    findCaller: (request) =>
        port.execute({ command: 'findCaller', request }).then(
            (value) => value as CallerAnswer | Unanswered,
            (thrown: unknown) => ({ error: explanationOf(thrown) })
        ),
    describeRecord: (recordId) =>
        port.execute({ command: 'describeRecord', recordId }).then(
            (value) => value as DescribeAnswer | Unanswered,
            (thrown: unknown) => ({ error: explanationOf(thrown) })
        ),
    saveCallRecord: (callKey, fields, replaces, onlyNew) =>
        port.execute({ command: 'saveCallRecord', callKey, fields, replaces, onlyNew }).then(
            (value) => value as SaveAnswer,
            (thrown: unknown) => notSaved(explanationOf(thrown))
        ),
    readPhoneCredentials: () =>
        port.execute({ command: 'readPhoneCredentials' }).then(
            (value) => value as CredentialsAnswer,
            (thrown: unknown) => ({ error: explanationOf(thrown) })
        ),
    phoneTicket: (audience) =>
        port.execute({ command: 'phoneTicket', audience }).then(
            (value) => value as TicketAnswer,
            (thrown: unknown) => ({ error: explanationOf(thrown) })
        )
});
