import { dialString, isDialable, isNumberOnly, parseNumber, readNumber, sameNumber } from 'c/phoneNumber';

const FRED = '+447814256404';
const OFFICE = '+442079460018';

describe('N3: how people and systems write one number', () => {
    it.each([
        // invisible and bidirectional characters, as copied from web pages and documents
        ['GB', '\u202a+44 7814 256404\u202c', FRED],
        ['GB', '\u200e07814\u00a0256404\u200f', FRED],
        ['GB', '07814\u200b256404', FRED],
        ['GB', '\ufeff07814 256404', FRED],
        ['GB', '07814\u00ad256404', FRED],
        ['GB', '07814\u2009256\u202f404', FRED],
        // dashes: hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus, full width, wave dash
        ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d', '\u301c'].map((dash) => [
            'GB',
            `07814${dash}256404`,
            FRED
        ]),
        ['JP', '090ー1234ー5678', '+819012345678'],
        // digits of other scripts
        ['EG', '٠١٠٠١٢٣٤٥٦٧', '+201001234567'],
        ['IR', '۰۹۱۲۳۴۵۶۷۸۹', '+989123456789'],
        ['IN', '०८१२३४५६७८९', '+918123456789'],
        ['TH', '๐๘๑๒๓๔๕๖๗๘', '+66812345678'],
        ['BD', '০১৮১২৩৪৫৬৭৮', '+8801812345678'],
        ['JP', '０９０－１２３４－５６７８', '+819012345678'],
        // words in front and behind
        ['GB', 'Tel.: 07814 256404', FRED],
        ['GB', '(home) 07814 256404', FRED],
        ['GB', '☎ 07814 256404', FRED],
        ['GB', '07814 256404 (work)', FRED],
        ['GB', '07814 256404 - ask for Jim', FRED],
        ['GB', '07814 256404 after 5pm', FRED],
        ['GB', '(020) 7946 0018 reception', OFFICE],
        ['DE', 'Büro 030 901820', '+4930901820'],
        ['GB', 'Mobile: +44 (0) 7814 256404, evenings', FRED],
        // letters on the keys
        ['US', '1-800-FLOWERS', '+18003569377'],
        ['US', '(800) GOFEDEX', '+18004633339'],
        ['US', '1-800-MATTRESS', '+18006288737'],
        ['US', '+1 800 COMCAST x12', '+18002662278'],
        ['GB', '0800 REVERSE', '+448007383773'],
        ['AU', '1300 FLOWER', '+611300356937'],
        // trunk prefixes in brackets, where there is one, and where there is none
        ['GB', '+44 (0)7814 256404', FRED],
        ['GB', '+44(0)7814256404', FRED],
        ['GB', '0044 (0) 7814 256404', FRED],
        ['DE', '+49 (0) 30 / 901820', '+4930901820'],
        ['DK', '+45 (0)32 12 34 56', '+4532123456'],
        ['ES', '+34 (0)612 34 56 78', '+34612345678'],
        ['HU', '+36 (06) 20 123 4567', '+36201234567'],
        ['RU', '+7 (8) 912 345-67-89', '+79123456789'],
        ['IT', '+39 (0)6 1234 5678', '+390612345678'],
        // brackets and signs around the country code
        ['GB', '(+44) 7814 256404', FRED],
        ['GB', '+(44) 7814 256404', FRED],
        ['GB', '++44 7814 256404', FRED],
        ['GB', '+0044 7814 256404', FRED],
        ['GB', '+07814 256404', FRED],
        // exit codes, also those of other countries
        ['GB', '0044 7814 256404', FRED],
        ['US', '011 44 7814 256404', FRED],
        ['GB', '011 44 7814 256404', FRED],
        ['US', '0044 7814 256404', FRED],
        ['AU', '0011 44 7814 256404', FRED],
        ['JP', '010 44 7814 256404', FRED],
        ['SG', '001 44 7814 256404', FRED],
        ['RU', '8 10 44 7814 256404', FRED],
        ['US', '0044 (0)7814 256404', FRED],
        // E.164 without its plus, in another country
        ['US', '447814256404', FRED],
        ['FR', '447814256404', FRED],
        ['DE', '447814256404', FRED],
        ['ES', '447814256404', FRED],
        ['GB', '14155550123', '+14155550123'],
        ['GB', '33612345678', '+33612345678'],
        // numbers that have changed
        ['MX', '+52 1 55 1234 5678', '+525512345678'],
        ['MX', '044 55 1234 5678', '+525512345678'],
        ['MX', '01 55 1234 5678', '+525512345678'],
        ['US', '011 52 1 55 1234 5678', '+525512345678'],
        ['BR', '(11) 9961-2345', '+5511999612345'],
        ['BR', '0xx11 99961-2345', '+5511999612345'],
        ['PT', '+55 11 9961-2345', '+5511999612345'],
        ['CO', '+57 1 2345678', '+576012345678'],
        ['VN', '0162 345 6789', '+84323456789'],
        ['VN', '+84 120 345 6789', '+84703456789'],
        ['BJ', '+229 97 12 34 56', '+2290197123456'],
        ['CM', '+237 77 12 34 56', '+237677123456'],
        ['CM', '22 12 34 56', '+237222123456'],
        ['GA', '+241 06 03 12 34', '+24106031234'],
        ['LT', '8 612 34567', '+37061234567'],
        ['LT', '0 612 34567', '+37061234567']
    ])('%s: %j', (country, stored, number) => {
        expect(parseNumber(stored, country).e164).toBe(number);
        expect(sameNumber(stored, number, country)).toBe(true);
        expect(isDialable(stored)).toBe(true);
    });

    it.each([
        ['AR', '011 15-2345-6789', '+5491123456789'],
        ['AR', '+54 11 2345-6789', '+5491123456789'],
        ['US', '+54 9 11 2345 6789', '+541123456789'],
        ['ID', '62812345678', '+62812345678']
    ])('%s: %s and %s reach the same phone', (country, one, other) => {
        expect(sameNumber(one, other, country)).toBe(true);
    });
});

