import { partyOf, readIdentity } from '../remoteParty';
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

    it('undoes escapes, and takes what cannot be undone as it is', () => {
        expect(partyOf(from('%2B44')).number).toBe('+44');
        expect(partyOf(from('%zz')).number).toBe('%zz');
    });

    it.each([
        ['anonymous', from('anonymous', 'Anonymous')],
        ['ANONYMOUS', from('ANONYMOUS')],
        ['nothing', from('')],
        ['restricted', from('Restricted')],
        ['the host of RFC 3323', from('fred', 'Fred', 'anonymous.invalid')]
    ])('N2: %s is withheld', (_, identity) => {
        expect(partyOf(identity)).toEqual({ number: null });
    });

    it.each(['id', 'header;id', 'user'])('N2: Privacy: %s withholds number and name, whatever From says', (privacy) => {
        expect(partyOf(from('+447814256404', 'Fred'), privacy)).toEqual({ number: null });
    });

    it('Privacy: none withholds nothing', () => {
        expect(partyOf(from('1002'), 'none').number).toBe('1002');
    });

    it('a name with markup stays a text, an endless one is cut', () => {
        expect(partyOf(from('1', '<b>Fred</b>')).name).toBe('<b>Fred</b>');
        expect(partyOf(from('1', 'x'.repeat(5000))).name).toHaveLength(200);
    });
});

describe('an identity in a header', () => {
    it.each([
        ['"Fred \\"F\\" Bloggs" <sip:+44@pbx.example>', { name: 'Fred "F" Bloggs', user: '+44', host: 'pbx.example' }],
        ['Fred <sips:1002@pbx.example;user=phone>', { name: 'Fred', user: '1002', host: 'pbx.example' }],
        ['<tel:+447814256404>', { name: '', user: '+447814256404', host: '' }],
        ['sip:1002@pbx.example', { name: '', user: '1002', host: 'pbx.example' }],
        ['"A" <sip:1@x>, "B" <tel:2>', { name: 'A', user: '1', host: 'x' }]
    ])('%s', (header, identity) => {
        expect(readIdentity(header)).toEqual(identity);
    });

    it.each([undefined, '', 'Fred', 'mailto:fred@example.com'])('%s is none', (header) => {
        expect(readIdentity(header)).toBeNull();
    });
});
