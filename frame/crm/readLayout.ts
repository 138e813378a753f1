import { BUILT_IN_LAYOUT, labelOf } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { LayoutDefaults } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type {
    CallType,
    CallTypeLayout,
    ScreenPopRule
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { defaultLayout, faultsInWords, originOf, STANDARD_PHONE_FIELDS } from './defaultLayout';
import type { FilledLayout } from './defaultLayout';

type Json = Readonly<Record<string, unknown>>;
type ScreenPops = Pick<CallTypeLayout, 'singleMatch' | 'multipleMatches' | 'noMatch'>;
type Note = (fallback: string) => void;

const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const nameOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Custom fields are recognized by their names, because the layout does not contain a field's type. */
const looksLikePhone = (objectName: string, field: string): boolean =>
    (STANDARD_PHONE_FIELDS[objectName] ?? []).includes(field) || /phone|mobile/i.test(field);

/** The fields to search in an object whose phone fields the layout leaves out: those of our layout, or else the standard ones. */
function phoneFieldsOf(name: string, ours: CallTypeLayout): readonly string[] {
    const fields = ours.objects.find((one) => one.name === name)?.fields ?? [];
    const phones = fields.filter((field) => looksLikePhone(name, field));
    return phones.length > 0 ? phones : (STANDARD_PHONE_FIELDS[name] ?? []);
}

/** What is needed to read one call type. Missing parts come from `ours`. */
interface Reading {
    readonly callType: CallType;
    readonly ours: CallTypeLayout;
    readonly from: string;
    readonly note: Note;
}

function readObjects({ callType, ours, from, note }: Reading, raw: unknown): CallTypeLayout['objects'] {
    const objects = Object.entries(objectOf(raw)).map(([name, listed]) => {
        const fields = (Array.isArray(listed) ? listed : [])
            .map((field) => nameOf(objectOf(field).apiName))
            .filter(Boolean);
        const phones = phoneFieldsOf(name, ours);
        if (phones.length > 0 && !fields.some((field) => looksLikePhone(name, field))) {
            note(`${callType}: the layout lists no phone field of ${name}; searching ${phones.join(', ')}`);
            fields.push(...phones);
        }
        return { name, label: labelOf(name), fields };
    });
    // internal calls are never looked up (L1), so nothing is missing
    if (objects.length > 0 || callType === 'Internal') return objects;
    const names = ours.objects.map(({ name }) => name).join(', ');
    note(`${callType}: the layout names no object; searching ${names} (${from})`);
    return ours.objects;
}

type Outcome = 'SingleMatch' | 'MultipleMatches' | 'NoMatch';

/** One entry of `screenPopSettings`. Setup's "don't pop" has no documented name, so a missing entry means no pop. */
function readPop({ callType, ours, note }: Reading, outcome: Outcome, raw: unknown): ScreenPopRule {
    const { screenPopType, screenPopData } = objectOf(raw);
    const type = nameOf(screenPopType);
    const data = nameOf(screenPopData);
    if (type === '') return { pop: 'none' };
    if (type === 'PopToSearch') return { pop: 'search' };
    if (type === 'PopToEntity' && outcome === 'SingleMatch') return { pop: 'record' };
    if (type === 'PopToEntity' && outcome === 'NoMatch') {
        const entity = data || (ours.noMatch.pop === 'newRecord' ? ours.noMatch.entity : 'Lead');
        if (data === '') note(`${callType}: the layout names no object for new records; ${entity} is used`);
        return { pop: 'newRecord', entity };
    }
    if (type === 'PopToVisualforce' && data !== '') return { pop: 'visualforce', page: data };
    if (type === 'PopToFlow' && data !== '') return { pop: 'flow', flow: data };
    note(`${callType}: "${type}" for ${outcome} is unknown; nothing opens`);
    return { pop: 'none' };
}

const OUTCOMES: readonly Outcome[] = ['SingleMatch', 'MultipleMatches', 'NoMatch'];

function readPops(reading: Reading, raw: unknown): ScreenPops {
    const settings = objectOf(raw);
    if (OUTCOMES.some((outcome) => settings[outcome] !== undefined && settings[outcome] !== null)) {
        return {
            singleMatch: readPop(reading, 'SingleMatch', settings.SingleMatch),
            multipleMatches: readPop(reading, 'MultipleMatches', settings.MultipleMatches),
            noMatch: readPop(reading, 'NoMatch', settings.NoMatch)
        };
    }
    const { callType, ours, from, note } = reading;
    // only inbound calls pop automatically (P4); Salesforce leaves the others empty, so nothing is missing
    if (callType === 'Inbound') note(`Inbound: the layout has no screen pop settings; using those of ${from}`);
    const { singleMatch, multipleMatches, noMatch } = ours;
    return { singleMatch, multipleMatches, noMatch };
}

/**
 * Turns getSoftphoneLayout's answer, { Inbound, Outbound, Internal } each { objects: { Account: [{ displayName, apiName }] },
 * screenPopSettings }, into the layout that the engine uses. Salesforce's layout takes precedence. Each gap is filled from
 * `defaults` and listed in `fallbacks`. Never throws.
 */
export function readLayout(answer: unknown, defaults: LayoutDefaults = BUILT_IN_LAYOUT): FilledLayout {
    if (!isObject(answer))
        return defaultLayout('Salesforce returned no softphone layout; using the defaults', defaults);
    const fallbacks: string[] = [];
    const note: Note = (fallback) => fallbacks.push(fallback);
    const read = (callType: CallType): CallTypeLayout => {
        const { objects, screenPopSettings } = objectOf(answer[callType]);
        const reading = { callType, ours: defaults.callTypes[callType], from: originOf(defaults), note };
        return { objects: readObjects(reading, objects), ...readPops(reading, screenPopSettings) };
    };
    const callTypes = { Inbound: read('Inbound'), Outbound: read('Outbound'), Internal: read('Internal') };
    return { callTypes, fallbacks: fallbacks.length > 0 ? [...fallbacks, ...faultsInWords(defaults)] : fallbacks };
}
