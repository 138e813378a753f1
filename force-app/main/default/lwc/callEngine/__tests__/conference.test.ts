import { conferenceOf, whyUnusable } from 'c/callEngine';
import type { ControlName } from 'c/callEngine';
import { Ada, DEVICE } from './support/agent';

const COLLEAGUE = '+447700900999';

const command = (ada: Ada, name: string): unknown => ada.commands(name).at(-1)?.command;
const absent = (ada: Ada, id: string, ...names: ControlName[]): ControlName[] =>
    names.filter((name) => whyUnusable(name, ada.call(id), ada.state) === 'absent');

/** "one" is on hold, "two" is active. */
const strangers = (): Ada =>
    new Ada().rings().established().held().rings({ id: 'two', from: COLLEAGUE }).established('two');
const consulting = (): Ada => new Ada().rings().established().consults().established('two');
const conference = (of: Ada = strangers()): Ada => of.conferenced('one', 'two');

describe('K: a conference', () => {
    it.each([
        ['two calls', strangers],
        ['a consultation', consulting]
    ])('joins %s from either of them, and changes nothing until the phone system confirms it', (_, start) => {
        for (const id of ['one', 'two']) {
            const ada = start();
            ada.does({ do: 'conference', callKey: ada.key(id) });
            expect(command(ada, 'conference')).toMatchObject({
                held: { callId: 'one' },
                active: { callId: 'two' }
            });
            expect([ada.call('one').state, ada.call('two').state]).toEqual(['held', 'connected']);
        }
    });

    it('joins a held call with the calls of a conference, not with a call that still rings or a chat', () => {
        const ada = conference();
        ada.held('one').held('two').rings({ id: 'three', from: '+447700900998' }).established('three');
        conference(ada.held('three')).rings({ id: 'chat', from: null, channel: 'chat' }).established('chat');
        ada.does({ do: 'conference', callKey: ada.key('three') });
        expect(command(ada, 'conference')).toMatchObject({ held: { callId: 'three' }, active: { callId: 'one' } });
        expect(absent(ada, 'chat', 'conference')).toEqual(['conference']);
        const ringing = new Ada().rings().established().consults();
        for (const id of ['one', 'two'])
            expect(whyUnusable('conference', ringing.call(id), ringing.state)).toBe('notNow');
    });

    it('is not offered without the feature, or with a call that does not offer it', () => {
        const ada = strangers();
        ada.phone({
            event: 'ServicesPermitted',
            at: ada.now,
            connection: ada.call('two').connection,
            services: ['clear', 'hold', 'retrieve']
        });
        expect(absent(ada, 'one', 'conference')).toEqual(['conference']);
        const plain = strangers();
        const features = { ...plain.state.device.features, conference: false };
        plain.phone({ event: 'Features', at: plain.now, features });
        expect(absent(plain, 'one', 'conference')).toEqual(['conference']);
    });

    it('connects both calls, and announces who has joined', () => {
        const ada = conference();
        expect([ada.call('one').state, ada.call('two').state]).toEqual(['connected', 'connected']);
        expect(conferenceOf(ada.call('one'), ada.state)).toEqual([ada.call('two')]);
        expect(ada.state.announcement).toMatchObject({ code: 'conferenced', callKey: ada.key('one') });
    });

    it.each([
        ['two calls', strangers],
        ['a consultation', consulting]
    ])('of %s has its own controls: what needs one of them on hold is gone', (_, start) => {
        const ada = conference(start());
        for (const id of ['one', 'two']) {
            const gone = ['swap', 'join', 'completeTransfer', 'cancelConsultation', 'conference'] as const;
            expect(absent(ada, id, ...gone)).toEqual(gone);
            expect(absent(ada, id, 'leave', 'hold', 'mute', 'hangUp', 'digits')).toEqual([]);
        }
    });

    it('leave connects the two others, whose calls end with a record each, as transferred', () => {
        const ada = conference();
        ada.does({ do: 'leave', callKey: ada.key('two') });
        expect(command(ada, 'transfer')).toMatchObject({ held: { callId: 'two' }, active: { callId: 'one' } });
        ada.transferred(COLLEAGUE, 'one').transferred('07814256404', 'two');
        expect(ada.saved().map((fields) => fields.CallOutcome__c)).toEqual(['Transferred', 'Transferred']);
    });

    it('cannot be left by connecting the others if there are three of them', () => {
        const ada = conference().held('one').held('two').rings({ id: 'three', from: '+447700900998' });
        ada.established('three').conferenced('one', 'two', 'three');
        expect(conferenceOf(ada.call('three'), ada.state)).toHaveLength(2);
        expect(absent(ada, 'three', 'leave', 'hangUp')).toEqual(['leave']);
    });

    it.each(['one', 'two'])('when the party of call %s leaves, the other call continues as before', (id) => {
        const ada = conference().cleared('normal', 'remote', id);
        const other = id === 'one' ? 'two' : 'one';
        expect(ada.call(id).state).toBe('wrapUp');
        expect(ada.call(other).state).toBe('connected');
        expect(conferenceOf(ada.call(other), ada.state)).toEqual([]);
        expect(absent(ada, other, 'leave', 'transfer')).toEqual(['leave']);
        expect(ada.saved()).toHaveLength(1);
        expect(ada.cleared('normal', 'local', other).saved()).toHaveLength(2);
    });

    it('holding one party takes it out: both calls can be swapped or joined again', () => {
        const ada = conference().held('one');
        expect(conferenceOf(ada.call('two'), ada.state)).toEqual([]);
        expect(absent(ada, 'two', 'swap', 'join', 'conference', 'leave')).toEqual(['leave']);
        // a held call that is retrieved alone is in no conference
        ada.held('two').retrieved('one').retrieved('two');
        expect(conferenceOf(ada.call('two'), ada.state)).toEqual([]);
    });

    it('is in the snapshot after a reload, or when the link is back (S4)', () => {
        const ada = new Ada().rings().established();
        const seen = (callId: string): object => ({
            connection: { callId, deviceId: DEVICE },
            direction: 'in',
            remote: { number: COLLEAGUE },
            state: 'connected',
            startedAt: ada.now,
            conferenced: true
        });
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [seen('one'), seen('two')] as never });
        expect(conferenceOf(ada.call('one'), ada.state)).toEqual([ada.call('two')]);
    });
});
