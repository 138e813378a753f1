import type { SnapshotCall } from 'c/softphoneContract';
import { Ada, DEVICE, fred } from './support/agent';

const missed = (): Ada => new Ada().rings().isFound(fred).wait(5).cleared('callCancelled');

describe('a call that was given up and comes back with the same id (R4)', () => {
    it.each([
        ['its record is saved', (ada: Ada): Ada => ada.saves()],
        ['its record is being saved', (ada: Ada): Ada => ada],
        ['its record waits', (ada: Ada): Ada => ada.saves({ ok: false, retry: true, errors: [] })],
        ['it was declined', (): Ada => new Ada().rings().isFound(fred).wait(5).cleared('callRejected', 'local').saves()]
    ])('%s: it rings, is looked up, shown and announced, and can be answered', (_, prepare) => {
        const ada = prepare(missed()).wait(10);
        const before = [ada.of('findCaller').length, ada.commands('setPanelVisible').length];
        ada.rings();
        expect(ada.call()).toMatchObject({ state: 'ringing', endedAt: null, outcome: null, startedAt: ada.now });
        expect(ada.state.announcement?.code).toBe('ringing');
        expect(ada.state.selectedCallKey).toBe(ada.key());
        expect([ada.of('findCaller').length, ada.commands('setPanelVisible').length]).toEqual(before.map((n) => n + 1));
        ada.presses('answer');
        expect(ada.commands('answer')).toHaveLength(1);
        expect(ada.established().call().state).toBe('connected');
    });

    it('goes on with its Task, and replaces what it wrote itself; one line among the recent calls', () => {
        const ada = missed().saves().wait(10).rings().isFound(fred).wait(3).established().wait(60).cleared();
        const [first, second] = ada.of('saveCallRecord');
        expect(second.callKey).toBe(first.callKey);
        expect(second.fields).toMatchObject({ CallOutcome__c: 'Answered', CallDurationInSeconds: 60 });
        expect(second.replaces).toMatchObject({ CallOutcome__c: ['Missed'], CallDurationInSeconds: [0] });
        expect(ada.state.recent.map(({ outcome }) => outcome)).toEqual(['Answered']);
    });

    it('what is still being saved is waited for, and the rest follows', () => {
        const ada = missed().wait(1).rings().established().wait(60).cleared();
        expect(ada.saved()).toHaveLength(1);
        ada.saves();
        expect(ada.saved().at(-1)).toMatchObject({ CallOutcome__c: 'Answered' });
    });

    it('keeps what the agent wrote', () => {
        const ada = new Ada().rings().does({ do: 'note', callKey: new Ada().key(), text: 'will ring again' });
        ada.wait(5).cleared('callCancelled').saves().wait(5).rings();
        expect(ada.call()).toMatchObject({ state: 'ringing', notes: 'will ring again' });
        const forgotten = new Ada().rings().does({ do: 'note', callKey: ada.key(), text: 'will ring again' });
        forgotten.wait(5).cleared('callCancelled').saves().presses('save').wait(5).rings();
        expect(forgotten.call().notes).toBe('will ring again');
    });

    it('reported by a snapshot after the link was lost: its Task is continued', () => {
        const ada = missed().saves().wait(10);
        const seen: SnapshotCall = {
            connection: { callId: 'one', deviceId: DEVICE },
            direction: 'in',
            remote: { number: '07814256404' },
            state: 'alerting',
            startedAt: ada.now
        };
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [seen] });
        expect(ada.call()).toMatchObject({ state: 'ringing', taskId: '00T000000000001AAA' });
    });

    it('a late repetition of the first ring does not count as a new call', () => {
        const ada = missed().saves();
        const { connection, number } = { connection: { callId: 'one', deviceId: DEVICE }, number: '07814256404' };
        ada.phone({ event: 'Delivered', at: ada.now - 1, connection, direction: 'in', remote: { number } });
        expect(ada.has()).toBe(false);
    });

    it('a call that somebody talked in does not come back', () => {
        const ada = new Ada().takesCall().wait(5).rings();
        expect(ada.call().state).toBe('wrapUp');
        ada.saves().presses('save').wait(5).rings();
        expect(ada.has()).toBe(false);
    });
});

describe('names of calls', () => {
    it('R3: the record has the switch’s own id, where the name is more than that', () => {
        const connection = { callId: 'abc;tag=1', deviceId: DEVICE };
        const ada = new Ada();
        const event = { at: ada.now, connection, direction: 'in', remote: { number: '1002' } } as const;
        ada.phone({ event: 'Delivered', ...event, switchCallId: 'abc' });
        ada.wait(1).phone({ event: 'ConnectionCleared', at: ada.now, connection, releasing: 'remote' });
        expect(ada.saved()[0].CallObject).toBe('abc');
        expect(ada.of('saveCallRecord')[0].callKey).toBe(`005000000000001AAA/${DEVICE}/abc;tag=1`);
    });

    it('R4: two calls that differ at the end of their names are two', () => {
        const ada = new Ada().rings({ id: `${'x'.repeat(300)}1` }).rings({ id: `${'x'.repeat(300)}2` });
        expect(ada.state.calls).toHaveLength(2);
    });
});

describe('a burst of calls', () => {
    it('opens the panel once a second, however short the calls are', () => {
        const ada = new Ada();
        for (let call = 0; call < 30; call += 1) {
            ada.rings({ id: `${call}`, from: '1002' })
                .wait(0.1)
                .cleared('callCancelled', 'remote', `${call}`);
            ada.saves({ ok: true, taskId: '00T000000000001AAA' }, `${call}`);
        }
        expect(ada.commands('setPanelVisible')).toHaveLength(1);
        ada.wait(1).rings({ id: 'later' });
        expect(ada.commands('setPanelVisible')).toHaveLength(2);
    });

    it('an outgoing call does not keep the panel closed for the next call', () => {
        const ada = new Ada().callsOut('1002', 'out').rings();
        expect(ada.commands('setPanelVisible')).toHaveLength(1);
    });
});
