import { parseLayoutDefaults } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { readLayout } from '../readLayout';

const field = (apiName: string) => ({ displayName: apiName, apiName });
const NO_POPS = { singleMatch: { pop: 'none' }, multipleMatches: { pop: 'none' }, noMatch: { pop: 'none' } };

const contactOnly = { Contact: [field('Name'), field('MobilePhone')] };
const withPops = (screenPopSettings: unknown) =>
    readLayout({ Inbound: { objects: contactOnly, screenPopSettings } }).callTypes.Inbound;

describe('the softphone layout (L2, P3)', () => {
    it('keeps objects and fields in the order of the layout', () => {
        const layout = readLayout({
            Inbound: {
                objects: { Service_Visit__c: [field('Name'), field('On_Site_Phone__c')], ...contactOnly },
                screenPopSettings: {
                    SingleMatch: { screenPopType: 'PopToEntity' },
                    MultipleMatches: { screenPopType: 'PopToSearch' },
                    NoMatch: { screenPopType: 'PopToEntity', screenPopData: 'Contact' }
                }
            },
            Outbound: { objects: contactOnly, screenPopSettings: {} },
            Internal: { objects: {}, screenPopSettings: {} }
        });
        expect(layout).toEqual({
            callTypes: {
                Inbound: {
                    objects: [
                        { name: 'Service_Visit__c', label: 'Service Visit', fields: ['Name', 'On_Site_Phone__c'] },
                        { name: 'Contact', label: 'Contact', fields: ['Name', 'MobilePhone'] }
                    ],
                    singleMatch: { pop: 'record' },
                    multipleMatches: { pop: 'search' },
                    noMatch: { pop: 'newRecord', entity: 'Contact' }
                },
                Outbound: {
                    objects: [{ name: 'Contact', label: 'Contact', fields: ['Name', 'MobilePhone'] }],
                    ...NO_POPS
                },
                Internal: { objects: [], ...NO_POPS }
            },
            fallbacks: []
        });
    });

    it('searches no phone field that the layout leaves out, unless it lists none', () => {
        const { callTypes, fallbacks } = readLayout({
            Inbound: {
                objects: {
                    Contact: [field('Name'), field('Email')],
                    Lead: [field('Phone')],
                    Opportunity: [field('Name')]
                },
                screenPopSettings: { SingleMatch: { screenPopType: 'PopToEntity' } }
            },
            Outbound: { objects: contactOnly }
        });
        expect(callTypes.Inbound.objects.map(({ fields }) => fields)).toEqual([
            ['Name', 'Email', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone'],
            ['Phone'],
            ['Name']
        ]);
        expect(fallbacks).toEqual([expect.stringMatching(/^Inbound: the layout lists no phone field of Contact/)]);
    });

    it('uses Account, Contact, and Lead if the layout names no object', () => {
        const { callTypes, fallbacks } = readLayout({ Inbound: {}, Outbound: { objects: {} } });
        expect(callTypes.Inbound.objects.map(({ name }) => name)).toEqual(['Account', 'Contact', 'Lead']);
        expect(callTypes.Outbound.objects.map(({ name }) => name)).toEqual(['Account', 'Contact', 'Lead']);
        expect(callTypes.Internal.objects).toEqual([]);
        expect(fallbacks).toEqual([
            expect.stringContaining('Inbound: the layout names no object'),
            expect.stringContaining('Inbound: the layout has no screen pop settings'),
            expect.stringContaining('Outbound: the layout names no object')
        ]);
    });

    it.each([undefined, null, {}, { screenPopsOpenWithin: 'ExistingWindow' }])(
        'uses our own defaults if the inbound layout has no pop settings: %j',
        (settings) => {
            expect(withPops(settings)).toMatchObject({
                singleMatch: { pop: 'record' },
                multipleMatches: { pop: 'search' },
                noMatch: { pop: 'newRecord', entity: 'Lead' }
            });
        }
    );

    it('pops nothing for an outcome that is left out if others are set', () => {
        expect(withPops({ MultipleMatches: { screenPopType: 'PopToSearch' } })).toMatchObject({
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'none' }
        });
    });

    it('pops nothing for an unknown type, and logs it', () => {
        const layout = readLayout({
            Inbound: {
                objects: contactOnly,
                screenPopSettings: {
                    SingleMatch: { screenPopType: 'PopToMoon' },
                    MultipleMatches: { screenPopType: 'PopToFlow' },
                    NoMatch: 'PopToEntity'
                }
            },
            Outbound: { objects: contactOnly }
        });
        expect(layout.callTypes.Inbound).toMatchObject(NO_POPS);
        expect(layout.fallbacks).toEqual([
            expect.stringContaining('"PopToMoon" for SingleMatch'),
            expect.stringContaining('"PopToFlow" for MultipleMatches')
        ]);
    });

    it('creates a Lead if the layout names no object for new records (P3)', () => {
        expect(withPops({ NoMatch: { screenPopType: 'PopToEntity' } }).noMatch).toEqual({
            pop: 'newRecord',
            entity: 'Lead'
        });
    });

    it('supports pages and flows', () => {
        expect(
            withPops({
                SingleMatch: { screenPopType: 'PopToVisualforce', screenPopData: 'Caller' },
                NoMatch: { screenPopType: 'PopToFlow', screenPopData: 'New_Caller' }
            })
        ).toMatchObject({
            singleMatch: { pop: 'visualforce', page: 'Caller' },
            noMatch: { pop: 'flow', flow: 'New_Caller' }
        });
    });

    it.each([undefined, null, 'layout', []])('uses the whole default layout for an invalid answer: %j', (answer) => {
        const { callTypes, fallbacks } = readLayout(answer);
        expect(callTypes.Inbound.noMatch).toEqual({ pop: 'newRecord', entity: 'Lead' });
        expect(callTypes.Outbound.noMatch).toEqual({ pop: 'none' });
        expect(fallbacks).toHaveLength(1);
    });

    describe('with defaults of the org', () => {
        const defaults = parseLayoutDefaults(
            'Service',
            JSON.stringify({
                name: 'Service',
                callTypes: {
                    Inbound: { objects: 'Contact: Name, HomePhone', singleMatch: 'search', noMatch: 'new Case' },
                    Outbound: { objects: 'Lead: Phone' }
                }
            })
        );

        it('fills every gap from them, and logs where it comes from', () => {
            const { callTypes, fallbacks } = readLayout({}, defaults);
            expect(callTypes.Inbound).toEqual({
                objects: [{ name: 'Contact', label: 'Contact', fields: ['Name', 'HomePhone'] }],
                singleMatch: { pop: 'search' },
                multipleMatches: { pop: 'search' },
                noMatch: { pop: 'newRecord', entity: 'Case' }
            });
            expect(callTypes.Outbound.objects.map(({ name }) => name)).toEqual(['Lead']);
            expect(fallbacks).toHaveLength(3);
            for (const fallback of fallbacks) expect(fallback).toContain('Softphone Layout "Service"');
        });

        it('gives precedence to Salesforce’s own layout', () => {
            const { callTypes, fallbacks } = readLayout(
                {
                    Inbound: {
                        objects: { Account: [field('Phone')] },
                        screenPopSettings: { SingleMatch: { screenPopType: 'PopToEntity' } }
                    },
                    Outbound: { objects: contactOnly }
                },
                defaults
            );
            expect(callTypes.Inbound).toMatchObject({
                objects: [{ name: 'Account', fields: ['Phone'] }],
                singleMatch: { pop: 'record' },
                noMatch: { pop: 'none' }
            });
            expect(fallbacks).toEqual([]);
        });

        it('fills partial gaps: phone fields, and the object of a new record', () => {
            const { callTypes } = readLayout(
                {
                    Inbound: {
                        objects: { Contact: [field('Name')] },
                        screenPopSettings: { NoMatch: { screenPopType: 'PopToEntity' } }
                    },
                    Outbound: { objects: contactOnly }
                },
                defaults
            );
            expect(callTypes.Inbound.objects[0]?.fields).toEqual(['Name', 'HomePhone']);
            expect(callTypes.Inbound.noMatch).toEqual({ pop: 'newRecord', entity: 'Case' });
        });

        it('are used as a whole if Salesforce returned none', () => {
            const { callTypes, fallbacks } = readLayout(undefined, defaults);
            expect(callTypes).toBe(defaults.callTypes);
            expect(fallbacks).toEqual([expect.stringContaining('Softphone Layout "Service"')]);
        });
    });
});
