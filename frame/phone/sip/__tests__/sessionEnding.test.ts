import { endingOf } from '../sessionEnding';
import { message } from './fakes/fakeSession';

type Event = Parameters<typeof endingOf>[0];
const event = (originator: string, said: object | null, cause: string): Event =>
    ({ originator, message: said, cause }) as unknown as Event;

describe('how a session ended that we did not end', () => {
    it.each([
        ['a BYE', event('remote', message(), 'Terminated'), 'normal', 'remote'],
        ['a CANCEL', event('remote', message(), 'Canceled'), 'callCancelled', 'remote'],
        [
            'a CANCEL because another phone has it',
            event('remote', message({ reason: 'SIP;cause=200' }), 'Canceled'),
            'answeredElsewhere',
            'remote'
        ],
        ['no ACK ever came', event('remote', null, 'No ACK'), 'linkLost', 'network'],
        ['JsSIP lost the media', event('local', null, 'RTP Timeout'), 'mediaLost', 'network'],
        ['JsSIP lost the link', event('local', null, 'Connection Error'), 'linkLost', 'network'],
        ['JsSIP gave up a call on a dead link', event('local', null, 'Canceled'), 'linkLost', 'network'],
        ['JsSIP refused a call on a dead link', event('local', null, 'Rejected'), 'linkLost', 'network'],
        ['nobody answered here', event('local', null, 'No Answer'), 'noAnswer', 'network'],
        ['the answer could not be made', event('system', null, 'Internal Error'), 'mediaLost', 'network']
    ])('%s', (_, ended, cause, releasing) => {
        expect(endingOf(ended)).toEqual({ cause, releasing });
    });

    it('a response: with the switch’s words and the target of a redirection (R9)', () => {
        expect(endingOf(event('remote', message({}, 486), 'Busy'))).toEqual({
            cause: 'busy',
            releasing: 'remote',
            explanation: { detail: '486 said the switch', verbatim: 'SIP/2.0 486 said the switch' }
        });
        const moved = message({ contact: '<sip:1004@pbx.example>' }, 302);
        expect(endingOf(event('remote', moved, 'Redirected')).explanation).toEqual({
            detail: '302 said the switch: <sip:1004@pbx.example>',
            verbatim: 'SIP/2.0 302 said the switch\nContact: <sip:1004@pbx.example>'
        });
        const hostile = message({ contact: `\u202e${'x'.repeat(65_536)}` }, 302);
        expect(endingOf(event('remote', hostile, 'Redirected')).explanation?.detail).toMatch(
            /^302 said the switch: x{170,}$/
        );
    });

    it('R9: 403 with "call rejected": by the callee after it rang, by the switch before', () => {
        const denied = event('remote', message({ reason: 'Q.850;cause=21' }, 403), 'Rejected');
        expect([endingOf(denied).cause, endingOf(denied, true).cause]).toEqual(['blocked', 'callRejected']);
    });
});
