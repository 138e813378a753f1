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
        ['a response', event('remote', message({}, 486), 'Busy'), 'busy', 'remote'],
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
});
