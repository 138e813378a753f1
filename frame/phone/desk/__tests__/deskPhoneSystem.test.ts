import type {
    CallEvent,
    SnapshotCall
} from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import { serversFor } from '../serversFor';
import { DeskAtTest, FEATURES, ONE, TWO, connection, ringing } from './fakes/deskAtTest';

const made = { callId: 'call-2', deviceId: '1003' };
const originated: CallEvent = {
    event: 'Originated',
    at: 2_000,
    connection: made,
    direction: 'out',
    remote: { number: '1004' }
};

async function connected(...calls: readonly SnapshotCall[]): Promise<DeskAtTest> {
    const desk = new DeskAtTest(ONE);
    await desk.connects(...calls);
    return desk;
}

const names = (desk: DeskAtTest): string[] => desk.events.map(({ event }) => event);

describe('the desk phone', () => {
    it('reports Features only when they change, and never a sign-in or lamps', async () => {
        const desk = await connected();
        expect(names(desk)).toEqual(['Features', 'LinkState', 'Features', 'LinkState', 'InService', 'Snapshot']);
        expect(desk.of('Features').at(-1)!.features).toEqual(FEATURES);
        desk.socket.drop();
        await desk.clock.pass(1_000);
        await desk.connects();
        expect(desk.of('Features')).toHaveLength(2);
        desk.reports({
            event: 'Features',
            at: 3_000,
            features: { ...FEATURES, lamps: true, signIn: true, mute: true }
        });
        expect(desk.of('Features').at(-1)!.features).toEqual({ ...FEATURES, mute: true });
    });

    it('keeps the calls that events carry', async () => {
        const desk = await connected(ringing);
        const held = { ...ringing, state: 'hold' } as const;
        desk.says({
            type: 'event',
            event: { event: 'Held', at: 2_000, connection, holding: 'local' },
            call: held
        });
        expect(desk.system.snapshot()).toEqual([held]);
        desk.says({
            type: 'event',
            event: { event: 'ConnectionCleared', at: 3_000, connection, releasing: 'remote', cause: 'normal' },
            call: null
        });
        expect(desk.system.snapshot()).toEqual([]);
    });

    it('ignores what a server repeats, and what one that is behind says about a call that is over', async () => {
        const desk = await connected(ringing);
        const held = { event: 'Held', at: 2_000, connection, holding: 'local' } as const;
        const over = {
            event: 'ConnectionCleared',
            at: 3_000,
            connection,
            releasing: 'remote',
            cause: 'normal'
        } as const;
        desk.says({ type: 'event', event: held, call: { ...ringing, state: 'hold' } });
        desk.says({ type: 'event', event: held, call: { ...ringing, state: 'hold' } });
        desk.says({ type: 'event', event: over, call: null });
        desk.says({ type: 'event', event: over, call: null });
        desk.says({ type: 'event', event: held, call: { ...ringing, state: 'hold' } });
        expect(names(desk).slice(-2)).toEqual(['Held', 'ConnectionCleared']);
        expect(desk.system.snapshot()).toEqual([]);
        // the exchange offers the call again
        const again = { event: 'Delivered', at: 4_000, connection, direction: 'in', remote: ringing.remote } as const;
        desk.says({ type: 'event', event: again, call: ringing });
        expect(desk.system.snapshot()).toEqual([ringing]);
    });

    it('drops what is invalid, and nothing else', async () => {
        const desk = await connected();
        const before = desk.events.length;
        for (const data of [
            new ArrayBuffer(1),
            '{',
            '[]',
            'null',
            '{"type":"who"}',
            '{"type":"event","event":{"event":"Held"}}'
        ])
            desk.raw(data);
        desk.reports(
            { event: 'TicketNeeded', at: 1, ticketId: 'x', audience: TWO },
            { event: 'SoundBlocked', at: 1, blocked: true }
        );
        const others = { ...connection, deviceId: '1004' };
        desk.reports({ event: 'Held', at: 1, connection: others, holding: 'local' });
        expect(desk.events).toHaveLength(before);
        expect(desk.logged.filter((line) => line.startsWith('ignored'))).toHaveLength(9);
        desk.raw(
            JSON.stringify({ type: 'event', event: { event: 'Snapshot', at: 2_000, calls: [{ connection }, ringing] } })
        );
        expect(desk.of('Snapshot').at(-1)!.calls).toEqual([ringing]);
    });

    it('sends a command, and settles with its answer', async () => {
        const desk = await connected(ringing);
        const answer = { command: 'answer', connection } as const;
        const [done, refused] = [desk.system.execute(answer), desk.system.execute(answer)];
        expect(desk.sent.slice(-2)).toEqual([
            { type: 'command', id: 1, command: answer },
            { type: 'command', id: 2, command: answer }
        ]);
        desk.says({ type: 'answer', id: 2, error: { reason: 'invalidState', detail: 'answered already' } });
        desk.says({ type: 'answer', id: 1 });
        await expect(done).resolves.toBeUndefined();
        await expect(refused).rejects.toMatchObject({
            reason: 'invalidState',
            explanation: { detail: 'answered already' }
        });
    });

    it('settles makeCall after the call was introduced', async () => {
        const desk = await connected();
        let value: unknown = null;
        const making = desk.system.execute({ command: 'makeCall', to: '1004' }).then((result) => (value = result));
        desk.says({ type: 'answer', id: 1, value: { connection: made } });
        await settled();
        expect(value).toBeNull();
        desk.says({ type: 'event', event: originated, call: { ...ringing, connection: made, state: 'initiated' } });
        await making;
        expect(value).toEqual({ connection: made });
    });

    it('does not wait forever for an answer', async () => {
        const desk = await connected(ringing);
        const done = desk.system.execute({ command: 'hold', connection });
        done.catch(() => undefined);
        for (let beat = 0; beat < 4; beat += 1) {
            await desk.clock.pass(3_000);
            desk.says({ type: 'beat' });
        }
        await expect(done).rejects.toMatchObject({ reason: 'timeout' });
        desk.says({ type: 'answer', id: 1 });
        expect(desk.logged.at(-1)).toContain('nobody waits');
    });

    it('S4: rejects what is unanswered when the link is lost, after it has said so', async () => {
        const desk = await connected(ringing);
        let linkThen = '';
        const done = desk.system.execute({ command: 'hold', connection }).catch((thrown: unknown) => {
            linkThen = desk.link;
            throw thrown;
        });
        desk.socket.drop();
        await expect(done).rejects.toMatchObject({ reason: 'notConnected' });
        expect(linkThen).toBe('down linkDown');
        await expect(desk.system.execute({ command: 'hold', connection })).rejects.toMatchObject({
            reason: 'notConnected'
        });
    });

    it('passes on calls that ended while nobody looked, and that their records are safe', async () => {
        const desk = await connected();
        const ended = {
            connection,
            direction: 'in',
            remote: { number: '07814256404' },
            startedAt: 1,
            endedAt: 2,
            cause: 'noAnswer'
        } as const;
        desk.raw(JSON.stringify({ type: 'endedCalls', calls: [{ connection }, ended] }));
        expect(desk.of('EndedCalls').at(-1)!.calls).toEqual([ended]);
        await desk.system.execute({ command: 'forgetEndedCalls', connections: [connection] });
        expect(desk.sent.at(-1)).toEqual({ type: 'endedCallsTaken', connections: [connection] });
    });
});

describe('the order of servers', () => {
    it('is always the same for a user, and different for many', () => {
        const servers = [ONE, TWO, 'wss://cti3.example.com'];
        const users = Array.from({ length: 300 }, (_, index) => `0050000000${String(10_000 + index)}AAA`);
        const firsts = users.map((user) => serversFor(user, servers)[0]);
        expect(users.map((user) => serversFor(user, servers)[0])).toEqual(firsts);
        for (const server of servers) expect(firsts.filter((first) => first === server).length).toBeGreaterThan(60);
        expect([...serversFor(users[0], servers)].sort()).toEqual([...servers].sort());
    });
});
