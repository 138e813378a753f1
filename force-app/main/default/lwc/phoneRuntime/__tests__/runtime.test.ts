import type { EngineState } from 'c/callEngine';
import { PhoneRuntime } from 'c/phoneRuntime';
import type { FrameMessage, PanelMessage } from 'c/softphoneContract';
import { Ada, START } from '../../callEngine/__tests__/support/agent';
import { settled } from '../../agentAct/__tests__/support/view';

const ada = new Ada();
const FRED = { number: '07814256404' };
const connection = { callId: 'one', deviceId: '1001' };

/** A runtime, and what it asks of everything around it. */
function runtime(initial: EngineState = ada.state) {
    const told: PanelMessage[] = [];
    const saves: string[] = [];
    const shown: EngineState[] = [];
    const one = new PhoneRuntime({
        initial,
        clock: { now: () => START, after: () => () => undefined },
        random: () => 0.5,
        log: () => undefined,
        tellFrame: (message) => told.push(message),
        itemLook: null,
        changed: (_before, after) => shown.push(after),
        records: {
            findCaller: () => new Promise(() => undefined),
            describeRecord: () => new Promise(() => undefined),
            saveCallRecord: (key) => {
                saves.push(key);
                return new Promise(() => undefined);
            }
        }
    });
    const hear = (...messages: FrameMessage[]): void => messages.forEach((message) => one.hear(message));
    const writes = () =>
        told.flatMap((message) =>
            message.type === 'command' && message.command.command === 'journalWrite'
                ? [{ id: message.id, ...message.command }]
                : []
        );
    const rings = (): void =>
        hear({ type: 'phone', event: { event: 'Delivered', at: START, connection, direction: 'in', remote: FRED } });
    const ends = (): void =>
        hear({
            type: 'phone',
            event: { event: 'ConnectionCleared', at: START, connection, releasing: 'remote', cause: 'callCancelled' }
        });
    const mirrors = () => told.filter((message) => message.type === 'mirror');
    return { one, told, saves, shown, hear, writes, rings, ends, mirrors };
}

const LEADS = { type: 'tabs', leads: true, others: false } as const;
const WITH_OTHERS = { type: 'tabs', leads: true, others: true } as const;
const FOLLOWS = { type: 'tabs', leads: false, others: true } as const;

