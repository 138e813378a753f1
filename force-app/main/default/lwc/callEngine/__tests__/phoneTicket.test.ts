import { Ada } from './support/agent';

const NEEDED = { event: 'TicketNeeded', ticketId: 'ticket-1', audience: 'wss://cti.example.com' } as const;

describe('S7: a phone that needs a ticket', () => {
    it('gets what Salesforce answers for that server, a ticket or why there is none', () => {
        for (const answer of [
            { ticket: 'minted' },
            { problem: 'noLicense' },
            { error: { detail: 'timeout' } }
        ] as const) {
            const ada = new Ada();
            ada.phone({ ...NEEDED, at: ada.now });
            expect(ada.of('phoneTicket')).toEqual([
                { effect: 'phoneTicket', ticketId: 'ticket-1', audience: 'wss://cti.example.com' }
            ]);
            ada.send({ type: 'ticketRead', at: ada.now, ticketId: 'ticket-1', answer });
            expect(ada.commands('ticket').map(({ command }) => command)).toEqual([
                { command: 'ticket', ticketId: 'ticket-1', answer }
            ]);
        }
    });

    it('leaves nothing of the ticket in the state, and nothing for the agent if it comes too late', () => {
        const ada = new Ada();
        ada.phone({ ...NEEDED, at: ada.now });
        ada.send({ type: 'ticketRead', at: ada.now, ticketId: 'ticket-1', answer: { ticket: 'minted' } });
        expect(JSON.stringify(ada.state)).not.toContain('minted');
        const { id } = ada.commands('ticket')[0];
        ada.send({ type: 'answer', at: ada.now, answer: { id, ok: false, error: { reason: 'invalidState' } } });
        expect(ada.state.notices).toEqual([]);
    });
});
