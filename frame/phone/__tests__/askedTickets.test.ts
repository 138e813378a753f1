import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../__tests__/fakes/simulatedClock';
import { AskedTickets } from '../askedTickets';

const SERVER = 'wss://cti.example.com';

function open() {
    const clock = new SimulatedClock(1);
    const emitted: PhoneEvent[] = [];
    let ids = 0;
    const tickets = new AskedTickets({
        clock,
        newId: () => `ticket-${(ids += 1)}`,
        emit: (event) => emitted.push(event)
    });
    return { clock, emitted, tickets };
}

describe('tickets from Salesforce', () => {
    it('are asked for by server, and come back with the id of the question', async () => {
        const { tickets, emitted } = open();
        const [one, other] = [tickets.ticket(SERVER), tickets.ticket('wss://cti2.example.com')];
        expect(emitted).toEqual([
            { event: 'TicketNeeded', at: 1, ticketId: 'ticket-1', audience: SERVER },
            { event: 'TicketNeeded', at: 1, ticketId: 'ticket-2', audience: 'wss://cti2.example.com' }
        ]);
        tickets.give({ ticketId: 'ticket-2', answer: { problem: 'noDevice' } });
        tickets.give({ ticketId: 'ticket-1', answer: { ticket: 'signed' } });
        expect([await one, await other]).toEqual([{ ticket: 'signed' }, { problem: 'noDevice' }]);
    });

    it('are asked for again by a panel that starts later, as long as nobody has answered', () => {
        const { tickets, emitted } = open();
        void tickets.ticket(SERVER);
        expect(tickets.known()).toEqual(emitted);
        tickets.give({ ticketId: 'ticket-1', answer: { ticket: 'signed' } });
        expect(tickets.known()).toEqual([]);
    });

    it('are not waited for forever; one that comes too late is refused', async () => {
        const { tickets, clock } = open();
        const waits = tickets.ticket(SERVER);
        await clock.pass(30_000);
        expect(await waits).toMatchObject({ error: { why: { code: 'salesforceSilent' } } });
        expect(tickets.known()).toEqual([]);
        expect(() => tickets.give({ ticketId: 'ticket-1', answer: { ticket: 'late' } })).toThrow('invalidState');
        await settled();
        expect(clock.waiting).toBe(0);
    });
});
