import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CallBook } from '../callBook';

const connection = { callId: 'call-1', deviceId: '1001' };
const delivered: PhoneEvent = {
    event: 'Delivered',
    at: 10,
    connection,
    direction: 'in',
    remote: { number: '07814256404' },
    attributes: { from: '07814256404' }
};

function bookOf(...events: PhoneEvent[]): CallBook {
    const book = new CallBook();
    for (const event of events) book.note(event);
    return book;
}

describe('the calls that are up', () => {
    it('follow the events of one call from ringing to its end', () => {
        const book = bookOf(delivered);
        expect(book.calls).toMatchObject([{ state: 'alerting', startedAt: 10 }]);
        book.note({ ...delivered, event: 'Established', at: 20 });
        book.note({ event: 'MicrophoneMute', at: 21, connection, on: true });
        book.note({ event: 'Held', at: 22, connection, holding: 'local' });
        expect(book.calls).toMatchObject([{ state: 'hold', startedAt: 10, answeredAt: 20, muted: true }]);
        book.note({ event: 'Retrieved', at: 23, connection, retrieving: 'local' });
        expect(book.calls).toMatchObject([{ state: 'connected' }]);
        book.note({ event: 'ConnectionCleared', at: 24, connection, releasing: 'remote' });
        expect(book.calls).toEqual([]);
    });

    it('keep their state when the far end holds, or when a better name comes', () => {
        const book = bookOf(
            delivered,
            { ...delivered, event: 'Established', at: 20 },
            { event: 'Held', at: 21, connection, holding: 'remote' },
            { ...delivered, at: 22, remote: { number: '07814256404', name: 'Fred' }, attributes: { name: 'Fred' } }
        );
        expect(book.calls).toMatchObject([
            {
                state: 'connected',
                answeredAt: 20,
                remote: { name: 'Fred' },
                attributes: { from: '07814256404', name: 'Fred' }
            }
        ]);
    });

    it('know the new party after a transfer at the other end', () => {
        const book = bookOf(delivered, {
            event: 'Transferred',
            at: 12,
            connection,
            newRemote: { number: '1003' }
        });
        expect(book.calls).toMatchObject([{ remote: { number: '1003' } }]);
    });

    it('are over when answered elsewhere', () => {
        expect(bookOf(delivered, { event: 'Diverted', at: 12, connection }).calls).toEqual([]);
    });

    it('are what a snapshot says, whatever was known before (S4)', () => {
        const other = { callId: 'call-2', deviceId: '1001' };
        const book = bookOf(delivered, {
            event: 'Snapshot',
            at: 30,
            calls: [{ connection: other, direction: 'out', remote: { number: '1' }, state: 'initiated', startedAt: 5 }]
        });
        expect(book.calls.map((call) => call.connection)).toEqual([other]);
    });

    it('are not invented by events of a call that nobody announced', () => {
        expect(bookOf({ event: 'Held', at: 1, connection, holding: 'local' }).calls).toEqual([]);
    });
});
