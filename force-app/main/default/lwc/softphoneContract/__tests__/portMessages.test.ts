import { BOUNDARY_VERSION, explanation, readFromServing, writeMessage } from 'c/softphoneContract';
import { readFromAsking } from '../servingSide';

const read = (message: Readonly<Record<string, unknown>>): unknown =>
    (message.type === 'command' ? readFromAsking : readFromServing)(
        JSON.stringify({ v: BOUNDARY_VERSION, port: 'phone', ...message })
    );
const connection = { callId: 'one', deviceId: '1001' };
const delivered = { event: 'Delivered', at: 1, connection, direction: 'in', remote: { number: null } };

describe('what crosses a boundary', () => {
    it('lets whole messages through', () => {
        for (const reads of [readFromAsking, readFromServing])
            expect(reads(writeMessage({ type: 'hello', session: 'a' }))).toMatchObject({ ok: true });
        expect(read({ type: 'command', id: 'c1', command: { command: 'hold', connection } })).toMatchObject({
            ok: true
        });
        expect(read({ type: 'event', event: delivered })).toMatchObject({ ok: true });
        expect(read({ type: 'answer', id: 'c1', ok: false, error: { reason: 'timeout' } })).toMatchObject({
            ok: true
        });
    });

    it.each([
        ['an object instead of a text', { type: 'hello', session: 'a' }],
        ['no JSON', '{'],
        ['null', 'null'],
        ['another version', '{"v":99,"type":"hello","session":"a"}'],
        ['an unknown type', JSON.stringify({ v: BOUNDARY_VERSION, type: 'eval' })],
        ['a type of the prototype', JSON.stringify({ v: BOUNDARY_VERSION, type: 'constructor' })]
    ])('refuses %s', (_what, detail) => {
        expect(readFromAsking(detail)).toMatchObject({ ok: false });
        expect(readFromServing(detail)).toMatchObject({ ok: false });
    });

    it('refuses what only the other side may send', () => {
        const sent = (message: object): string => JSON.stringify({ v: BOUNDARY_VERSION, port: 'phone', ...message });
        expect(readFromAsking(sent({ type: 'event', event: delivered }))).toEqual({
            ok: false,
            fault: 'this side accepts no event'
        });
        expect(readFromServing(sent({ type: 'command', id: 'c1', command: { command: 'hold', connection } }))).toEqual({
            ok: false,
            fault: 'this side accepts no command',
            asked: { port: 'phone', id: 'c1' }
        });
    });

    it.each([
        ['a call without a connection', { ...delivered, connection: undefined }],
        ['a call from nowhere', { ...delivered, direction: 'sideways' }],
        ['a number that is an object', { ...delivered, remote: { number: { evil: true } } }],
        ['a time that is none', { ...delivered, at: 'yesterday' }],
        ['an attribute that is no text', { ...delivered, attributes: { name: 5 } }],
        ['an unknown event', { event: 'Explosion', at: 1 }],
        ['an unknown cause', { ...delivered, cause: 'magic' }]
    ])('refuses %s, and names the place', (_what, event) => {
        expect(read({ type: 'event', event })).toMatchObject({
            ok: false,
            fault: expect.stringContaining('phone.event') as string
        });
    });

    it('lets a reason of the contract through, with as many things as it names', () => {
        const answer = (error: object): unknown => read({ type: 'answer', id: 'c1', ok: false, error });
        expect(answer({ reason: 'timeout', ...explanation('noAnswer', 6), detail: 'gone' })).toMatchObject({
            ok: true
        });
        for (const why of [
            { code: 'somethingElse', params: [] },
            { code: 'constructor', params: [] },
            { code: 'noAnswer', params: [] },
            { code: 'callOver', params: ['6'] },
            { code: 'noAnswer', params: [6] },
            { code: 'noAnswer' },
            'noAnswer'
        ])
            expect(answer({ reason: 'timeout', why })).toMatchObject({ ok: false });
    });

    it.each([
        ['a reason of its own', { event: 'LinkState', at: 1, state: 'down', why: { code: 'Sorry!', params: [] } }],
        ['a trouble with Salesforce in whole sentences', { event: 'HostTrouble', at: 1, reason: 'Sorry!' }]
    ])('refuses %s', (_what, event) => {
        const port = event.event === 'HostTrouble' ? 'crm' : 'phone';
        expect(read({ type: 'event', port, event })).toMatchObject({ ok: false });
    });

    it.each([
        ['a command that nobody knows', { command: 'rm -rf' }],
        ['a pop without a target', { command: 'screenPop' }],
        ['a pop of markup', { command: 'screenPop', target: { type: 'html', html: '<b>' } }],
        ['digits that are none', { command: 'generateDigits', connection, digits: 5 }]
    ])('refuses %s, with the id so that it can be answered', (_what, command) => {
        expect(read({ type: 'command', port: 'crm', id: 'c7', command })).toMatchObject({
            ok: false,
            asked: { port: 'crm', id: 'c7' }
        });
    });

    it('one bad call in a list does not hide the others, and is named', () => {
        const good = { connection, direction: 'in', remote: { number: null }, state: 'alerting', startedAt: 1 };
        const bad = { ...good, connection: { ...connection, callId: 'x'.repeat(300) } };
        const event = { event: 'Snapshot', at: 1, calls: [good, bad, null, good] };
        expect(read({ type: 'event', event })).toMatchObject({
            ok: true,
            message: { event: { calls: [good, good] } },
            leftOut: ['calls[1].connection.callId is not a name', 'calls[2] is not an object']
        });
    });

    it('neither does one bad call among those that ended', () => {
        const ended = { connection, direction: 'in', remote: { number: null }, startedAt: 1, endedAt: 2 };
        const good = { ...ended, cause: 'normal' };
        const event = { event: 'EndedCalls', at: 1, calls: [ended, good] };
        expect(read({ type: 'event', event })).toMatchObject({
            ok: true,
            message: { event: { calls: [good] } },
            leftOut: [expect.stringContaining('calls[0].cause')]
        });
    });

    it('nor does one bad call among those that wait to be completed', () => {
        const event = { event: 'Snapshot', at: 1, calls: [], wrapUps: [connection, { callId: 'alone' }] };
        expect(read({ type: 'event', event })).toMatchObject({
            ok: true,
            message: { event: { calls: [], wrapUps: [connection] } },
            leftOut: [expect.stringContaining('wrapUps[1].deviceId')]
        });
    });

    it('R4: names of calls and devices that would not fit into a call key are refused', () => {
        const reported = (named: object): unknown =>
            read({ type: 'event', event: { ...delivered, connection: { ...connection, ...named } } });
        expect(reported({ callId: 'x'.repeat(170), deviceId: 'x'.repeat(60) })).toMatchObject({ ok: true });
        expect(reported({ callId: 'x'.repeat(171) })).toMatchObject({ ok: false });
        expect(reported({ deviceId: 'x'.repeat(61) })).toMatchObject({ ok: false });
    });
});
