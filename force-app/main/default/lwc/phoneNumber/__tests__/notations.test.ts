import { parseNumber, sameNumber } from 'c/phoneNumber';
import { NOTATIONS } from './support/notations';

const ROWS = NOTATIONS.trim()
    .split('\n')
    .map((line) => {
        const [texts = '', decoy = ''] = line.split(' ≠ ');
        const [, country = '', number = '', written = ''] = /^(\w\w) (\+\d+) (.+)$/.exec(texts) ?? [];
        return { country, number, notations: written.split(' | '), decoy };
    });

/** No parser can know these, because they are another valid number where they are read. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
    // 005 is an exit code of Colombia (with the carrier's 5 in it), and behind it is a Russian number
    '00 57 321 1234567': '+73211234567',
    // an Indonesian number of eleven digits may begin with 62
    '62812345678': '+6262812345678'
};

const PAIRS = ROWS.flatMap(({ country, number, notations, decoy }) =>
    notations.map((stored) => ({ country, number, stored, decoy }))
);

it('there are enough of them', () => {
    expect(ROWS.length).toBeGreaterThan(40);
    expect(PAIRS.length).toBeGreaterThan(250);
});

describe('N3: example numbers of many countries, as they are stored there', () => {
    it.each(PAIRS)('$country: $stored', ({ country, number, stored, decoy }) => {
        const read = AMBIGUOUS[stored] ?? number;
        expect(parseNumber(stored, country).e164).toBe(read);
        expect(sameNumber(stored, read, country)).toBe(true);
        expect(sameNumber(stored, decoy, country)).toBe(false);
    });

    it('US: a German number of ten digits without its plus is read as an American one, because area codes come and go', () => {
        expect(parseNumber('4930901820', 'US').e164).toBe('+14930901820');
        expect(parseNumber('+4930901820', 'US').e164).toBe('+4930901820');
    });

    it('CI: a number of before 2021 lacks the digits of the operator that the subscriber had', () => {
        expect(parseNumber('+225 09 12 34 56', 'CI').e164).toBeNull();
    });
});
