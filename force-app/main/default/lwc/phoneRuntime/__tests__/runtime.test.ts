import { Ada, START } from '../../callEngine/__tests__/support/agent';
import { settled } from './support/fakePorts';
import type { Told } from './support/fakePorts';
import { FOLLOWS, LEADS, WITH_OTHERS, FRED, asked, mirrored, runtime } from './support/openRuntime';

const ada = new Ada();

describe('R5: the journal knows of a save before it is sent', () => {
    it('one write at a time; what changes meanwhile goes with the next, and the save after it', async () => {
        const { hear, rings, ends, writes, saves } = runtime();
        hear(LEADS);
        rings();
        ends();
        expect(writes()).toHaveLength(1);
        writes()[0].settle();
        await settled();
        expect(writes()).toHaveLength(2);
        expect(saves).toEqual([]);
        writes()[1].settle();
        await settled();
        expect(saves).toHaveLength(1);
    });

    it('a journal that is slow or broken keeps no record from being saved; another leader does', async () => {
        for (const [reason, sent] of [
            ['timeout', 1],
            ['hostError', 1],
            ['invalidState', 0]
        ] as const) {
            const { hear, rings, ends, writes, saves } = runtime();
            hear(LEADS);
            rings();
            writes()[0].settle();
            await settled();
            ends();
            writes()[1].refuse(reason);
            await settled();
            expect([reason, saves.length]).toEqual([reason, sent]);
        }
    });

    it('R8: nothing is kept in the journal if no records are written', () => {
        const { hear, rings, writes } = runtime(new Ada({ activityLogging: false }).state);
        hear(LEADS);
        rings();
        expect(writes()).toEqual([]);
    });
});

describe('the answer to a command', () => {
    const OUT: Told = { port: 'phone', event: { event: 'OutOfService', at: START, deviceId: '1001' } };
    const NOTHING_LEFT: Told = {
        port: 'journal',
        event: { event: 'JournalRead', at: START, entries: [], aliveAt: null }
    };

    it('is expected, even if the journal was read after the command was sent', async () => {
        const { fake, hear, logged } = runtime();
        hear(OUT);
        const [command] = fake.of('crm', 'setClickToDial');
        hear(LEADS, NOTHING_LEFT);
        command.settle();
        await settled();
        expect(logged).toEqual([]);
    });

    it('is not expected in a tab that follows: it sends none', () => {
        const { one, fake, hear } = runtime();
        hear(FOLLOWS, OUT);
        expect(fake.of('crm')).toEqual([]);
        expect(one.phone.pendingCommands).toEqual(ada.state.pendingCommands);
    });
});

describe('S2: several panels, one phone', () => {
    it('the leading one shows the others all of it, then what changes', () => {
        const { hear, rings, mirrors } = runtime();
        hear(WITH_OTHERS);
        rings();
        expect(mirrors()).toMatchObject([
            { seq: 1, full: true, change: { calls: [] } },
            { seq: 2, full: false, change: { calls: [{ number: FRED.number }] } }
        ]);
        hear(WITH_OTHERS);
        expect(mirrors().at(-1)).toMatchObject({ seq: 3, full: true, change: { calls: [{}] } });
    });

    it('sends no state while it is the only tab', () => {
        const { hear, rings, mirrors } = runtime();
        hear(LEADS);
        rings();
        expect(mirrors()).toEqual([]);
    });

    it('the others show it, ask for what the agent does, and do nothing by themselves', () => {
        const leader = runtime();
        const { one, fake, toTabs, hear, rings } = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        hear(FOLLOWS);
        hear(...leader.mirrors().map(mirrored));
        expect(one.phone.calls).toEqual(leader.one.phone.calls);
        one.act({ do: 'hold', callKey: 'k' });
        expect(toTabs()).toEqual([{ command: 'ask', action: { do: 'hold', callKey: 'k' } }]);
        rings();
        expect(fake.asked).toHaveLength(1);
    });

    it('a panel that missed a part asks for all of it, once for each part that comes', () => {
        const { toTabs, hear, one } = runtime();
        hear(FOLLOWS, mirrored({ seq: 1, full: true, change: { serial: 1 } }));
        hear(mirrored({ seq: 3, full: false, change: { serial: 3 } }));
        expect(toTabs()).toEqual([{ command: 'resync' }]);
        hear(mirrored({ seq: 1, full: false, change: { serial: 0 } }));
        expect(toTabs()).toHaveLength(1);
        expect(one.phone.serial).toBe(1);
    });

    it('A4: a number that is typed in another one comes with the page that is open there', () => {
        const leader = runtime();
        const { one, toTabs, hear } = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        hear(FOLLOWS);
        const page = { url: '/', recordId: '0015g00000AcmeAAAA', objectType: 'Account' };
        hear({ port: 'crm', event: { event: 'Navigated', at: 1, page } });
        hear(...leader.mirrors().map(mirrored));
        one.act({ do: 'dial', number: '1003' });
        const here = { id: page.recordId, objectType: 'Account' };
        expect(toTabs().at(-1)).toMatchObject({ command: 'ask', action: { do: 'dial', number: '1003', page: here } });
    });

    it('A4: a number that is typed in the leading one comes with its own page, whatever is open around the others', () => {
        const { one, hear } = runtime();
        hear(LEADS);
        const page = (recordId: string) => ({ url: '/', recordId, objectType: 'Account' });
        hear({ port: 'crm', event: { event: 'Navigated', at: 1, page: page('0015g00000AcmeAAAA') } });
        hear({ port: 'crm', event: { event: 'Navigated', at: 2, page: page('0015g00000OtherAAA'), elsewhere: true } });
        hear({ port: 'phone', event: { event: 'LinkState', at: 3, state: 'up' } });
        hear({ port: 'phone', event: { event: 'InService', at: 3, deviceId: '1001' } });
        one.act({ do: 'dial', number: '1003' });
        expect(one.phone.dials).toMatchObject([{ origin: { id: '0015g00000AcmeAAAA' } }]);
    });

    it('the leading one carries out what is asked, if it is an action', () => {
        const { one, hear } = runtime();
        hear(LEADS);
        hear(asked({ do: 'nonsense' }));
        const before = one.phone;
        hear(asked({ do: 'dial', number: '' }));
        expect(one.phone).not.toBe(before);
    });

    it('the next leader continues from the mirrored state, and the previous leader drops it', () => {
        const leader = runtime();
        const next = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        next.hear(FOLLOWS);
        next.hear(...leader.mirrors().map(mirrored));
        next.hear(LEADS);
        expect(next.one.phone.calls).toMatchObject([{ number: FRED.number }]);
        leader.hear(FOLLOWS);
        expect(leader.one.phone.calls).toEqual([]);
    });

    it('a save that waits for the journal is not sent by a panel that no longer leads', async () => {
        const { hear, rings, ends, writes, saves } = runtime();
        hear(LEADS);
        rings();
        writes()[0].settle();
        await settled();
        ends();
        hear(FOLLOWS);
        writes()[1].settle();
        await settled();
        expect(saves).toEqual([]);
    });
});

describe('a tab that is to ring (S5)', () => {
    it('takes the phone from another one, and has nothing to do when it has it', () => {
        const { one, fake, hear } = runtime();
        const takings = () => fake.asked.filter(({ command }) => command.command === 'takeOver');
        hear(LEADS);
        one.useHere();
        expect(takings()).toHaveLength(0);
        hear(FOLLOWS, mirrored({ seq: 1, full: true, change: { serial: 1 } }));
        one.useHere();
        expect(takings()).toHaveLength(1);
    });
});
