import { demote } from 'c/callEngine';
import type { Call } from 'c/callEngine';
import type { ConnectionId } from 'c/softphoneContract';
import { Ada } from './support/agent';
import { DEVICE } from './support/defaults';

const one: ConnectionId = { callId: 'one', deviceId: DEVICE };
const completed = (ada: Ada): unknown[] => ada.commands('completeInteraction').map(({ command }) => command);
const refused = { ok: false, error: { reason: 'rejected', detail: 'Try later' } } as const;

/** The contact center lists the calls that wait for the end of wrap-up. */
const lists = (ada: Ada, ...wrapUps: ConnectionId[]): Ada =>
    ada.phone({ event: 'Snapshot', at: ada.now, calls: [], wrapUps });

describe('T2: a contact center hears when the agent has finished a call', () => {
    it('at the end of wrap-up, with the outcome, and not earlier', () => {
        const ada = new Ada().takesCall();
        expect(completed(ada)).toEqual([]);
        ada.does({ do: 'disposition', callKey: ada.key(), value: 'Resolved' }).presses('save');
        expect(completed(ada)).toEqual([{ command: 'completeInteraction', connection: one, disposition: 'Resolved' }]);
        ada.saves().saves();
        expect(completed(ada)).toHaveLength(1);
    });

    it('at once if there is no wrap-up: call logging is off, or an outgoing call failed', () => {
        expect(completed(new Ada({ activityLogging: false }).takesCall())).toEqual([
            { command: 'completeInteraction', connection: one }
        ]);
        expect(completed(new Ada().callsOut().failed('busy').cleared('busy'))).toHaveLength(1);
    });

    it('R10: also for a chat, and for no interaction that the agent did not have', () => {
        expect(completed(new Ada().takesCall({ channel: 'chat', from: null }).presses('save'))).toHaveLength(1);
        expect(completed(new Ada().rings().cleared('callCancelled'))).toEqual([]);
        expect(completed(new Ada().rings({ channel: 'chat', from: null }).cleared('callRejected', 'local'))).toEqual(
            []
        );
    });

    it('does not wait for the record, nor does the record wait for it', () => {
        const ada = new Ada().takesCall().presses('save');
        expect(ada.call().record.state).toBe('saving');
        expect(completed(ada)).toHaveLength(1);
        ada.saves({ ok: false, retry: true, errors: [] });
        expect(completed(ada)).toHaveLength(1);
    });

    it('not from a phone system without the feature', () => {
        const ada = new Ada();
        const features = { ...ada.state.device.features, completeInteraction: false };
        ada.phone({ event: 'Features', at: ada.now, features }).takesCall().presses('save');
        expect(completed(lists(ada, one))).toEqual([]);
    });
});

describe('T2: an end of wrap-up is never lost', () => {
    it('is sent again after a refusal, which the agent sees until it is accepted', () => {
        const ada = new Ada().takesCall().presses('save').answers('completeInteraction', refused);
        expect(ada.state.notices).toMatchObject([
            { level: 'warning', code: 'completionWaits', explanation: { detail: 'Try later' } }
        ]);
        const { timer, afterMs } = ada.of('setTimer').at(-1)!;
        expect(afterMs).toBe(5_000);
        ada.send({ type: 'timer', at: ada.now, timer });
        expect(completed(ada)).toHaveLength(2);
        ada.send({ type: 'timer', at: ada.now, timer });
        expect(completed(ada)).toHaveLength(2);
        expect(ada.answers('completeInteraction', { ok: true }).notices()).toEqual([]);
        expect(ada.state.completions).toEqual([]);
    });

    it('waits for the connection when the link is down', () => {
        const ada = new Ada().takesCall().presses('save');
        ada.answers('completeInteraction', { ok: false, error: { reason: 'notConnected' } });
        expect(ada.notices()).toEqual([]);
        expect(completed(lists(ada, one))).toHaveLength(2);
    });

    it('is not repeated if the contact center no longer lists the call, or while a command is under way', () => {
        const ada = new Ada().takesCall().presses('save');
        expect(completed(lists(ada, one))).toHaveLength(1);
        ada.answers('completeInteraction', refused);
        const { timer } = ada.of('setTimer').at(-1)!;
        lists(ada).send({ type: 'timer', at: ada.now, timer });
        expect(completed(ada)).toHaveLength(1);
    });

    it('a call that no panel knows is completed, so that the agent is not held in wrap-up', () => {
        const ada = lists(new Ada(), one);
        expect(completed(ada)).toEqual([{ command: 'completeInteraction', connection: one }]);
    });

    it('a call whose wrap-up the agent has not finished stays open, also after a reload', () => {
        const before = new Ada().takesCall().saves();
        const call: Call = before.call();
        const ada = new Ada();
        ada.send({
            type: 'journal',
            at: ada.now,
            event: {
                event: 'JournalRead',
                at: ada.now,
                aliveAt: ada.now,
                entries: [{ v: 1, key: call.key, rev: call.rev, call }]
            }
        });
        lists(ada, one);
        expect(completed(ada)).toEqual([]);
        expect(completed(ada.presses('save'))).toHaveLength(1);
    });

    it('a call whose end this panel learns from the list itself is completed once', () => {
        const ada = new Ada().callsOut();
        expect(completed(lists(ada, one))).toHaveLength(1);
    });

    it('a panel that no longer leads completes nothing', () => {
        const ada = new Ada().takesCall().presses('save').answers('completeInteraction', refused);
        expect(demote(ada.state).completions).toEqual([]);
    });
});
