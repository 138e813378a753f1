import { URI } from 'jssip';
import { dialedNumber } from '../../dialedNumber';
import { plainAddress, sipTarget } from '../sipTarget';

describe('the number to dial', () => {
    it.each([
        ['+44 (0)7814-256404', '+4407814256404'],
        ['tel:+447814256404', '+447814256404'],
        ['*55#', '*55#'],
        ['front-desk', 'front-desk']
    ])('%s is %s', (to, number) => {
        expect(dialedNumber(to)).toBe(number);
    });

    it.each(['', '   ', '+', 'a b', 'fred@example.com', 'sip:1@x', '1;lr', '\r\nVia: x', '1'.repeat(61)])(
        '%j cannot be dialedNumber',
        (to) => {
            expect(() => dialedNumber(to)).toThrow(expect.objectContaining({ reason: 'invalidNumber' }) as Error);
        }
    );

    it('a hash is escaped, as a URI requires', () => {
        expect(sipTarget('*55#', 'pbx.example')).toBe('sip:*55%23@pbx.example');
    });

    it('the address of a party, without parameters and headers from the far end', () => {
        const uri = new URI(
            'sip',
            '+447814256404',
            'pbx.example',
            5080,
            { method: 'BYE', transport: 'tcp' },
            { Replaces: 'x', Subject: 'y' }
        );
        expect(plainAddress(uri, 'ours.example')).toBe('sip:+447814256404@pbx.example:5080');
    });

    it('characters that would end the address are escaped; an empty user is left out', () => {
        expect(plainAddress(new URI('sip', 'a>b?Replaces=x;y', 'pbx.example'), 'ours.example')).toBe(
            'sip:a%3Eb%3FReplaces%3Dx%3By@pbx.example'
        );
        expect(plainAddress({ user: '', host: 'pbx.example', port: 0 }, 'ours.example')).toBe('sip:pbx.example');
    });

    it('a number without a host gets our domain', () => {
        expect(plainAddress({ user: '+44', host: 'tel.invalid', port: 0 }, 'ours.example')).toBe(
            'sip:+44@ours.example'
        );
    });
});
