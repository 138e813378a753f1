import { dialString, displayNumber, isDialable, parseNumber, sameNumber, searchTerms } from 'c/phoneNumber';

describe('telephone numbers', () => {
    it.each([
        ['+44 (0)7814 256404', '07814256404'],
        ['447814256404', '07814 256404'],
        ['tel:+447814256404;ext=2', '0044 7814 256404'],
        ['sip:+447814256404@pbx.example', '07814.256.404'],
        ['1003', '1003']
    ])('N3: %s and %s dial the same in the UK', (one, other) => {
        expect(sameNumber(one, other, 'GB')).toBe(true);
    });

    it.each([
        ['07814256404', '07814256405'],
        ['+17814256404', '+447814256404'],
        ['', ''],
        ['anonymous', 'anonymous']
    ])('N3: "%s" and "%s" do not', (one, other) => {
        expect(sameNumber(one, other, 'GB')).toBe(false);
    });

    it('N3: the country decides for numbers without a country code', () => {
        expect(parseNumber('(415) 555-0123', 'US').e164).toBe('+14155550123');
        expect(parseNumber('030 901820', 'DE').e164).toBe('+4930901820');
    });

    it('formats numbers for reading, and leaves others as they are', () => {
        expect(displayNumber('07814256404', 'GB')).toBe('+44 7814 256404');
        expect(displayNumber('*55', 'GB')).toBe('*55');
    });

    it.each([
        [
            'GB',
            '+44 1202 528735',
            ['441202528735', '01202528735', '1202528735', '00441202528735', '4401202528735', '004401202528735'],
            ['01202 528735', '1202 528735']
        ],
        ['US', '(415) 555-0123', ['14155550123', '4155550123', '0014155550123', '01114155550123'], ['415 555 0123']],
        [
            'IT',
            '06 1234 5678',
            ['390612345678', '0612345678', '00390612345678', '39612345678', '612345678'],
            ['06 1234 5678']
        ],
        ['GB', '901820', [], ['901820']],
        ['GB', '1003', [], []],
        ['GB', 'no digits', [], []]
    ])('L1: %s: %s is searched for as it may be stored', (country, text, variants, phrases) => {
        expect(searchTerms(text, country)).toEqual({ variants, phrases });
    });

    it('knows what can be dialed', () => {
        expect(['*55', '07814 256404', '+1 (415) 555-0123', 'tel:112'].every(isDialable)).toBe(true);
        expect(['', 'x', '<script>', '12345678901234567890123'].some(isDialable)).toBe(false);
    });

    it('N4: an unknown country still dials', () => {
        const options = {
            country: 'ZZ',
            outsidePrefix: '9',
            longDistancePrefix: '',
            internationalPrefix: '',
            emergencyNumbers: [],
            isInternal: () => false
        };
        expect(dialString('07814 256404', options)).toBe('907814256404');
    });
});
