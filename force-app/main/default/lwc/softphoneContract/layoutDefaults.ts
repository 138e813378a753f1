import type { CallType, CallTypeLayout, SoftphoneLayout } from './crm';
import { OUTCOMES, readObjectTexts, readPopText } from './layoutTexts';

/**
 * What fills the gaps of Salesforce's softphone layout (L2, P3): a record of Softphone_Layout__mdt, as Apex SoftphoneLayouts
 * hands it out, over what is built in.
 */
export interface LayoutDefaults {
    /** DeveloperName of the record; null: there is none, and what is built in holds. */
    readonly name: string | null;
    readonly callTypes: SoftphoneLayout['callTypes'];
    readonly faults: readonly LayoutFault[];
}

/** A text that makes no sense, as it is written; without a call type the name that the setting softphoneLayout has. */
export interface LayoutFault {
    readonly callType: CallType | null;
    readonly text: string;
}

const OBJECTS: CallTypeLayout['objects'] = [
    { name: 'Account', label: 'Account', fields: ['Name', 'Phone'] },
    {
        name: 'Contact',
        label: 'Contact',
        fields: ['Name', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone']
    },
    { name: 'Lead', label: 'Lead', fields: ['Name', 'Company', 'Phone', 'MobilePhone'] }
];
const NO_POPS = { singleMatch: { pop: 'none' }, multipleMatches: { pop: 'none' }, noMatch: { pop: 'none' } } as const;

/** What holds in an org that has no layout defaults, or does not show them to this user. */
export const BUILT_IN_LAYOUT: LayoutDefaults = {
    name: null,
    callTypes: {
        Inbound: {
            objects: OBJECTS,
            singleMatch: { pop: 'record' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'newRecord', entity: 'Lead' }
        },
        // only inbound calls pop by themselves (P4)
        Outbound: { objects: OBJECTS, ...NO_POPS },
        // internal calls are never looked up (L1)
        Internal: { objects: [], ...NO_POPS }
    },
    faults: []
};

const CALL_TYPES = Object.keys(BUILT_IN_LAYOUT.callTypes) as CallType[];

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text that was passed as JSON is quoted once more. */
function parsed(text: unknown): Json {
    try {
        const value: unknown = JSON.parse(textOf(text));
        return objectOf(typeof value === 'string' ? JSON.parse(value) : value);
    } catch {
        return {};
    }
}

/** One call type of a record; what it leaves out, or says in a way that makes no sense, is as it is built in. */
function readCallType(callType: CallType, raw: Json, wrong: (text: string) => void): CallTypeLayout {
    const builtIn = BUILT_IN_LAYOUT.callTypes[callType];
    const objects = readObjectTexts(textOf(raw.objects), wrong);
    const pops = OUTCOMES.map((outcome) => [
        outcome,
        readPopText(outcome, textOf(raw[outcome]), wrong) ?? builtIn[outcome]
    ]);
    return {
        objects: objects.length > 0 ? objects : builtIn.objects,
        ...(Object.fromEntries(pops) as Omit<CallTypeLayout, 'objects'>)
    };
}

/**
 * @param asked the record that was asked for, by DeveloperName
 * @param answer of SoftphoneLayouts.read: { name, callTypes: { Inbound: { objects, singleMatch, multipleMatches, noMatch }, … } }
 *   as a JSON text; whatever else comes counts as no record. Never throws.
 */
export function parseLayoutDefaults(asked: string, answer: unknown): LayoutDefaults {
    const { name, callTypes } = parsed(answer);
    const notThere = { callType: null, text: asked };
    if (typeof name !== 'string' || name === '') return { ...BUILT_IN_LAYOUT, faults: [notThere] };
    const faults: LayoutFault[] = name.toLowerCase() === asked.toLowerCase() ? [] : [notThere];
    const read = (callType: CallType): readonly [CallType, CallTypeLayout] => [
        callType,
        readCallType(callType, objectOf(objectOf(callTypes)[callType]), (text) => faults.push({ callType, text }))
    ];
    return { name, callTypes: Object.fromEntries(CALL_TYPES.map(read)) as SoftphoneLayout['callTypes'], faults };
}
