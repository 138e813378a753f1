import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { refer } from '../refer';
import { FakeSession } from './fakes/fakeSession';

function talking() {
    const session = new FakeSession('incoming');
    session.establish();
    return session;
}
const target = 'sip:1002@pbx.example';
const status_line = { status_code: 486, reason_phrase: 'Busy Here' };

describe('a transfer by REFER', () => {
    it('is done when the third party has answered', async () => {
        const session = talking();
        const reported: string[] = [];
        const done = refer(session.asSession, { target, onUnderway: () => reported.push('underway') });
        session.referHandlers?.requestSucceeded();
        session.referHandlers?.accepted();
        await done;
        expect(session.asked).toEqual([`refer ${target}`]);
        expect(reported).toEqual(['underway']);
    });

    it('reports in the switch’s words that the switch refused, or that the third party could not be reached', async () => {
        const session = talking();
        const refused = refer(session.asSession, { target, onUnderway: () => undefined });
        session.referHandlers?.requestFailed({ response: { status_code: 405, reason_phrase: 'Not Allowed' } });
        await expect(refused).rejects.toMatchObject({ reason: 'rejected', explanation: { detail: '405 Not Allowed' } });
        const lost = refer(session.asSession, { target, onUnderway: () => undefined });
        session.referHandlers?.requestFailed({ response: null });
        await expect(lost).rejects.toMatchObject({ explanation: explanation('serverSilent') });
        const failed = refer(session.asSession, { target, onUnderway: () => undefined });
        session.referHandlers?.requestSucceeded();
        session.referHandlers?.failed({ status_line });
        await expect(failed).rejects.toMatchObject({ reason: 'rejected', explanation: { detail: '486 Busy Here' } });
    });

    it('a hang-up after the switch accepted it means success, before that failure', async () => {
        const session = talking();
        const done = refer(session.asSession, { target, onUnderway: () => undefined });
        session.referHandlers?.requestSucceeded();
        session.bye();
        await done;
        const other = talking();
        const lost = refer(other.asSession, { target, onUnderway: () => undefined });
        other.bye();
        await expect(lost).rejects.toMatchObject({ reason: 'invalidState' });
    });

    it('names the replaced call from the far end’s point of view, for incoming calls as well', () => {
        const tags = { _request: { call_id: 'abc' }, _from_tag: 'theirs', _to_tag: 'ours' };
        const out = Object.assign(new FakeSession('outgoing'), tags);
        const incoming = Object.assign(new FakeSession('incoming'), tags);
        const session = talking();
        void refer(session.asSession, { target, replaces: out.asSession, onUnderway: () => undefined });
        expect(session.replaced).toBe(out);
        void refer(session.asSession, { target, replaces: incoming.asSession, onUnderway: () => undefined });
        expect(session.replaced).toEqual({ _request: { call_id: 'abc' }, _from_tag: 'ours', _to_tag: 'theirs' });
    });
});
