/**
 * The user's softphone layout, in the format of getSoftphoneLayout. It is fully set up here; in an org, an admin has to do that.
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

/** The initial layout. Only inbound calls have screen pop settings, as documented. */
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
 * @throws {InvalidInput} for an invalid layout; an empty one ({}) is valid and means that nothing is set up
 */
export function checkLayout(layout) {
    if (!isObject(layout))
        throw new InvalidInput('A softphone layout must be an object with Internal, Inbound, and Outbound.');
    const unknown = Object.keys(layout).find((name) => !CALL_TYPES.includes(name));
    if (unknown) throw new InvalidInput(`A softphone layout has ${CALL_TYPES.join(', ')}, but no "${unknown}".`);
    for (const [name, one] of Object.entries(layout)) {
        if (!isObject(one)) throw new InvalidInput(`${name} of a softphone layout must be an object.`);
        const { objects = {}, screenPopSettings = {} } = one;
        if (!isObject(objects)) throw new InvalidInput(`${name}.objects must be an object: { "Contact": [ … ] }.`);
        for (const [object, fields] of Object.entries(objects)) checkFields(`${name}.objects.${object}`, fields);
        if (!isObject(screenPopSettings)) throw new InvalidInput(`${name}.screenPopSettings must be an object.`);
    }
    return layout;
}

function checkFields(where, fields) {
    const fits = Array.isArray(fields) && fields.every((one) => isObject(one) && typeof one.apiName === 'string');
    if (!fits)
        throw new InvalidInput(`${where} must be a list of fields: [{ "apiName": "Phone", "displayName": "Phone" }].`);
}
