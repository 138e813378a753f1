/**
 * The user's softphone layout, in the shape of getSoftphoneLayout. Here everything is set up; in an org an admin does that by hand.
 */
import { InvalidInput } from '../invalidInput.mjs';

const CALL_TYPES = ['Internal', 'Inbound', 'Outbound'];
const CALL_FIELDS = ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'];

const field = (apiName, displayName) => ({ displayName, apiName });
const OBJECTS = {
    Account: [field('Name', 'Account Name'), field('Phone', 'Phone')],
    Contact: [field('Name', 'Name'), field('Phone', 'Phone'), field('MobilePhone', 'Mobile'), field('Email', 'Email')],
    Lead: [field('Name', 'Name'), field('Company', 'Company'), field('Phone', 'Phone'), field('MobilePhone', 'Mobile')]
};

/** The layout at the start. Calls that are not inbound have no screen pop settings, as documented. */
export const startLayout = () =>
    structuredClone({
        Internal: { callRelatedFields: CALL_FIELDS, objects: OBJECTS, screenPopSettings: {} },
        Inbound: {
            callRelatedFields: CALL_FIELDS,
            objects: OBJECTS,
            screenPopSettings: {
                screenPopsOpenWithin: 'ExistingWindow',
                SingleMatch: { screenPopType: 'PopToEntity' },
                MultipleMatches: { screenPopType: 'PopToSearch' },
                NoMatch: { screenPopType: 'PopToEntity', screenPopData: 'Lead' }
            }
        },
        Outbound: { callRelatedFields: CALL_FIELDS, objects: OBJECTS, screenPopSettings: {} }
    });

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * @param {unknown} layout
 * @returns {object} the layout
 * @throws {InvalidInput} for what is none; an empty one ({}) is one: nothing is set up
 */
export function checkLayout(layout) {
    if (!isObject(layout))
        throw new InvalidInput('A softphone layout is an object with Internal, Inbound and Outbound.');
    const unknown = Object.keys(layout).find((name) => !CALL_TYPES.includes(name));
    if (unknown) throw new InvalidInput(`A softphone layout has ${CALL_TYPES.join(', ')}, and no "${unknown}".`);
    for (const [name, one] of Object.entries(layout)) {
        if (!isObject(one)) throw new InvalidInput(`${name} of a softphone layout is an object.`);
        const { objects = {}, screenPopSettings = {} } = one;
        if (!isObject(objects)) throw new InvalidInput(`${name}.objects is an object: { "Contact": [ … ] }.`);
        for (const [object, fields] of Object.entries(objects)) checkFields(`${name}.objects.${object}`, fields);
        if (!isObject(screenPopSettings)) throw new InvalidInput(`${name}.screenPopSettings is an object.`);
    }
    return layout;
}

function checkFields(where, fields) {
    const fits = Array.isArray(fields) && fields.every((one) => isObject(one) && typeof one.apiName === 'string');
    if (!fits)
        throw new InvalidInput(`${where} is a list of fields: [{ "apiName": "Phone", "displayName": "Phone" }].`);
}
