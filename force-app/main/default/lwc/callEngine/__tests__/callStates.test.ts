import { Ada, START } from './support/agent';

describe('the life of a call', () => {
    it('rings, is answered, held, resumed and ended by the far end', () => {
        const ada = new Ada();
        expect(ada.rings().call().state).toBe('ringing');
        expect(ada.established().call().state).toBe('connected');
        expect(ada.held().call().state).toBe('held');
        expect(ada.retrieved().call().state).toBe('connected');
        expect(ada.cleared().call().state).toBe('wrapUp');
    });

    it('goes out, rings there, and is answered', () => {
        const ada = new Ada().callsOut();
        expect(ada.call()).toMatchObject({ state: 'connecting', direction: 'out', answeredAt: null });
        expect(ada.wait(5).established().call()).toMatchObject({ state: 'connected', answeredAt: START + 5000 });
    });

    it('keeps several calls at once, in the order in which they came', () => {
        const ada = new Ada().rings({ id: 'one' }).established('one').rings({ id: 'two', from: '07700900123' });
        expect(ada.state.calls.map((call) => call.state)).toEqual(['connected', 'ringing']);
        expect(ada.state.selectedCallKey).toBe(ada.key('one'));
        ada.held('one').established('two');
        expect(ada.state.selectedCallKey).toBe(ada.key('two'));
        expect(ada.state.calls.map((call) => call.state)).toEqual(['held', 'connected']);
    });

    it('shows that the far end holds, without treating the call as held', () => {
        const ada = new Ada().rings().established().held('one', 'remote');
        expect(ada.call()).toMatchObject({ state: 'connected', remoteHold: true });
        expect(ada.retrieved('one', 'remote').call().remoteHold).toBe(false);
    });

    it('an unanswered call goes straight to ended and is removed when its record is saved', () => {
        const ada = new Ada().rings({ from: '07700900999' }).cleared('callCancelled');
        expect(ada.call().state).toBe('ended');
        ada.saves();
        expect(ada.has()).toBe(false);
        expect(ada.state.recent[0]).toMatchObject({ outcome: 'Missed', number: '07700900999' });
    });
});

describe('events out of order change nothing and are logged', () => {
    const before = (): Ada => new Ada().rings({ id: 'other', from: '07700900123' }).established('other').rings();

    it.each([
        ['held while it rings', (ada: Ada) => ada.held()],
        ['retrieved while it rings', (ada: Ada) => ada.retrieved()],
        ['held although nobody knows the call', (ada: Ada) => ada.held('unknown')],
        ['cleared although nobody knows the call', (ada: Ada) => ada.cleared('normal', 'remote', 'unknown')]
    ])('%s', (_what, happens) => {
        const ada = before();
        const { calls } = ada.state;
        happens(ada);
        expect(ada.state.calls).toEqual(calls);
        expect(ada.of('log').at(-1)?.text).toMatch(/ignored: call/);
    });

    it('an event after the end does not bring the call back', () => {
        const ada = new Ada().takesCall();
        ada.held();
        expect(ada.call().state).toBe('wrapUp');
        ada.saves().presses('save');
        expect(ada.has()).toBe(false);
        ada.rings();
        expect(ada.has()).toBe(false);
        expect(ada.of('log').at(-1)?.text).toMatch(/not known/);
    });

    it('a second ConnectionCleared writes no second record', () => {
        const ada = new Ada().takesCall().cleared();
        expect(ada.saved()).toHaveLength(1);
    });

    it('a repeated Delivered does not ring again, and may bring a better name', () => {
        const ada = new Ada().rings().rings({ name: 'Fred' });
        expect(ada.state.calls).toHaveLength(1);
        expect(ada.call().deliveredName).toBe('Fred');
        expect(ada.of('findCaller')).toHaveLength(1);
    });
});

describe('purity', () => {
    it('gives the same result for the same state and event, and leaves the state as it was', () => {
        const one = new Ada().rings();
        const two = new Ada().rings();
        const frozen = JSON.stringify(one.state);
        one.established();
        two.established();
        expect(one.state).toEqual(two.state);
        expect(JSON.stringify(new Ada().rings().state)).toBe(frozen);
    });
});
