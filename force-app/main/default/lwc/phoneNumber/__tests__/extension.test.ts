import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { dialString, displayNumber, isDialable, readNumber, sameNumber, searchTerms } from 'c/phoneNumber';
import { stepsOf } from '../../../../../../tests/support/stepsOf';

const MAIN = '020 7946 0112';
const options = {
    country: 'GB',
    outsidePrefix: '9',
    longDistancePrefix: '',
    internationalPrefix: '',
    emergencyNumbers: ['112'],
    isInternal: (number: string) => number.replace(/\D/g, '').length < 6
};

/** Spellings that libphonenumber reads as well. */
const KNOWN = [
    'x17',
    ' x17',
    ' x 17',
    ' ext 17',
    ' ext. 17',
    ' extn 17',
    ' extension 17',
    ' Extension: 17',
    ';ext=17',
    ' #17',
    '~17',
    ' int. 17',
    ' anexo 17',
    ' доб. 17',
    ' extensión 17',
    ',,17',
    ',17',
    ';17',
    ', ext 17'
];
/** Spellings of our own. */
const OURS = [
    ' ext.: 17',
    ' ｅｘｔ １７',
    ' ext=17',
    ' (ext. 17)',
    ' Durchwahl 17',
    ' Durchwahl: 17',
    ' DW 17',
    '-DW17',
    ' Nebenstelle 17',
    ' Klappe 17',
    ' Kl. 17',
    ' poste 17',
    ', poste 17',
    ' interno 17',
    ' ramal 17',
    ' 内線17',
    ' 内線：１７',
    ' 内線番号 17',
    ' 내선 17',
    'p17',
    'w17',
    ' w17',
    ';;17',
    ';ext=17;isub=1'
];

describe('N5: a number with an extension', () => {
    it.each([...KNOWN, ...OURS])('%j behind the number is an extension', (written) => {
        const text = MAIN + written;
        expect(readNumber(text).extension).toBe('17');
        expect(isDialable(text)).toBe(true);
        expect(dialString(text, options)).toBe('902079460112');
        expect(displayNumber(text, 'GB')).toBe('+44 20 7946 0112');
        expect(sameNumber(text, '+442079460112', 'GB')).toBe(true);
        expect(searchTerms(text, 'GB')).toEqual(searchTerms(MAIN, 'GB'));
    });

    it.each(KNOWN)('agrees with libphonenumber on %j', (written) => {
        const read = parsePhoneNumberFromString(MAIN + written, 'GB');
        expect({ ext: read?.ext, number: read?.number }).toEqual({ ext: '17', number: '+442079460112' });
    });

    it.each([
        ['tel:+442079460112;ext=17', '+442079460112', '17'],
        ['tel:+442079460112;phone-context=pbx.example;ext=017', '+442079460112', '017'],
        ['tel:0112;phone-context=+442079460', '+4420794600112', null],
        ['0112;ext=17;phone-context=+44-20-7946', '+442079460112', '17'],
        ['1002;phone-context=pbx.example', '1002', null],
        ['sip:+442079460112;ext=17@pbx.example;user=phone', '+442079460112', '17'],
        ['sip:+442079460112@pbx.example;ext=17', '+442079460112', null],
        ['+44 20 7946 0112,,123456789012#', '+44 20 7946 0112', '123456789012'],
        ['1003 x17', '1003', '17'],
        ['(415) 555-0123 (ext. 204)', '(415) 555-0123', '204']
    ])('reads %s', (text, main, extension) => {
        expect(readNumber(text)).toEqual({ main, extension });
    });

    it.each([
        '*21*07814256404#',
        '**61*01632960000**20#',
        '#31#07814256404',
        '#31#123456789',
        '*67 4155550123',
        '*55',
        '#17',
        '1#17',
        '07814*256404#17',
        '020 7946 0112',
        '030 901820-12',
        '1-800-555-0199',
        'x17',
        'ext. 17',
        'Max 17',
        `${'1'.repeat(200)} x17`
    ])('%s has none', (text) => {
        expect(readNumber(text)).toEqual({ main: text, extension: null });
    });

    it.each([
        '020 7946 0112 / 020 7946 0018',
        '020 7946 0112, 020 7946 0018',
        '02079460112,02079460018',
        '02079460112;02079460018'
    ])('%s are two numbers, and the first one is dialed', (text) => {
        expect(readNumber(text)).toEqual({ main: text.split(/ ?[/,;]/)[0], extension: null });
        expect(sameNumber(text, '+442079460018', 'GB')).toBe(true);
    });

    it('is read in steps that grow no faster than the text', () => {
        const steps = (part: string, times: number, end: string): number =>
            stepsOf(() => readNumber(`1${part.repeat(times)}${end}`));
        for (const part of [' ', 'x', ',', ';', '1', 'ext', '=', ';a', '@', '?'])
            for (const end of ['17', 'y'])
                expect([part, end, steps(part, 16_000, end) > 17 * steps(part, 1_000, end)]).toEqual([
                    part,
                    end,
                    false
                ]);
    });
});
