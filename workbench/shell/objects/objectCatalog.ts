import type { OrgConfig } from '../org/orgConfig';
import type { ObjectName } from '../org/record';
import { account } from './account';
import { contact } from './contact';
import { fitToOrg } from './fitToOrg';
import { lead } from './lead';
import type { FieldLayout, ObjectLayout } from './objectLayout';
import { opportunity } from './opportunity';
import { supportCase } from './supportCase';
import { task } from './task';

// The page loaded it before any component.
const { objects } = (window.__workbench ?? {}) as Partial<OrgConfig>;
const here = (layout: ObjectLayout): ObjectLayout => fitToOrg(layout, objects?.[layout.name]?.fields);

const CATALOG: Readonly<Record<ObjectName, ObjectLayout>> = {
    Account: here(account),
    Contact: here(contact),
    Lead: here(lead),
    Case: here(supportCase),
    Opportunity: here(opportunity),
    Task: here(task)
};

/** The objects, in the order of the navigation bar. */
export const OBJECTS: readonly ObjectLayout[] = Object.values(CATALOG);

export const layoutOf = (object: ObjectName): ObjectLayout => CATALOG[object];

export const isObjectName = (name: unknown): name is ObjectName =>
    typeof name === 'string' && Object.hasOwn(CATALOG, name);

/** The layout of a field. A field that is not in the layout is shown as text under its API name. */
export function fieldOf(object: ObjectName, name: string): FieldLayout {
    return layoutOf(object).fields.find((one) => one.name === name) ?? { name, label: name, kind: 'text' };
}
