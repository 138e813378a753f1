/** Reads what packMetadata.mjs writes. This module ships. */

/** The indexes of the values that are kept, of a country and of a format, in the metadata of libphonenumber-js. */
export const COUNTRY_COLUMNS = [0, 1, 2, 3, 5, 7, 8, 10];
export const FORMAT_COLUMNS = [0, 1, 2, 3, 4, 5];

export const longGroups = (short) =>
    /^[\d, ]+$/.test(short)
        ? short
              .split(' ')
              .map((digits) => (digits === '1' ? '(\\d)' : `(\\d{${digits}})`))
              .join('')
        : short;

export const longFormat = (short) => {
    let group = 0;
    return short.replace(/\$(?!\d)/g, () => `$${(group += 1)}`);
};

const READ = {
    lengths: (text) => text.split(',').map(Number),
    leading: (text) => [text],
    flag: Number
};
/** Parsers for values that are not just texts. */
const OF_COUNTRY = { 3: READ.lengths };
const OF_FORMAT = { 0: longGroups, 1: longFormat, 2: READ.leading, 4: READ.flag };

/** The row with this index in these columns, with each value at its index. Missing values are 0, or left out at the end. */
function rowOf(columns, places, readers, index) {
    const row = [];
    places.forEach((place, at) => {
        const text = columns[at][index];
        if (text) row[place] = (readers[place] ?? String)(text);
    });
    return Array.from(row, (value) => value ?? 0);
}

/** A value that is created when it is first read, because a browser needs the numbers of few countries, and loading should be fast. */
const later = (object, name, make) =>
    Object.defineProperty(object, name, {
        configurable: true,
        enumerable: true,
        get: () => {
            const value = make();
            Object.defineProperty(object, name, { value, enumerable: true });
            return value;
        }
    });

export function unpackMetadata(packed) {
    const lines = packed.replaceAll('~', '\\d').split('\n');
    const [version, types] = JSON.parse(lines.pop().replaceAll('\\d', '\\\\d'));
    const [names, counts, ...columns] = lines.map((line) => line.split(';'));
    const formats = columns.splice(COUNTRY_COLUMNS.length);
    const metadata = { version, country_calling_codes: {}, countries: {}, nonGeographic: {} };
    let first = 0;
    names.forEach((name, index) => {
        const from = first;
        const count = Number(counts[index]);
        first += count;
        const make = () => {
            const country = rowOf(columns, COUNTRY_COLUMNS, OF_COUNTRY, index);
            if (count > 0)
                country[4] = Array.from({ length: count }, (_, at) =>
                    rowOf(formats, FORMAT_COLUMNS, OF_FORMAT, from + at)
                );
            if (types[name]) country[11] = types[name];
            return Array.from(country, (value) => value ?? 0);
        };
        if (name > '999') {
            later(metadata.countries, name, make);
            (metadata.country_calling_codes[columns[0][index]] ??= []).push(name);
        } else later(metadata.nonGeographic, name, make);
    });
    return metadata;
}
