/** Reads what packMetadata.mjs writes. This part ships. */

/** Places of what is kept of a country, and of a format, in the metadata of libphonenumber-js. */
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
/** How a value is read that is more than a text. */
const OF_COUNTRY = { 3: READ.lengths };
const OF_FORMAT = { 0: longGroups, 1: longFormat, 2: READ.leading, 4: READ.flag };

/** The row of that index in these columns, each value at its place; what is not there is 0, at the end nothing. */
function rowOf(columns, places, readers, index) {
    const row = [];
    places.forEach((place, at) => {
        const text = columns[at][index];
        if (text) row[place] = (readers[place] ?? String)(text);
    });
    return Array.from(row, (value) => value ?? 0);
}

/** A value that is made when somebody looks: a browser meets numbers of few countries, and waits for its phone. */
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
