import { causeOf, isRefusedLogin } from '../causes';
import type { Reason } from '../causes';

describe('why a call ended', () => {
    it.each<[string, Reason, string]>([
        ['486', { status: 486 }, 'busy'],
        ['600', { status: 600 }, 'busy'],
        ['603', { status: 603 }, 'callRejected'],
        ['403', { status: 403 }, 'callRejected'],
        ['404', { status: 404 }, 'invalidNumber'],
        ['484', { status: 484 }, 'invalidNumber'],
        ['480', { status: 480 }, 'unavailable'],
        ['408', { status: 408 }, 'noAnswer'],
        ['487', { status: 487 }, 'callCancelled'],
        ['503', { status: 503 }, 'networkCongestion'],
        ['another 5xx', { status: 513 }, 'networkCongestion'],
        ['another 4xx', { status: 420 }, 'unavailable'],
        ['480 after ringing in vain', { status: 480, header: 'Q.850;cause=19' }, 'noAnswer'],
        ['480 for a phone that is not there', { status: 480, header: 'Q.850 ;cause=20' }, 'unavailable'],
        ['a refusal that calls itself normal', { status: 486, header: 'Q.850;cause=16' }, 'busy'],
        ['a release that nobody knows', { status: 404, header: 'Q.850;cause=99' }, 'invalidNumber'],
        ['taken by another phone', { header: 'SIP;cause=200;text="Call completed elsewhere"' }, 'answeredElsewhere'],
        ['the same, as Q.850', { header: 'Q.850;cause=26', stack: 'Canceled' }, 'answeredElsewhere'],
        ['two reasons', { header: 'SIP ;cause=480, Q.850;cause=17', status: 480 }, 'busy'],
        ['the caller gave up', { stack: 'Canceled' }, 'callCancelled'],
        ['a BYE', { stack: 'Terminated', header: 'Q.850;cause=16' }, 'normal'],
        ['no packets', { stack: 'RTP Timeout' }, 'mediaLost'],
        ['no link', { stack: 'Connection Error' }, 'linkLost'],
        ['the switch does not know the call', { stack: 'Dialog Error' }, 'linkLost'],
        ['nothing known', {}, 'normal']
    ])('%s', (_, reason, cause) => {
        expect(causeOf(reason)).toBe(cause);
    });

    it('a sign-in that is refused for good is known, and a server in trouble is not one', () => {
        expect([401, 403, 404, 407].every(isRefusedLogin)).toBe(true);
        expect([undefined, 408, 423, 500, 503].some(isRefusedLogin)).toBe(false);
    });
});