describe('R5: the journal knows of a save before it is sent', () => {
    it('one write at a time; what changes meanwhile goes with the next, and the save after it', async () => {
        const { hear, rings, ends, writes, saves } = runtime();
        hear(LEADS);
        rings();
        ends();
        expect(writes()).toHaveLength(1);
        hear({ type: 'answer', id: writes()[0].id, ok: true });
        await settled();
        expect(writes()).toHaveLength(2);
        expect(saves).toEqual([]);
        hear({ type: 'answer', id: writes()[1].id, ok: true });
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
            hear({ type: 'answer', id: writes()[0].id, ok: true });
            await settled();
            ends();
            hear({ type: 'answer', id: writes()[1].id, ok: false, error: { reason } });
            await settled();
            expect([reason, saves.length]).toEqual([reason, sent]);
        }
    });

    it('R8: nothing is kept when nothing is written', () => {
        const { hear, rings, writes } = runtime(new Ada({ activityLogging: false }).state);
        hear(LEADS);
        rings();
        expect(writes()).toEqual([]);
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

    it('shows nobody anything while it is alone', () => {
        const { hear, rings, mirrors } = runtime();
        hear(LEADS);
        rings();
        expect(mirrors()).toEqual([]);
    });

    it('the others show it, ask for what the agent does, and do nothing by themselves', () => {
        const leader = runtime();
        const { one, told, hear, rings } = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        hear(FOLLOWS);
        for (const message of leader.mirrors()) hear(message);
        expect(one.phone.calls).toEqual(leader.one.phone.calls);
        one.act({ do: 'hold', callKey: 'k' });
        expect(told).toEqual([{ type: 'ask', action: { do: 'hold', callKey: 'k' } }]);
        rings();
        expect(told).toHaveLength(1);
    });

    it('a panel that missed a part asks for all of it, once for each part that comes', () => {
        const { told, hear, one } = runtime();
        hear(FOLLOWS, { type: 'mirror', seq: 1, full: true, change: { serial: 1 } });
        hear({ type: 'mirror', seq: 3, full: false, change: { serial: 3 } });
        expect(told).toEqual([{ type: 'resync' }]);
        hear({ type: 'mirror', seq: 1, full: false, change: { serial: 0 } });
        expect(told).toHaveLength(1);
        expect(one.phone.serial).toBe(1);
    });

    it('A4: a number that is typed in another one comes with the page that is open there', () => {
        const leader = runtime();
        const { one, told, hear } = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        hear(FOLLOWS);
        const page = { url: '/', recordId: '0015g00000AcmeAAAA', objectType: 'Account' };
        hear({ type: 'crm', event: { event: 'Navigated', at: 1, page } });
        for (const message of leader.mirrors()) hear(message);
        one.act({ do: 'dial', number: '1003' });
        const here = { id: page.recordId, objectType: 'Account' };
        expect(told.at(-1)).toMatchObject({ type: 'ask', action: { do: 'dial', number: '1003', page: here } });
    });

    it('A4: a number that is typed in the leading one comes with its own page, whatever is open around the others', () => {
        const { one, hear } = runtime();
        hear(LEADS);
        const page = (recordId: string) => ({ url: '/', recordId, objectType: 'Account' });
        hear({ type: 'crm', event: { event: 'Navigated', at: 1, page: page('0015g00000AcmeAAAA') } });
        hear({ type: 'crm', event: { event: 'Navigated', at: 2, page: page('0015g00000OtherAAA'), elsewhere: true } });
        hear({ type: 'phone', event: { event: 'LinkState', at: 3, state: 'up' } });
        hear({ type: 'phone', event: { event: 'InService', at: 3, deviceId: '1001' } });
        one.act({ do: 'dial', number: '1003' });
        expect(one.phone.dials).toMatchObject([{ origin: { id: '0015g00000AcmeAAAA' } }]);
    });

    it('the leading one carries out what is asked, if it is an action', () => {
        const { one, hear } = runtime();
        hear(LEADS);
        hear({ type: 'asked', action: { do: 'nonsense' } });
        const before = one.phone;
        hear({ type: 'asked', action: { do: 'dial', number: '' } });
        expect(one.phone).not.toBe(before);
    });

    it('whoever leads next goes on with what was shown, and who led before lets go of it', () => {
        const leader = runtime();
        const next = runtime();
        leader.hear(WITH_OTHERS);
        leader.rings();
        next.hear(FOLLOWS);
        for (const message of leader.mirrors()) next.hear(message);
        next.hear(LEADS);
        expect(next.one.phone.calls).toMatchObject([{ number: FRED.number }]);
        leader.hear(FOLLOWS);
        expect(leader.one.phone.calls).toEqual([]);
    });

    it('a save that waits for the journal is not sent by a panel that does not lead any more', async () => {
        const { hear, rings, ends, writes, saves } = runtime();
        hear(LEADS);
        rings();
        hear({ type: 'answer', id: writes()[0].id, ok: true });
        await settled();
        ends();
        hear(FOLLOWS, { type: 'answer', id: writes()[1].id, ok: true });
        await settled();
        expect(saves).toEqual([]);
    });
});

describe('a password', () => {
    const NEEDED = { event: 'LinkState', at: START, state: 'denied', reason: 'signInNeeded' } as const;
    const typed = { do: 'signIn', user: '1001', password: 'hunter2' } as const;
    const following = () => {
        const opened = runtime();
        opened.hear(FOLLOWS, { type: 'mirror', seq: 1, full: true, change: { serial: 1 } });
        opened.one.act(typed);
        return opened;
    };
    const commands = (told: readonly PanelMessage[]) =>
        told.flatMap((message) => (message.type === 'command' ? [message.command] : []));

    it('stays in the tab in which it was typed: that tab takes the phone, and then signs in itself', () => {
        const { told, hear } = following();
        expect(JSON.stringify(told)).not.toContain('hunter2');
        expect(commands(told)).toEqual([{ command: 'takeOver' }]);
        hear(LEADS, { type: 'phone', event: NEEDED });
        expect(commands(told).at(-1)).toEqual({ command: 'signIn', user: '1001', password: 'hunter2' });
        hear({ type: 'phone', event: NEEDED });
        expect(commands(told).filter(({ command }) => command === 'signIn')).toHaveLength(1);
    });

    it('goes nowhere as long as the phone does not come', () => {
        const { told, hear } = following();
        hear({ type: 'phone', event: NEEDED });
        expect(JSON.stringify(told)).not.toContain('hunter2');
    });
});
