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
    /** Of a picklist: the values in the org. */
    readonly values?: readonly string[];
    /** Of a reference: the objects that it can refer to. */
    readonly refersTo?: readonly ObjectName[];
    readonly required?: boolean;
    /** Not on forms, because the org sets it. */
    readonly readOnly?: boolean;
}

export interface RelatedListLayout {
    readonly object: ObjectName;
    /** The field of that object that refers to the current record. */
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
    /** Fields under the title of a record page. */
    readonly highlights: readonly string[];
    readonly sections: readonly { readonly label: string; readonly fields: readonly string[] }[];
    /** Columns of the list view; the first one links to the record. */
    readonly columns: readonly string[];
    /** Fields on the form for a new record. */
    readonly form: readonly string[];
    readonly related: readonly RelatedListLayout[];
    /** The Task field that refers to records of this object. */
    readonly taskField?: 'WhoId' | 'WhatId';
}

type More = Partial<Omit<FieldLayout, 'name' | 'label' | 'kind'>>;

/** Declares a field on one line. */
export const field = (name: string, label: string, kind: FieldKind = 'text', more: More = {}): FieldLayout => ({
    name,
    label,
    kind,
    ...more
});

/** The fields that every object has. */
export const systemFields: readonly FieldLayout[] = [
    field('CreatedDate', 'Created Date', 'datetime', { readOnly: true }),
    field('LastModifiedDate', 'Last Modified Date', 'datetime', { readOnly: true })
];
