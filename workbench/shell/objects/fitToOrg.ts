import type { FieldDescription } from '../org/orgConfig';
import type { ObjectLayout } from './objectLayout';

/**
 * A layout without the fields that the org does not have, and with the values of its picklists. `described`: the object's
 * fields as the org describes them; undefined leaves the layout as it is.
 */
export function fitToOrg(layout: ObjectLayout, described?: Readonly<Record<string, FieldDescription>>): ObjectLayout {
    if (!described) return layout;
    const has = (name: string): boolean => Object.hasOwn(described, name);
    return {
        ...layout,
        fields: layout.fields
            .filter(({ name }) => has(name))
            .map((field) => {
                const values = described[field.name]?.values;
                return values ? { ...field, values } : field;
            }),
        highlights: layout.highlights.filter(has),
        sections: layout.sections.map((section) => ({ ...section, fields: section.fields.filter(has) })),
        columns: layout.columns.filter(has),
        form: layout.form.filter(has)
    };
}
