/** The objects of the org as Apex sees them: their types, their fields' types, and the tokens Task.SObjectType and Task.Subject. */
import { T, Type } from '../language/types.mjs';
import { library, objectsAreFound } from '../library/registry.mjs';
import { idsBelongTo } from '../library/strings.mjs';
import { throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { prefixOf } from '../../server/records/ids.mjs';
import { SOURCE } from '../../server/paths.mjs';
import { objectSpecs } from './objectSpecs.mjs';

/** The workbench's field types, in Apex: the type of values, and the DisplayType. */
const TYPES = {
    boolean: [T.Boolean, 'BOOLEAN'],
    date: [T.Date, 'DATE'],
    datetime: [T.Datetime, 'DATETIME'],
    email: [T.String, 'EMAIL'],
    id: [T.Id, 'ID'],
    integer: [T.Integer, 'INTEGER'],
    number: [T.Decimal, 'DOUBLE'],
    phone: [T.String, 'PHONE'],
    picklist: [T.String, 'PICKLIST'],
    reference: [T.Id, 'REFERENCE'],
    text: [T.String, 'STRING'],
    textarea: [T.String, 'TEXTAREA'],
    url: [T.String, 'URL']
};

const tokenType = library('SObjectField', {});
const objectTokenType = library('SObjectType', {});

export class ObjectType {
    #fields = new Map();
    #relations = new Map();

    constructor(name, { rule, nameField, fields }, prefix) {
        Object.assign(this, { name, rule, nameField, prefix, isCustomMetadata: rule === 'metadata' });
        this.type = new Type('sobject', name);
        this.type.object = this;
        this.token = new Native(objectTokenType, { object: this, key: `object ${name}` });
        for (const [fieldName, spec] of Object.entries(fields)) this.#add(fieldName, spec);
    }

    #add(name, spec) {
        const [type, display] = TYPES[spec.type];
        const field = { name, type, display, spec, object: this };
        field.token = new Native(tokenType, { field, key: `field ${this.name}.${name}`, toString: () => name });
        this.#fields.set(name.toLowerCase(), field);
        if (spec.relationship)
            this.#relations.set(spec.relationship.toLowerCase(), { name: spec.relationship, by: field });
    }

    get fields() {
        return [...this.#fields.values()];
    }

    /** A field, or the record that a reference leads to, which has no token. */
    field(name) {
        return this.#fields.get(name.toLowerCase()) ?? this.relation(name);
    }

    relation(name) {
        const found = this.#relations.get(name.toLowerCase());
        if (!found) return null;
        const { objects } = found.by.spec;
        const target = objects.length === 1 ? objectNamed(objects[0]) : null;
        return { name: found.name, by: found.by, target, type: target?.type ?? T.SObject };
    }

    /** In the workbench's notation, for its validation. */
    get specs() {
        const asNumber = (spec) => (spec.type === 'integer' ? { ...spec, type: 'number' } : spec);
        return Object.fromEntries(this.fields.map(({ name, spec }) => [name, asNumber(spec)]));
    }
}

const specs = objectSpecs(SOURCE);
/** Prefixes of the ids of objects that the workbench's org does not have: z01, z02, ... */
const prefixes = Object.keys(specs).map((name, i) => [name, prefixOf(name) ?? `z${String(i).padStart(2, '0')}`]);
const objects = new Map(
    prefixes.map(([name, prefix]) => [name.toLowerCase(), new ObjectType(name, specs[name], prefix)])
);
const byPrefix = new Map([...objects.values()].map((object) => [object.prefix, object]));

// The rows of a query with GROUP BY. Nothing declares what they hold.
objects.set('aggregateresult', new ObjectType('AggregateResult', { rule: 'everybody', nameField: '', fields: {} }, ''));

/** @returns {ObjectType | null} */
export const objectNamed = (name) => objects.get(name.toLowerCase()) ?? null;
export const allObjects = () => [...objects.values()].filter(({ prefix }) => prefix);
export const objectOfId = (id) => byPrefix.get(id.slice(0, 3)) ?? null;

objectsAreFound((name) => objects.get(name)?.type ?? null);
idsBelongTo((id) => objectOfId(id)?.token ?? throwNew('SObjectException', `Invalid id prefix: ${id.slice(0, 3)}`));
