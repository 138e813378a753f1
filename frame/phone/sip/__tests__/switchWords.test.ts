import { saidBy } from '../switchWords';

type Headers = Readonly<Record<string, readonly string[]>>;

const response = (status: number, reason: string, headers: Headers = {}) =>
    saidBy({ status_code: status, reason_phrase: reason, getHeaders: (name) => [...(headers[name] ?? [])] });

describe('what the switch says', () => {
    it('is its status, with the sentences that explain it; and line by line, as it was sent', () => {
        const reason = 'Q.850;cause=18;text="No user responding"';
        const warning = '399 pbx.example "Extension is in a meeting"';
        expect(response(480, 'Temporarily Unavailable', { Reason: [reason], Warning: [warning] })).toEqual({
            detail: '480 Temporarily Unavailable: No user responding: Extension is in a meeting',
            verbatim: `SIP/2.0 480 Temporarily Unavailable\nReason: ${reason}\nWarning: ${warning}`
        });
    });

    it('says nothing twice, and names a place only where it sends one there', () => {
        const headers = { Reason: ['SIP;cause=486;text="Busy Here"', 'Q.850;cause=17'], Contact: ['<sip:1002@pbx>'] };
        expect(response(486, 'Busy Here', headers).detail).toBe('486 Busy Here');
        expect(response(486, 'Busy Here', headers).verbatim).not.toContain('Contact');
        expect(response(302, 'Moved', headers).detail).toBe('302 Moved: Busy Here: <sip:1002@pbx>');
    });

    it('is cut where it is longer than anybody reads, and holds nothing that is not text', () => {
        const { verbatim = '' } = response(503, 'Service\r\nUnavailable', {
            Warning: Array.from({ length: 50 }, () => `399 pbx "${'x'.repeat(10_000)}\u202e"`)
        });
        const lines = verbatim.split('\n');
        expect(lines).toHaveLength(8);
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(300);
        expect(lines[0]).toBe('SIP/2.0 503 Service Unavailable');
    });
});
