import type { FieldDescription } from '../org/orgConfig';
import type { FieldKind, FieldLayout, ObjectLayout } from './objectLayout';

type Described = Readonly<Record<string, FieldDescription>>;

const isCustom = (name: string): boolean => name.endsWith('__c');

const KINDS: Readonly<Record<string, FieldKind>> = { boolean: 'checkbox' };
const AS_THEY_ARE: readonly string[] = [
    'textarea',
    'phone',
    'email',
    'url',
    'picklist',
    'date',
    'datetime',
    'number',
    'checkbox'
] satisfies FieldKind[];

const kindOf = (type = 'text'): FieldKind => KINDS[type] ?? (AS_THEY_ARE.includes(type) ? (type as FieldKind) : 'text');

/** The label of a custom field comes from its metadata, of a standard field from the layout. */
function fitField(field: FieldLayout, described: Described): FieldLayout {
    const { label, values } = described[field.name] ?? {};
    return { ...field, ...(values && { values }), ...(isCustom(field.name) && label && { label }) };
}

/**
 * Adapts a layout to the org: removes fields that the org does not have, adds its custom fields, and uses the org's labels and
 * picklists. `described`: the org's description of the object's fields; undefined leaves the layout unchanged.
 */
export function fitToOrg(layout: ObjectLayout, described?: Described): ObjectLayout {
    if (!described) return layout;
    const has = (name: string): boolean => Object.hasOwn(described, name);
    const more = Object.keys(described).filter(
        (name) => isCustom(name) && !layout.fields.some((field) => field.name === name)
    );
    return {
        ...layout,
        fields: [
            ...layout.fields.filter(({ name }) => has(name)).map((field) => fitField(field, described)),
            ...more.map((name): FieldLayout => {
                const { label = name, type } = described[name] ?? {};
                return { name, label, kind: kindOf(type), readOnly: true };
            })
        ],
        highlights: layout.highlights.filter(has),
        sections: layout.sections.map((section) => {
            const fields = section.fields.filter(has);
            return { ...section, fields: fields.some(isCustom) ? [...fields, ...more] : fields };
        }),
        columns: layout.columns.filter(has),
        form: layout.form.filter(has)
    };
}
