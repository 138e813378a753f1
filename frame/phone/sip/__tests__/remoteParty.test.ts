import { isNumber, partyOf, readIdentities } from '../remoteParty';
import type { Identity } from '../remoteParty';

const from = (user: string, name = '', host = 'pbx.example'): Identity => ({ user, host, name });

describe('the party of a SIP identity', () => {
    it('has number and name', () => {
        expect(partyOf(from('+447814256404', 'Fred Bloggs'))).toEqual({ number: '+447814256404', name: 'Fred Bloggs' });
    });

    it.each([
        ['without a name', from('1002')],
        ['with the number for a name', from('1002', '1002')],
        ['with blanks for a name', from('1002', '  ')],
        ['with parameters in the user part', from('1002;phone-context=example.com')]
    ])('%s it is a number alone', (_, identity) => {
        expect(partyOf(identity)).toEqual({ number: '1002' });
    });

    it('N5: keeps the extension and the phone context', () => {
        expect(partyOf(from('+44-20-7946-0112;ext=17;isub=1')).number).toBe('+442079460112;ext=17');
        expect(partyOf(from('0112;ext=17;phone-context=+44-20-7946')).number).toBe(
            '0112;ext=17;phone-context=+44-20-7946'
        );
    });

    it('decodes escapes, and keeps invalid ones as they are', () => {
        expect(partyOf(from('%2B44')).number).toBe('+44');
        expect(partyOf(from('%zz')).number).toBe('%zz@pbx.example');
    });

    it.each([
        ['anonymous', from('anonymous', 'Anonymous')],
        ['ANONYMOUS', from('ANONYMOUS')],
        ['nothing', from('')],
        ['restricted', from('Restricted')],
        ['asterisk, without a caller id', from('asterisk', 'Private Number')],
        ['words with signs between them', from('Private_Number')],
        ['words of another language', from('%E9%9D%9E%E9%80%9A%E7%9F%A5')],
        ['the host of RFC 3323', from('fred', 'Fred', 'anonymous.invalid')],
        ['Remote-Party-ID with full privacy', { ...from('+447814256404', 'Fred'), privacy: 'full' }]
    ])('N2: %s is withheld', (_, identity) => {
        expect(partyOf(identity)).toEqual({ number: null });
    });

    it('N6: a caller with a name instead of a number is shown with the domain', () => {
        expect(partyOf(from('anna.kowalski', 'Anna', 'customer.example'))).toEqual({
            number: 'anna.kowalski@customer.example',
            name: 'Anna'
        });
    });

    it('drops placeholders for a name, and a name that must not be shown', () => {
        expect(partyOf(from('+447814256404', 'Private Number'))).toEqual({ number: '+447814256404' });
        expect(partyOf({ ...from('1002', 'Fred'), privacy: 'name' })).toEqual({ number: '1002' });
    });

    it('removes visual separators from a number, and keeps its extension (N5)', () => {
        expect(partyOf(from('+44-7814-256404;ext=2;phone-context=x', '', '')).number).toBe('+447814256404;ext=2');
        expect(isNumber(from('+44(0)7814.256404;ext=2'))).toBe(true);
        expect(isNumber(from('anna2'))).toBe(false);
    });

    it('removes control characters and direction marks from name and number', () => {
        const { number, name } = partyOf(from('+44%00%0A7', 'Fr\u202eed\u0000\r\nB\u200f\u2066l\u{e0041}'));
        expect([number, name]).toEqual(['+44 7@pbx.example', 'Fred Bl']);
    });

    it.each(['id', 'header;id', 'user'])('N2: Privacy: %s withholds number and name, whatever From says', (privacy) => {
        expect(partyOf(from('+447814256404', 'Fred'), privacy)).toEqual({ number: null });
    });

    it('Privacy: none withholds nothing', () => {
        expect(partyOf(from('1002'), 'none').number).toBe('1002');
    });

    it('keeps markup in a name as text, and cuts off a long name', () => {
        expect(partyOf(from('1', '<b>Fred</b>')).name).toBe('<b>Fred</b>');
        expect(partyOf(from('1', 'x'.repeat(5000))).name).toHaveLength(200);
    });
});

describe('identities in a header', () => {
    it.each([
        [
            '"Fred \\"F\\" Bloggs" <sip:+44@pbx.example>',
            [{ name: 'Fred "F" Bloggs', user: '+44', host: 'pbx.example' }]
        ],
        ['Fred <sips:1002@pbx.example;user=phone>', [{ name: 'Fred', user: '1002', host: 'pbx.example' }]],
        ['<sip:1002@pbx.example:5080>', [{ name: '', user: '1002', host: 'pbx.example' }]],
        ['<tel:+447814256404>', [{ name: '', user: '+447814256404', host: '' }]],
        ['tel:+44-7814-256404', [{ name: '', user: '+44-7814-256404', host: '' }]],
        ['sip:1002@pbx.example', [{ name: '', user: '1002', host: 'pbx.example' }]],
        [
            '"A, <B>" <sip:1@x>;party=calling , "B" <tel:2>',
            [
                { name: 'A, <B>', user: '1', host: 'x' },
                { name: 'B', user: '2', host: '' }
            ]
        ],
        [
            '"Fred" <sip:1@x>;party=calling;privacy=full;screen=yes',
            [{ name: 'Fred', user: '1', host: 'x', privacy: 'full' }]
        ],
        ['mailto:fred@example.com, <tel:2>', [{ name: '', user: '2', host: '' }]]
    ])('%s', (header, identities) => {
        expect(readIdentities(header)).toEqual(identities);
    });

    it.each([undefined, '', 'Fred', 'mailto:fred@example.com', '"', '<', ',;,"\\'])('%s: none', (header) => {
        expect(readIdentities(header)).toEqual([]);
    });
});
