import type {
    CallTypeLayout,
    SoftphoneLayout
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type LayoutObject = CallTypeLayout['objects'][number];

/** The phone fields that Salesforce's own objects come with. Fax numbers do not call. */
export const STANDARD_PHONE_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Phone'],
    Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone'],
    Lead: ['Phone', 'MobilePhone'],
    User: ['Phone', 'MobilePhone'],
    Case: ['SuppliedPhone']
};

/** What is searched where the softphone layout names no object. */
export const DEFAULT_OBJECTS: readonly LayoutObject[] = [
    { name: 'Account', label: 'Account', fields: ['Name', 'Phone'] },
    {
        name: 'Contact',
        label: 'Contact',
        fields: ['Name', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone']
    },
    { name: 'Lead', label: 'Lead', fields: ['Name', 'Company', 'Phone', 'MobilePhone'] }
];

export type ScreenPopRules = Pick<CallTypeLayout, 'singleMatch' | 'multipleMatches' | 'noMatch'>;

/** What opens on an inbound call where the softphone layout says nothing at all (P3). */
export const DEFAULT_POPS: ScreenPopRules = {
    singleMatch: { pop: 'record' },
    multipleMatches: { pop: 'search' },
    noMatch: { pop: 'newRecord', entity: 'Lead' }
};

export const NO_POPS: ScreenPopRules = {
    singleMatch: { pop: 'none' },
    multipleMatches: { pop: 'none' },
    noMatch: { pop: 'none' }
};

/** The layout of a host that has none; `why` is told to the admin. */
export function defaultLayout(why: string): SoftphoneLayout {
    return {
        callTypes: {
            Inbound: { objects: DEFAULT_OBJECTS, ...DEFAULT_POPS },
            Outbound: { objects: DEFAULT_OBJECTS, ...NO_POPS },
            // internal calls are never looked up (L1)
            Internal: { objects: [], ...NO_POPS }
        },
        fallbacks: [why]
    };
}
