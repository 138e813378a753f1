import type { CallTypeLayout, ScreenPopRule } from 'c/softphoneContract';

/**
 * Reads the texts that an admin writes in a record of Softphone_Layout__mdt. Invalid parts are passed to `wrong` unchanged and
 * left out.
 */
type Wrong = (text: string) => void;

export type Outcome = 'singleMatch' | 'multipleMatches' | 'noMatch';
export const OUTCOMES: readonly Outcome[] = ['singleMatch', 'multipleMatches', 'noMatch'];

const API_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** A field can be on a related record: Account.Name */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/;

/** A readable name for an object, because metadata has only API names: underscores become spaces. */
export const labelOf = (objectName: string): string => objectName.replace(/__c$/, '').replace(/_/g, ' ');

/** "Contact: Name, Phone; Lead: Name": objects in order, each with its fields. A line break can replace a semicolon. */
export function readObjectTexts(text: string, wrong: Wrong): CallTypeLayout['objects'] {
    const parts = text.split(/[;\r\n]+/).map((part) => part.trim());
    return parts.filter(Boolean).flatMap((part) => {
        const [name = '', list = '', ...more] = part.split(':').map((one) => one.trim());
        const fields = list
            .split(',')
            .map((field) => field.trim())
            .filter(Boolean);
        const fits = API_NAME.test(name) && fields.every((field) => FIELD_NAME.test(field)) && more.length === 0;
        if (fits) return [{ name, label: labelOf(name), fields }];
        wrong(part);
        return [];
    });
}

/** "record", "search", "new Lead", "page Caller", "flow New_Caller", or "none". Null for an empty or invalid text. */
export function readPopText(outcome: Outcome, text: string, wrong: Wrong): ScreenPopRule | null {
    const [word = '', name = '', ...more] = text.trim().split(/\s+/);
    if (word === '') return null;
    const kind = word.toLowerCase();
    if (more.length === 0 && name === '') {
        if (kind === 'none' || kind === 'search') return { pop: kind };
        if (kind === 'record' && outcome === 'singleMatch') return { pop: 'record' };
    }
    if (more.length === 0 && API_NAME.test(name)) {
        if (kind === 'new' && outcome === 'noMatch') return { pop: 'newRecord', entity: name };
        if (kind === 'page') return { pop: 'visualforce', page: name };
        if (kind === 'flow') return { pop: 'flow', flow: name };
    }
    wrong(text.trim());
    return null;
}
