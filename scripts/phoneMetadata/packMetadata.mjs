/**
 * Writes metadata (slimMetadata.mjs) as a short text that compresses well: a line for each kind of value, with the values of all
 * countries or formats. unpackMetadata.mjs reads it.
 */
import { isDeepStrictEqual } from 'node:util';
import { FORMAT_COLUMNS, COUNTRY_COLUMNS, longGroups, longFormat, unpackMetadata } from './unpackMetadata.mjs';

const MEANS_SOMETHING = /[;~\n]/;

/** "(\d{3})(\d{4,5})" becomes "3 4,5". */
function shortGroups(pattern) {
    const short = pattern.replace(/\(\\d(?:\{([\d,]+)\})?\)/g, (_, digits) => ` ${digits ?? 1}`).trim();
    return longGroups(short) === pattern ? short : pattern;
}

/** "$1 $2" becomes "$ $". */
function shortFormat(format) {
    const short = format.replace(/\$\d/g, '$');
    return longFormat(short) === format ? short : format;
}

const column = (values) => {
    const texts = values.map((value) => (value ? String(value) : ''));
    const wrong = texts.find((text) => MEANS_SOMETHING.test(text));
    if (wrong !== undefined) throw new Error(`The phone number metadata contains "${wrong}", which cannot be packed.`);
    return texts.join(';').replaceAll('\\d', '~');
};

/**
 * @param {object} metadata from slimMetadata
 * @returns {string}
 * @throws {Error} if unpacking would not return the same metadata
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
        throw new Error('The phone number metadata has content that is not packed: see scripts/phoneMetadata.');
    return text;
}