describe('N3: several numbers in one field', () => {
    it.each([
        '07814 256404 / 020 7946 0018',
        '020 7946 0018 / 07814 256404',
        '07814256404/02079460018',
        '07814 256404; 020 7946 0018',
        '07814 256404, 020 7946 0018',
        '07814 256404 or 020 7946 0018',
        '07814 256404 oder 020 7946 0018',
        '07814 256404 | +44 20 7946 0018',
        '07814 256404 & 020 7946 0018',
        '07814 256404\n020 7946 0018',
        '07814 256404 +44 20 7946 0018',
        '07814256404 02079460018',
        '07814 256404 (mobile) / 020 7946 0018 (work)',
        'M: 07814 256404 / T: 020 7946 0018',
        '07814 256404 x12 / 020 7946 0018 ext. 3'
    ])('%j holds both', (stored) => {
        expect(sameNumber(stored, FRED, 'GB')).toBe(true);
        expect(sameNumber(stored, OFFICE, 'GB')).toBe(true);
        expect(sameNumber(stored, '+447814256405', 'GB')).toBe(false);
        expect([FRED, OFFICE]).toContain(dialString(stored, { ...options, country: 'GB' }));
    });

    it.each([
        ['DE', '030/901820', '+4930901820'],
        ['DE', '+49 6221/1234567', '+4962211234567'],
        ['DE', '0049 6221/1234567', '+4962211234567'],
        ['DE', '030 / 90 18 20', '+4930901820'],
        ['US', '415/555-0123', '+14155550123']
    ])('%s: %s is one number', (country, stored, number) => {
        expect(parseNumber(stored, country).e164).toBe(number);
    });
});

const options = {
    country: 'DE',
    outsidePrefix: '',
    longDistancePrefix: '',
    internationalPrefix: '',
    emergencyNumbers: ['112'],
    isInternal: () => false
};

describe('N4: short numbers and service numbers', () => {
    it.each([
        ['DE', '116117'],
        ['DE', '115'],
        ['GB', '118500'],
        ['FR', '118218'],
        ['IT', '116117'],
        ['FR', '3631'],
        ['US', '911'],
        ['DE', '901820'],
        ['GB', '*100#'],
        ['GB', '**21*07814256404#']
    ])('%s: %s is dialed as it is typed', (country, typed) => {
        expect(parseNumber(typed, country).e164).toBeNull();
        expect(dialString(typed, { ...options, country })).toBe(typed);
    });

    it.each([
        ['FO', '211234', '+298211234'],
        ['AD', '312345', '+376312345']
    ])('%s has public numbers of six digits: %s', (country, typed, number) => {
        expect(parseNumber(typed, country).e164).toBe(number);
    });
});

describe('decoys', () => {
    it.each([
        ['the same last digits', 'GB', '020 7256404', FRED],
        ['the same national number in another country', 'GB', '+33 7814 25640', FRED],
        ['the same national number in North America', 'US', '(781) 425-6404', FRED],
        ['a longer number that begins with it', 'GB', '+44 7814 2564045', FRED],
        ['a shorter one', 'GB', '07814 25640', FRED],
        ['an old number that became another one', 'BJ', '97 12 34 57', '+2290197123456'],
        ['a fixed line whose last digits are those of a mobile phone', 'BR', '(11) 2961-2345', '+5511999612345'],
        ['a word', 'US', '1-800-FLOWERZ', '+18003569377']
    ])('%s: %s, %s', (_, country, stored, number) => {
        expect(sameNumber(stored, number, country)).toBe(false);
    });
});

describe('texts that are more than a number, or none', () => {
    it.each(['Studio 54', 'Max 17', 'room 1003', '<b>07814256404</b>', 'x17'])('%s is not dialed', (text) => {
        expect(readNumber(text)).toEqual({ main: text, extension: null });
        expect(isDialable(text)).toBe(false);
    });

    it('a name with a number is not only a number', () => {
        expect(['Fred 07814 256404', '1-800-FLOWERS', 'Fred'].some(isNumberOnly)).toBe(false);
        expect(['07814 256404', 'tel:+447814256404;ext=2', '020 7946 0018 ext. 12'].every(isNumberOnly)).toBe(true);
    });
});
