// The softphone layout of the workbench's org at the start, in the shape in which getSoftphoneLayout documents it.
const field = (apiName, displayName) => ({ apiName, displayName });

const OBJECTS = {
    Account: [field('Name', 'Account Name'), field('Phone', 'Phone')],
    Contact: [
        field('Name', 'Name'),
        field('Phone', 'Phone'),
        field('MobilePhone', 'Mobile'),
        field('HomePhone', 'Home Phone')
    ],
    Lead: [field('Name', 'Name'), field('Company', 'Company'), field('Phone', 'Phone'), field('MobilePhone', 'Mobile')]
};
const CALL_FIELDS = ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'];

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

/** Throws a sentence for what is no layout. */
export function checkLayout(layout) {
    for (const callType of ['Internal', 'Inbound', 'Outbound']) {
        const one = layout?.[callType];
        if (one === null || typeof one !== 'object') throw new Error(`A softphone layout has ${callType}.`);
    }
    return layout;
}
