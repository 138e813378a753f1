import type { CallTypeLayout, ScreenPopRule } from './crm';

/**
 * The texts of a record of Softphone_Layout__mdt, as an admin writes them. What makes no sense is handed to `wrong`, as it is
 * written, and left out.
 */
type Wrong = (text: string) => void;

export type Outcome = 'singleMatch' | 'multipleMatches' | 'noMatch';
export const OUTCOMES: readonly Outcome[] = ['singleMatch', 'multipleMatches', 'noMatch'];

const API_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** A field may be reached through another record: Account.Name */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/;

/** Metadata brings the names of objects, not their labels: the underscores of a custom object read as spaces. */
export const labelOf = (objectName: string): string => objectName.replace(/__c$/, '').replace(/_/g, ' ');

/** "Contact: Name, Phone; Lead: Name": objects in their order, each with its fields; a new line does for a semicolon. */
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

/** "record", "search", "new Lead", "page Caller", "flow New_Caller" or "none"; null for no text, and for what makes no sense. */
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
