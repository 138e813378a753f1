/** Whom a ticket is for, as the org has signed it. */
export interface TicketOwner {
    readonly orgId: string;
    readonly userId: string;
    readonly deviceId: string;
}

/** Checks a ticket. Rejects with TicketRefused. A ticket is accepted once. */
export type TicketCheck = (ticket: string) => Promise<TicketOwner>;

/** Why a ticket was refused: for the log and the metrics. The panel learns only that it was. */
export type TicketFault =
    | 'notTicket'
    | 'unknownOrg'
    | 'badSignature'
    | 'wrongServer'
    | 'expired'
    | 'tooLong'
    | 'notYetValid'
    | 'usedBefore'
    /** It was signed before the server started, and may have been used already. */
    | 'beforeStart'
    | 'incomplete';

export class TicketRefused extends Error {
    readonly fault: TicketFault;

    constructor(fault: TicketFault) {
        super(`ticket refused: ${fault}`);
        this.name = 'TicketRefused';
        this.fault = fault;
    }
}
