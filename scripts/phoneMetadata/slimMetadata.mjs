/**
 * The metadata of libphonenumber-js without what the panel never asks for. It reads numbers, tells whether their length is possible,
 * and writes them; it does not tell whose they are, of which kind, or whether they are given out.
 */

/** Places in the metadata of a country, see METADATA.md of libphonenumber-js. */
const CALLING_CODE = 0;
const LENGTHS = 3;
const FORMATS = 4;
const TYPES = 11;
/** Of a format: patterns of the first digits, each more exact than the one before; of what is typed so far, nothing is written. */
const LEADING = 2;

const lengthsOf = (country) => country[LENGTHS] ?? [];

/** Where countries share a calling code, kinds of numbers tell which one it is. That matters where they allow other lengths. */
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
 * @returns {object} in the same form
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
