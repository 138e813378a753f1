import type { CallType, CallTypeLayout, SoftphoneLayout } from 'c/softphoneContract';
import { OUTCOMES, readObjectTexts, readPopText } from './layoutTexts';

/**
 * The defaults for gaps in Salesforce's softphone layout (L2, P3): a record of Softphone_Layout__mdt, as returned by Apex
 * SoftphoneLayouts, on top of the built-in layout.
 */
export interface LayoutDefaults {
    /** The DeveloperName of the record. Null: there is none, and the built-in layout is used. */
    readonly name: string | null;
    readonly callTypes: SoftphoneLayout['callTypes'];
    readonly faults: readonly LayoutFault[];
}

/** An invalid text as it was written. Without a call type: the value of the setting softphoneLayout. */
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

/** The layout for an org without layout defaults, or for a user who has no access to them. */
export const BUILT_IN_LAYOUT: LayoutDefaults = {
    name: null,
    callTypes: {
        Inbound: {
            objects: OBJECTS,
            singleMatch: { pop: 'record' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'newRecord', entity: 'Lead' }
        },
        // only inbound calls pop automatically (P4)
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

/** Removes the extra quotation marks of a text that was returned as JSON. */
function parsed(text: unknown): Json {
    try {
        const value: unknown = JSON.parse(textOf(text));
        return objectOf(typeof value === 'string' ? JSON.parse(value) : value);
    } catch {
        return {};
    }
}

/** One call type of a record. Missing or invalid values come from the built-in layout. */
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
 * @param asked the DeveloperName of the requested record
 * @param answer of SoftphoneLayouts.read: { name, callTypes: { Inbound: { objects, singleMatch, multipleMatches, noMatch }, … } }
 *   as a JSON text. Anything else counts as no record. Never throws.
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
