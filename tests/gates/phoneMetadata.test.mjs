// The phone number metadata that ships is a third of the library's own, and numbers are parsed and formatted in the same way.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { numberLibrary } from '../../scripts/numberLibrary.cjs';
import { packMetadata } from '../../scripts/phoneMetadata/packMetadata.mjs';
import { slimMetadata } from '../../scripts/phoneMetadata/slimMetadata.mjs';
import { unpackMetadata } from '../../scripts/phoneMetadata/unpackMetadata.mjs';

const require = createRequire(import.meta.url);
const library = require('libphonenumber-js/min');
const core = require('libphonenumber-js/core');
const withAll = (text, country) => library.parsePhoneNumberFromString(text, country);
const METADATA = require('libphonenumber-js/metadata.min.json');
/** The metadata as it ships, read as libphonenumber reads it: without what the script adds (frame/numbers/reading.ts). */
const SHIPPED = unpackMetadata(packMetadata(slimMetadata(METADATA)));
const parse = (text, country) => core.parsePhoneNumberFromString(text, country, SHIPPED);
const EXAMPLES = require('libphonenumber-js/examples.mobile.json');

/** Everything that the panel reads from a number. */
function reading(read, text, country) {
    const phone = read(text, country);
    if (!phone?.isPossible()) return phone ? 'impossible' : 'none';
    const { number, nationalNumber, countryCallingCode, ext } = phone;
    return [
        number,
        nationalNumber,
        countryCallingCode,
        ext,
        phone.format('NATIONAL').replace(/\D/g, ''),
        phone.format('INTERNATIONAL')
    ].join(' | ');
}

/** A random whole number below the given one, the same in each run. */
function chance(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

/** A number as someone in that country might write it, or an invalid one. */
function written(country, next) {
    const code = METADATA.countries[country][0];
    const digits = (length) => Array.from({ length }, () => next(10)).join('');
    const example = EXAMPLES[country] ?? '';
    const at = next(example.length + 1);
    const national =
        next(3) === 0 ? example.slice(0, at) + next(10) + example.slice(at + next(2)) : digits(3 + next(12));
    const ways = [national, `0${national}`, `+${code}${national}`, `${code}${national}`, `00${code}${national}`];
    return [...ways, `011${code}${national}`, `1${national}`, `8${national}`, `+${national}`][next(9)];
}

const COUNTRIES = Object.keys(METADATA.countries);

test('numbers of all countries are parsed and formatted as with the complete metadata', () => {
    const next = chance(7);
    let possible = 0;
    for (const country of COUNTRIES) {
        for (let n = 0; n < 120; n += 1) {
            const text = written(country, next);
            const from = next(4) === 0 ? COUNTRIES[next(COUNTRIES.length)] : country;
            const expected = reading(withAll, text, from);
            assert.equal(reading(parse, text, from), expected, `${text} in ${from}`);
            if (expected.includes('|')) possible += 1;
        }
    }
    assert.ok(possible > 8000, `only ${possible} of them were numbers`);
});

test('a number that is too short for its country belongs to the neighboring country that has such numbers', () => {
    for (const [text, country] of [
        ['800156738', 'JE'],
        ['0800 156738', 'GG'],
        ['+1 310 7449', 'JM'],
        ['16369', 'CX']
    ]) {
        assert.match(reading(withAll, text, country), /\|/);
        assert.equal(reading(parse, text, country), reading(withAll, text, country), `${text} in ${country}`);
    }
});

test('countries and their calling codes are the same as in the complete metadata', () => {
    const { parse: parseAsShipped, callingCode } = numberLibrary();
    for (const country of COUNTRIES) {
        assert.equal(callingCode(country), library.getCountryCallingCode(country));
    }
    assert.equal(callingCode('XX'), null);
    assert.equal(parseAsShipped('+800 1234 5678', 'GB').format('INTERNATIONAL'), '+800 1234 5678');
});

test('unpacking returns what was packed; metadata with unknown content is not packed', () => {
    const slim = slimMetadata(METADATA);
    assert.deepEqual(unpackMetadata(packMetadata(slim)), slim);
    const changed = (change) => {
        const other = structuredClone(slim);
        change(other.countries);
        return () => packMetadata(other);
    };
    assert.throws(
        changed(({ GB }) => (GB[2] = '1;2')),
        /contains "1;2"/
    );
    assert.throws(
        changed(({ GB }) => (GB[6] = '0')),
        /has content that is not packed/
    );
    assert.throws(
        changed(({ GB }) => GB[4][0].push('new')),
        /has content that is not packed/
    );
});
