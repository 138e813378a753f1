import type {
    CallType,
    CallTypeLayout,
    SoftphoneLayout
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { BUILT_IN, CALL_TYPES } from '../defaultLayout';
import type { LayoutDefaults } from '../defaultLayout';
import { OUTCOMES, readObjectTexts, readPopText } from '../layoutTexts';

type Json = Readonly<Record<string, unknown>>;

/** Runs Apex SoftphoneLayouts.read with that name and resolves with the text that it returned; rejects where it is missing. */
export type AskForLayout = (name: string) => Promise<unknown>;

const objectOf = (value: unknown): Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text that travelled as JSON is quoted once more. */
function parsed(text: unknown): Json {
    try {
        const value: unknown = JSON.parse(textOf(text));
        return objectOf(typeof value === 'string' ? JSON.parse(value) : value);
    } catch {
        return {};
    }
}

const withFaults = (...faults: string[]): LayoutDefaults => ({ ...BUILT_IN, faults });

/** One call type of a record; what it leaves out, or says in a way that makes no sense, is as it is built in. */
function readCallType(callType: CallType, raw: Json, wrong: (sentence: string) => void): CallTypeLayout {
    const builtIn = BUILT_IN.callTypes[callType];
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

/** SoftphoneLayouts.read's answer: { name, callTypes: { Inbound: { objects, singleMatch, multipleMatches, noMatch }, … } }. */
export function parseLayoutDefaults(asked: string, answer: unknown): LayoutDefaults {
    const { name, callTypes } = parsed(answer);
    if (typeof name !== 'string' || name === '')
        return withFaults(`There is no Softphone Layout "${asked}", nor one called "Default"`);
    const from = `Softphone Layout "${name}"`;
    const faults: string[] = [];
    if (name.toLowerCase() !== asked.toLowerCase())
        faults.push(`The setting softphone_layout names "${asked}", which there is not; "${name}" is used`);
    const read = (callType: CallType): readonly [CallType, CallTypeLayout] => [
        callType,
        readCallType(callType, objectOf(objectOf(callTypes)[callType]), (sentence) =>
            faults.push(`${from}, ${callType}: ${sentence}`)
        )
    ];
    return { from, callTypes: Object.fromEntries(CALL_TYPES.map(read)) as SoftphoneLayout['callTypes'], faults };
}

/**
 * The layout defaults that the setting names (DeveloperName of Softphone_Layout__mdt). Never rejects: an org without the class,
 * or a user who may not run it, has what is built in.
 */
export async function readLayoutDefaults(asked: string, ask: AskForLayout): Promise<LayoutDefaults> {
    try {
        return parseLayoutDefaults(asked, await ask(asked));
    } catch (thrown) {
        return withFaults(`The layout defaults cannot be read: ${thrownInWords(thrown)}`);
    }
}
