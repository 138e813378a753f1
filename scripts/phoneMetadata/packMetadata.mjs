/**
 * Writes metadata (slimMetadata.mjs) as a text that is short and compresses well: a line for each kind of value, with that value of
 * each country, or of each format. unpackMetadata.mjs reads it.
 */
import { isDeepStrictEqual } from 'node:util';
import { FORMAT_COLUMNS, COUNTRY_COLUMNS, longGroups, longFormat, unpackMetadata } from './unpackMetadata.mjs';

const MEANS_SOMETHING = /[;~\n]/;

/** "(\d{3})(\d{4,5})" is "3 4,5". */
function shortGroups(pattern) {
    const short = pattern.replace(/\(\\d(?:\{([\d,]+)\})?\)/g, (_, digits) => ` ${digits ?? 1}`).trim();
    return longGroups(short) === pattern ? short : pattern;
}

/** "$1 $2" is "$ $". */
function shortFormat(format) {
    const short = format.replace(/\$\d/g, '$');
    return longFormat(short) === format ? short : format;
}

const column = (values) => {
    const texts = values.map((value) => (value ? String(value) : ''));
    const wrong = texts.find((text) => MEANS_SOMETHING.test(text));
    if (wrong !== undefined) throw new Error(`The metadata of numbers holds "${wrong}", which cannot be packed.`);
    return texts.join(';').replaceAll('\\d', '~');
};

/**
 * @param {object} metadata as slimMetadata gives it
 * @returns {string}
 * @throws {Error} when it could not be read back as it was
 */
export function packMetadata(metadata) {
    const rows = [
        ...Object.values(metadata.country_calling_codes)
            .flat()
            .map((name) => [name, metadata.countries[name]]),
        ...Object.entries(metadata.nonGeographic)
    ];
    const formats = rows.flatMap(([, country]) => country[4] || []);
    const types = Object.fromEntries(rows.flatMap(([name, country]) => (country[11] ? [[name, country[11]]] : [])));
    const text = [
        column(rows.map(([name]) => name)),
        column(rows.map(([, country]) => country[4] && country[4].length)),
        ...COUNTRY_COLUMNS.map((at) => column(rows.map(([, country]) => country[at]))),
        ...FORMAT_COLUMNS.map((at) =>
            column(
                formats.map((format) =>
                    at === 0 ? shortGroups(format[0]) : at === 1 ? shortFormat(format[1]) : format[at]
                )
            )
        ),
        JSON.stringify([metadata.version, types]).replaceAll('\\\\d', '~')
    ].join('\n');
    if (!isDeepStrictEqual(unpackMetadata(text), metadata))
        throw new Error('The metadata of numbers has something that is not packed: see scripts/phoneMetadata.');
    return text;
}
