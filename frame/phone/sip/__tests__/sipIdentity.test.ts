import { CallIds, fitsCallKey, identityOf } from '../sipIdentity';

const MINUTE = 60_000;

describe('the id of a SIP call', () => {
    it('consists of Call-ID and From tag, or of the Call-ID alone for a caller without a tag', () => {
        expect(identityOf('abc@host', 'x')).toBe('abc@host;tag=x');
        expect([identityOf('abc', null), identityOf('abc', undefined)]).toEqual(['abc', 'abc']);
        expect(identityOf('a', 'bc')).not.toBe(identityOf('ab', 'c'));
    });

    it('leaves room for the user, the device, and a repetition in Task.CallKey__c (R4)', () => {
        const longest = 'x'.repeat(150);
        expect([fitsCallKey(longest), fitsCallKey(`${longest}x`)]).toEqual([true, false]);
        const names = new CallIds();
        names.over(longest, { callId: longest, endedAt: 0, answered: true });
        const name = names.idFor(longest, Date.UTC(2026, 10, 27));
        expect(`005000000000001AAA/${'9'.repeat(60)}/${name}`.length).toBeLessThanOrEqual(255);
    });

    it('again within a minute, not answered: the same call', () => {
        const names = new CallIds();
        expect(names.idFor('x', 0)).toBe('x');
        names.over('x', { callId: 'x', endedAt: 1000, answered: false });
        expect(names.idFor('x', 1000 + MINUTE)).toBe('x');
    });

    it('again later, or after it was answered: a new call each time, the same for two browsers', () => {
        const [one, other] = [new CallIds(), new CallIds()];
        const reported = [one, other].map((names) => {
            names.over('x', { callId: 'x', endedAt: 0, answered: true });
            const second = names.idFor('x', 10 * MINUTE + 1);
            names.over('x', { callId: second, endedAt: 10 * MINUTE + 2, answered: true });
            const third = names.idFor('x', 10 * MINUTE + 3);
            names.over('x', { callId: third, endedAt: 10 * MINUTE + 4, answered: true });
            return ['x', second, third, names.idFor('x', 10 * MINUTE + 5)];
        });
        expect(new Set(reported[0]).size).toBe(4);
        expect(reported[0]).toEqual(reported[1]);
    });

    it('remembers a thousand ids, not more', () => {
        const names = new CallIds();
        for (let call = 0; call <= 1000; call += 1) {
            names.over(`call-${call}`, { callId: `call-${call}`, endedAt: 0, answered: true });
        }
        expect(names.idFor('call-0', MINUTE)).toBe('call-0');
        expect(names.idFor('call-1', MINUTE)).not.toBe('call-1');
    });
});
