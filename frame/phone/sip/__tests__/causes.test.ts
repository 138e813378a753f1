import { causeOf, isRefusedLogin } from '../causes';
import type { Reason } from '../causes';

describe('why a call ended', () => {
    it.each<[string, Reason, string]>([
        ['486', { status: 486 }, 'busy'],
        ['600', { status: 600 }, 'busy'],
        ['603', { status: 603 }, 'callRejected'],
        ['607', { status: 607 }, 'callRejected'],
        ['403', { status: 403 }, 'blocked'],
        ['403, although it rang', { status: 403, rang: true }, 'blocked'],
        [
            '403 as the switch’s word for a callee who declined',
            { status: 403, header: 'Q.850;cause=21', rang: true },
            'callRejected'
        ],
        ['403 before it rang', { status: 403, header: 'Q.850;cause=21' }, 'blocked'],
        ['603 at once', { status: 603, header: 'Q.850;cause=21' }, 'callRejected'],
        ['401 after the password was sent', { status: 401 }, 'blocked'],
        ['407 after the password was sent', { status: 407 }, 'blocked'],
        ['488', { status: 488 }, 'blocked'],
        ['606', { status: 606 }, 'blocked'],
        ['608, a screening service', { status: 608 }, 'blocked'],
        ['300', { status: 300 }, 'redirected'],
        ['302', { status: 302, header: 'Q.850;cause=19' }, 'redirected'],
        ['an outgoing call that is barred', { status: 480, header: 'Q.850;cause=52' }, 'blocked'],
        ['no route', { status: 404, header: 'Q.850;cause=3' }, 'invalidNumber'],
        ['404', { status: 404 }, 'invalidNumber'],
        ['484', { status: 484 }, 'invalidNumber'],
        ['480', { status: 480 }, 'unavailable'],
        ['408', { status: 408 }, 'noAnswer'],
        ['487', { status: 487 }, 'callCancelled'],
        ['503', { status: 503 }, 'networkCongestion'],
        ['another 5xx', { status: 513 }, 'networkCongestion'],
        ['another 4xx', { status: 420 }, 'blocked'],
        ['another 6xx', { status: 699 }, 'blocked'],
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

    it('distinguishes a sign-in that is refused for good from a server error', () => {
        expect([401, 403, 404, 407].every(isRefusedLogin)).toBe(true);
        expect([undefined, 408, 423, 500, 503].some(isRefusedLogin)).toBe(false);
    });

    it('R9: every final response has a cause, and only those about the callee say that it was the callee', () => {
        const callee: Record<string, number[]> = {
            busy: [486, 600],
            callRejected: [603, 607],
            noAnswer: [408],
            unavailable: [480]
        };
        for (let status = 300; status < 700; status += 1) {
            const cause = causeOf({ status });
            expect(callee[cause]?.includes(status) ?? true).toBe(true);
            expect(cause).not.toBe('normal');
        }
    });

    it('reads a header of any length in a limited number of steps', () => {
        for (const piece of ['SIP;cause', 'SIP; ', ';', ',', 'Q.850;cause=']) {
            expect(causeOf({ status: 486, header: piece.repeat(65_536 / piece.length) })).toBe('busy');
        }
    });
});
