import { explanation } from 'c/softphoneContract';
import type { CommandError } from 'c/softphoneContract';
import { Ada, FRED, START } from './support/agent';

const onCall = (): Ada => new Ada().rings().established();
const command = (ada: Ada, name: string): unknown => ada.commands(name).at(-1)?.command;

describe('K: call control', () => {
    it.each([
        ['answer', new Ada().rings(), 'answer', {}],
        ['decline', new Ada().rings(), 'clear', { cause: 'callRejected' }],
        ['hangUp', onCall(), 'clear', {}],
        ['hold', onCall(), 'hold', {}],
        ['resume', onCall().held(), 'retrieve', {}]
    ] as const)('%s sends the command and changes nothing until the phone system tells', (action, ada, name, more) => {
        const before = ada.call().state;
        ada.presses(action);
        expect(command(ada, name)).toMatchObject({ command: name, connection: { callId: 'one' }, ...more });
        expect(ada.call().state).toBe(before);
        expect(ada.call().pending).not.toBeNull();
        ada.answers(name, { ok: true });
        expect(ada.call()).toMatchObject({ state: before, pending: null });
    });

    it('mutes and unmutes', () => {
        const ada = onCall().does({ do: 'mute', callKey: new Ada().key() });
        expect(command(ada, 'setMicrophoneMute')).toMatchObject({ on: true });
        expect(ada.call().muted).toBe(false);
        ada.answers('setMicrophoneMute', { ok: true });
        ada.phone({ event: 'MicrophoneMute', at: 1, connection: ada.call().connection, on: true });
        expect(ada.call().muted).toBe(true);
        expect(command(ada.does({ do: 'unmute', callKey: ada.key() }), 'setMicrophoneMute')).toMatchObject({
            on: false
        });
    });

    it('sends keypad digits', () => {
        const ada = onCall();
        expect(command(ada.does({ do: 'digits', callKey: ada.key(), digits: '1 #' }), 'generateDigits')).toMatchObject({
            digits: '1#'
        });
    });

    it('transfers blindly, and the call is over for us when the phone system says so', () => {
        const ada = onCall();
        ada.does({ do: 'transfer', callKey: ada.key(), to: '1002' });
        expect(command(ada, 'singleStepTransfer')).toMatchObject({ to: '1002' });
        expect(ada.call().state).toBe('connected');
        expect(ada.transferred('1002').call()).toMatchObject({
            state: 'wrapUp',
            outcome: 'Transferred',
            transferredTo: '1002'
        });
    });

    it('consults, swaps, and connects the two others', () => {
        const ada = onCall();
        ada.does({ do: 'consult', callKey: ada.key(), to: '1002' });
        expect(command(ada, 'consult')).toMatchObject({ to: '1002' });
        ada.answers('consult', { ok: true }).held();
        ada.phone({
            event: 'Originated',
            at: ada.now,
            connection: { callId: 'two', deviceId: '1001' },
            direction: 'out',
            remote: { number: '1002' },
            consultationOf: { callId: 'one', deviceId: '1001' }
        });
        ada.established('two').does({ do: 'swap', callKey: ada.key() });
        expect(command(ada, 'alternate')).toMatchObject({ held: { callId: 'one' }, active: { callId: 'two' } });
        ada.answers('alternate', { ok: true }).held('two').retrieved('one');
        ada.does({ do: 'completeTransfer', callKey: ada.key() });
        expect(command(ada, 'transfer')).toMatchObject({ held: { callId: 'two' }, active: { callId: 'one' } });
        ada.transferred('1002', 'one').transferred('1002', 'two');
        expect(ada.saved().map((fields) => fields.CallType)).toEqual(['Inbound', 'Internal']);
        expect(ada.call('one').state).toBe('wrapUp');
        expect(ada.call('two').state).toBe('ended');
    });

    it('shows a message when a command is refused, and the call does not change', () => {
        const ada = onCall().presses('hold');
        ada.answers('hold', { ok: false, error: { reason: 'rejected', detail: '488 Not Acceptable' } });
        expect(ada.state.notices).toMatchObject([
            { code: 'commandRefused', params: ['hold'], explanation: { detail: '488 Not Acceptable' } }
        ]);
        expect(ada.call()).toMatchObject({ state: 'connected', pending: null });
    });

    it('says why as the phone system says it; where that is no more than a reason, the reason', () => {
        const refused = (error: CommandError): object =>
            onCall().presses('hold').answers('hold', { ok: false, error }).state.notices[0];
        expect(refused({ reason: 'invalidState', ...explanation('callHeld') })).toMatchObject({
            explanation: explanation('callHeld')
        });
        expect(refused({ reason: 'notConnected' })).toMatchObject({ explanation: explanation('notConnected') });
        expect(refused({ reason: 'unsupported' })).toMatchObject({ explanation: explanation('notPossible') });
        expect(refused({ reason: 'rejected' })).toMatchObject({ explanation: {} });
    });

    it('reports only once that the microphone is unavailable: the phone system reports it as a trouble', () => {
        const ada = new Ada().rings().presses('answer');
        ada.phone({ event: 'Trouble', at: ada.now, reason: 'microphoneBusy' });
        ada.answers('answer', { ok: false, error: { reason: 'permission', detail: 'in use' } });
        expect(ada.notices()).toEqual(['microphoneBusy']);
        expect(ada.call().pending).toBeNull();
        expect(ada.of('log').at(-1)?.text).toContain('in use');
    });

    it('shows a message when a command is not answered', () => {
        const ada = onCall()
            .presses('hold')
            .answers('hold', { ok: false, error: { reason: 'timeout' } });
        expect(ada.state.notices).toMatchObject([{ code: 'commandTimeout', params: ['hold'] }]);
    });

    it('sends a command once while it waits, but always lets hang up', () => {
        const ada = onCall().presses('hold').presses('hold');
        expect(ada.commands('hold')).toHaveLength(1);
        expect(ada.presses('hangUp').commands('clear')).toHaveLength(1);
    });

    it.each([
        ['answer', onCall()],
        ['hold', new Ada().rings()],
        ['resume', onCall()],
        ['hangUp', new Ada().rings().established().cleared()]
    ] as const)('%s means nothing in the wrong state, and is logged', (action, ada) => {
        const sent = ada.commands().length;
        ada.presses(action);
        expect(ada.commands()).toHaveLength(sent);
        expect(ada.of('log').at(-1)?.text).toContain(`${action} ignored`);
    });

    it('a contact center finds people and queues by name, and a number is still dialed as one', () => {
        const ada = onCall();
        const features = { ...ada.state.device.features, transfersByName: true };
        ada.phone({ event: 'Features', at: ada.now, features });
        ada.does({ do: 'transfer', callKey: ada.key(), to: ' Bob Backoffice ' });
        expect(command(ada, 'singleStepTransfer')).toMatchObject({ to: 'Bob Backoffice' });
        expect(ada.notices()).toEqual([]);
    });

    it('a transfer to something that is not a number is refused with a message', () => {
        const ada = onCall();
        ada.does({ do: 'transfer', callKey: ada.key(), to: 'my boss' });
        expect(ada.notices()).toEqual(['dialNotDialable']);
        expect(ada.commands('singleStepTransfer')).toHaveLength(0);
    });

    it('answers to commands that are no longer pending are dropped', () => {
        const ada = onCall();
        const { state } = ada;
        ada.send({ type: 'answer', at: 1, answer: { id: 'command-999', ok: true } });
        expect(ada.state).toEqual(state);
        expect(ada.call().number).toBe(FRED);
    });

    describe('two calls at once', () => {
        const both = { held: { callId: 'one' }, active: { callId: 'two' } };
        const strangers = (): Ada => onCall().held().rings({ id: 'two', from: '+447700900999' }).established('two');
        const consulting = (): Ada => onCall().consults().established('two');

        it.each(['one', 'two'])('only a consultation is completed: %s of two strangers is not', (id) => {
            const ada = strangers();
            ada.does({ do: 'completeTransfer', callKey: ada.key(id) });
            expect(ada.commands('transfer')).toEqual([]);
            expect(ada.of('log').at(-1)?.text).toContain('completeTransfer ignored');
            expect(
                command(consulting().does({ do: 'completeTransfer', callKey: ada.key(id) }), 'transfer')
            ).toMatchObject(both);
        });

        it.each([
            ['one', 'two'],
            ['two', 'one']
        ])('two strangers are joined, or swapped, from either of them', (id, other) => {
            const ada = strangers();
            ada.does({ do: 'join', callKey: ada.key(id), with: ada.key(other) });
            expect(command(ada, 'transfer')).toMatchObject(both);
            expect(command(strangers().does({ do: 'swap', callKey: ada.key(id) }), 'alternate')).toMatchObject(both);
        });

        it('a consultation is not joined, and no caller is joined without the question to the agent', () => {
            const ada = consulting();
            ada.does({ do: 'join', callKey: ada.key(), with: ada.key('two') });
            const more = strangers();
            more.does({ do: 'join', callKey: more.key(), with: more.key('three') });
            expect([...ada.commands('transfer'), ...more.commands('transfer')]).toEqual([]);
        });

        it('half of a consultation is not joined with a third call: the caller would be left on hold', () => {
            const ada = strangers()
                .held('two')
                .phone({
                    event: 'Originated',
                    at: START,
                    connection: { callId: 'three', deviceId: '1001' },
                    direction: 'out',
                    remote: { number: '1002' },
                    consultationOf: { callId: 'two', deviceId: '1001' }
                });
            ada.established('three').does({ do: 'join', callKey: ada.key(), with: ada.key('three') });
            expect(ada.commands('transfer')).toEqual([]);
        });

        it('after the caller has hung up, there is nothing to complete', () => {
            const ada = consulting().cleared();
            ada.does({ do: 'completeTransfer', callKey: ada.key('two') });
            expect(ada.commands('transfer')).toEqual([]);
        });

        it('going back to the caller ends the consultation, also after a swap', () => {
            const ada = consulting();
            const back = { do: 'cancelConsultation', callKey: ada.key('two') } as const;
            expect(command(ada.does(back), 'reconnect')).toMatchObject(both);
            const swapped = consulting().held('two').retrieved('one').does(back);
            expect(swapped.commands('reconnect')).toEqual([]);
            expect(command(swapped, 'clear')).toMatchObject({ connection: { callId: 'two' } });
        });
    });
});
