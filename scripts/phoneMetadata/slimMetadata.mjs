/**
 * The metadata of libphonenumber-js without what the panel does not use. The panel parses and formats numbers and checks whether their
 * length is possible, but not their type or whether they are valid.
 */

/** Indexes in the metadata of a country; see METADATA.md of libphonenumber-js. */
const CALLING_CODE = 0;
const LENGTHS = 3;
const FORMATS = 4;
const TYPES = 11;
/**
 * Of a format: patterns of the first digits, each more specific than the one before. Only the last one is needed, because incomplete
 * numbers are not formatted.
 */
const LEADING = 2;

const lengthsOf = (country) => country[LENGTHS] ?? [];

/** If countries share a calling code, the number types determine the country. That matters if they allow different lengths. */
function telling(country, neighbors) {
    const everywhere = (length) => neighbors.every((one) => lengthsOf(one).includes(length));
    const types = (country[TYPES] || []).map((type) =>
        type && !(type[1] ?? lengthsOf(country)).every(everywhere) ? type : 0
    );
    return types.some(Boolean) ? types : 0;
}

function slimCountry(country, neighbors) {
    const slim = country.slice(0, TYPES);
    if (country[FORMATS])
        slim[FORMATS] = country[FORMATS].map((format) =>
            format.map((part, at) => (at === LEADING && part ? part.slice(-1) : part))
        );
    const types = telling(country, neighbors);
    if (types) slim[TYPES] = types;
    while (slim.at(-1) === 0) slim.pop();
    return slim;
}

/**
 * @param {object} metadata of libphonenumber-js
 * @returns {object} in the same format
 */
export function slimMetadata(metadata) {
    const all = Object.values(metadata.countries);
    const slim = (countries, neighborsOf) =>
        Object.fromEntries(
            Object.entries(countries).map(([name, country]) => [name, slimCountry(country, neighborsOf(country))])
        );
    return {
        version: metadata.version,
        country_calling_codes: metadata.country_calling_codes,
        countries: slim(metadata.countries, (country) =>
            all.filter((other) => other[CALLING_CODE] === country[CALLING_CODE])
        ),
        nonGeographic: slim(metadata.nonGeographic, () => [])
    };
}
