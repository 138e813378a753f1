import type { ObjectName } from '../org/record';

/** How a field is shown and edited. */
export type FieldKind =
    | 'text'
    | 'textarea'
    | 'phone'
    | 'email'
    | 'url'
    | 'picklist'
    | 'date'
    | 'datetime'
    | 'currency'
    | 'number'
    | 'duration'
    | 'checkbox'
    | 'reference';

export interface FieldLayout {
    readonly name: string;
    readonly label: string;
    readonly kind: FieldKind;
    /** Of a picklist, as the org has them. */
    readonly values?: readonly string[];
    /** Of a reference: the objects whose records it takes. */
    readonly refersTo?: readonly ObjectName[];
    readonly required?: boolean;
    /** Not on forms: the org writes it. */
    readonly readOnly?: boolean;
}

export interface RelatedListLayout {
    readonly object: ObjectName;
    /** Field of that object which holds the id of the record shown. */
    readonly field: string;
    readonly columns: readonly string[];
}

export interface ObjectLayout {
    readonly name: ObjectName;
    readonly label: string;
    readonly plural: string;
    /** SLDS icon. */
    readonly icon: string;
    readonly fields: readonly FieldLayout[];
    /** Under the title of a record page. */
    readonly highlights: readonly string[];
    readonly sections: readonly { readonly label: string; readonly fields: readonly string[] }[];
    /** Of the list view; the first one links to the record. */
    readonly columns: readonly string[];
    /** On the form for a new record. */
    readonly form: readonly string[];
    readonly related: readonly RelatedListLayout[];
    /** Task field that points to records of this object. */
    readonly taskField?: 'WhoId' | 'WhatId';
}

type More = Partial<Omit<FieldLayout, 'name' | 'label' | 'kind'>>;

/** A field, in one line. */
export const field = (name: string, label: string, kind: FieldKind = 'text', more: More = {}): FieldLayout => ({
    name,
    label,
    kind,
    ...more
});

/** Fields that every object has. */
export const systemFields: readonly FieldLayout[] = [
    field('CreatedDate', 'Created Date', 'datetime', { readOnly: true }),
    field('LastModifiedDate', 'Last Modified Date', 'datetime', { readOnly: true })
];
