import type {
    CallType,
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

/** What is searched where no softphone layout names an object. */
const DEFAULT_OBJECTS: readonly LayoutObject[] = [
    { name: 'Account', label: 'Account', fields: ['Name', 'Phone'] },
    {
        name: 'Contact',
        label: 'Contact',
        fields: ['Name', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone']
    },
    { name: 'Lead', label: 'Lead', fields: ['Name', 'Company', 'Phone', 'MobilePhone'] }
];

export type ScreenPopRules = Pick<CallTypeLayout, 'singleMatch' | 'multipleMatches' | 'noMatch'>;

/** What opens on an inbound call where no softphone layout says anything (P3). */
const DEFAULT_POPS: ScreenPopRules = {
    singleMatch: { pop: 'record' },
    multipleMatches: { pop: 'search' },
    noMatch: { pop: 'newRecord', entity: 'Lead' }
};

const NO_POPS: ScreenPopRules = {
    singleMatch: { pop: 'none' },
    multipleMatches: { pop: 'none' },
    noMatch: { pop: 'none' }
};

/** What fills the gaps of Salesforce's softphone layout: a record of Softphone_Layout__mdt, or what is built in. */
export interface LayoutDefaults {
    /** Where they come from, as an admin knows it: 'Softphone Layout "Service"'. */
    readonly from: string;
    readonly callTypes: SoftphoneLayout['callTypes'];
    /** What was wrong with them, a sentence each. */
    readonly faults: readonly string[];
}

/** What holds in an org that has no layout defaults, or does not show them to this user. */
export const BUILT_IN: LayoutDefaults = {
    from: 'the phone’s built-in layout',
    callTypes: {
        Inbound: { objects: DEFAULT_OBJECTS, ...DEFAULT_POPS },
        Outbound: { objects: DEFAULT_OBJECTS, ...NO_POPS },
        // internal calls are never looked up (L1)
        Internal: { objects: [], ...NO_POPS }
    },
    faults: []
};

export const CALL_TYPES: readonly CallType[] = ['Inbound', 'Outbound', 'Internal'];

/** The layout of a host that has none; `why` is told to the admin. */
export function defaultLayout(why: string, { callTypes, faults, from }: LayoutDefaults = BUILT_IN): SoftphoneLayout {
    return { callTypes, fallbacks: [`${why} (${from})`, ...faults] };
}
