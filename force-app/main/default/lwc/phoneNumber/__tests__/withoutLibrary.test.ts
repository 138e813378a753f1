import {
    dialString,
    displayNumber,
    hasNumberLibrary,
    isDialable,
    parseNumber,
    sameNumber,
    searchTerms,
    setNumberLibrary
} from 'c/phoneNumber';

const options = {
    country: 'GB',
    outsidePrefix: '9',
    longDistancePrefix: '',
    internationalPrefix: '00',
    emergencyNumbers: ['112'],
    isInternal: (number: string) => number.length <= 4
};

describe('N8: numbers without the library', () => {
    beforeEach(() => setNumberLibrary(null));

    it('are shown as they are written, and without the extension', () => {
        expect(hasNumberLibrary()).toBe(false);
        expect(displayNumber('07814 256404', 'GB')).toBe('07814 256404');
        expect(displayNumber('tel:+447814256404;ext=17', 'GB')).toBe('+447814256404');
        expect(parseNumber('+44 (0)7814 256404', 'GB')).toEqual({
            main: '+44 (0)7814 256404',
            e164: null,
            key: '4407814256404',
            phone: null
        });
    });

    it('are the same if their digits are, and are searched for by them', () => {
        expect(sameNumber('07814 256404', '(07814) 256-404', 'GB')).toBe(true);
        expect(sameNumber('07814 256404', '+44 7814 256404', 'GB')).toBe(false);
        expect(searchTerms('07814 256404', 'GB')).toEqual({ variants: [], phrases: ['07814256404'] });
    });

    it('are dialed as they are typed, with the outside prefix', () => {
        expect(isDialable('+44 (0)20 7946 0112')).toBe(true);
        expect(dialString('020 7946 0112', options)).toBe('902079460112');
        expect(dialString('+44 20 7946 0112', { ...options, outsidePrefix: '' })).toBe('+442079460112');
        expect(dialString('112', options)).toBe('112');
        expect(dialString('1003', options)).toBe('1003');
    });
});
