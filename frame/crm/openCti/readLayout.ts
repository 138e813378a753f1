import type {
    CallType,
    CallTypeLayout,
    ScreenPopRule,
    SoftphoneLayout
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { DEFAULT_OBJECTS, DEFAULT_POPS, defaultLayout, NO_POPS, STANDARD_PHONE_FIELDS } from '../defaultLayout';
import type { ScreenPopRules } from '../defaultLayout';

type Json = Readonly<Record<string, unknown>>;
type Note = (fallback: string) => void;

const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const nameOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Custom fields are known by their names only: the layout does not tell a field's type. */
const looksLikePhone = (objectName: string, field: string): boolean =>
    (STANDARD_PHONE_FIELDS[objectName] ?? []).includes(field) || /phone|mobile/i.test(field);

/** The layout brings the labels of fields, not of objects: "Service_Visit__c" reads "Service Visit". */
const labelOf = (objectName: string): string => objectName.replace(/__c$/, '').replace(/_/g, ' ');

function readObjects(callType: CallType, raw: unknown, note: Note): CallTypeLayout['objects'] {
    const objects = Object.entries(objectOf(raw)).map(([name, listed]) => {
        const fields = (Array.isArray(listed) ? listed : [])
            .map((field) => nameOf(objectOf(field).apiName))
            .filter(Boolean);
        const standard = STANDARD_PHONE_FIELDS[name] ?? [];
        if (standard.length > 0 && !fields.some((field) => looksLikePhone(name, field))) {
            note(`${callType}: the layout lists no phone field of ${name}; ${standard.join(', ')} are searched`);
            fields.push(...standard);
        }
        return { name, label: labelOf(name), fields };
    });
    // internal calls are never looked up (L1), so there is nothing to miss
    if (objects.length > 0 || callType === 'Internal') return objects;
    const names = DEFAULT_OBJECTS.map(({ name }) => name).join(', ');
    note(`${callType}: the layout names no object; ${names} are searched`);
    return DEFAULT_OBJECTS;
}

type Outcome = 'SingleMatch' | 'MultipleMatches' | 'NoMatch';

/** One entry of `screenPopSettings`. Setup's "don't pop" has no documented name, so a missing entry means no pop. */
function readPop(callType: CallType, outcome: Outcome, raw: unknown, note: Note): ScreenPopRule {
    const { screenPopType, screenPopData } = objectOf(raw);
    const type = nameOf(screenPopType);
    const data = nameOf(screenPopData);
    if (type === '') return { pop: 'none' };
    if (type === 'PopToSearch') return { pop: 'search' };
    if (type === 'PopToEntity' && outcome === 'SingleMatch') return { pop: 'record' };
    if (type === 'PopToEntity' && outcome === 'NoMatch') {
        if (data === '') note(`${callType}: the layout names no object for new records; Lead is used`);
        return { pop: 'newRecord', entity: data || 'Lead' };
    }
    if (type === 'PopToVisualforce' && data !== '') return { pop: 'visualforce', page: data };
    if (type === 'PopToFlow' && data !== '') return { pop: 'flow', flow: data };
    note(`${callType}: "${type}" for ${outcome} is not understood; nothing opens`);
    return { pop: 'none' };
}

const OUTCOMES: readonly Outcome[] = ['SingleMatch', 'MultipleMatches', 'NoMatch'];

function readPops(callType: CallType, raw: unknown, note: Note): ScreenPopRules {
    const settings = objectOf(raw);
    if (OUTCOMES.some((outcome) => settings[outcome] !== undefined && settings[outcome] !== null)) {
        return {
            singleMatch: readPop(callType, 'SingleMatch', settings.SingleMatch, note),
            multipleMatches: readPop(callType, 'MultipleMatches', settings.MultipleMatches, note),
            noMatch: readPop(callType, 'NoMatch', settings.NoMatch, note)
        };
    }
    // only inbound calls pop by themselves (P4); Salesforce leaves the others empty
    if (callType !== 'Inbound') return NO_POPS;
    note(
        'Inbound: the layout has no screen pop settings; one match opens its record, several a search, none a new Lead'
    );
    return DEFAULT_POPS;
}

/**
 * getSoftphoneLayout's answer, { Inbound, Outbound, Internal } each { objects: { Account: [{ displayName, apiName }] },
 * screenPopSettings }, as the layout that the engine works with. Never throws: what is missing comes from our defaults
 * and is named in `fallbacks`.
 */
export function readLayout(answer: unknown): SoftphoneLayout {
    if (!isObject(answer)) return defaultLayout('Salesforce gave no softphone layout; the defaults are used');
    const fallbacks: string[] = [];
    const read = (callType: CallType): CallTypeLayout => {
        const { objects, screenPopSettings } = objectOf(answer[callType]);
        const note: Note = (fallback) => fallbacks.push(fallback);
        return { objects: readObjects(callType, objects, note), ...readPops(callType, screenPopSettings, note) };
    };
    const callTypes = { Inbound: read('Inbound'), Outbound: read('Outbound'), Internal: read('Internal') };
    return { callTypes, fallbacks };
}
