/** Describe calls, and what every record can do. */
import { T, listOf, mapOf } from '../language/types.mjs';
import { mayUse, mayUseField } from '../org/access.mjs';
import { objectNamed } from '../org/schema.mjs';
import { fromStored } from '../org/stored.mjs';
import { tx } from '../transaction.mjs';
import { ApexList, ApexMap } from '../values/collections.mjs';
import { Decimal } from '../values/decimal.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { checkedId } from '../values/ids.mjs';
import { isInstance } from '../values/runtimeType.mjs';
import { SObject } from '../values/sobject.mjs';
import { typeOf } from '../values/text.mjs';
import { library, libraryEnum, libraryType } from './registry.mjs';

const DISPLAY = libraryEnum('DisplayType', [
    ...[
        'ADDRESS',
        'ANYTYPE',
        'BASE64',
        'BOOLEAN',
        'COMBOBOX',
        'CURRENCY',
        'DATE',
        'DATETIME',
        'DOUBLE',
        'EMAIL',
        'ENCRYPTEDSTRING'
    ],
    ...[
        'ID',
        'INTEGER',
        'LOCATION',
        'LONG',
        'MULTIPICKLIST',
        'PERCENT',
        'PHONE',
        'PICKLIST',
        'REFERENCE',
        'STRING',
        'TEXTAREA',
        'TIME',
        'URL'
    ]
]);
libraryEnum('SObjectDescribeOptions', ['FULL', 'DEFERRED', 'DEFAULT']);
const make = (name, state) => new Native(libraryType(name), state);
const SEARCHABLE = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity', 'User', 'Task'];

library('PicklistEntry', {
    methods: {
        'getValue(): String': ({ value }) => value,
        'getLabel(): String': ({ value }) => value,
        'isActive(): Boolean': () => true,
        'isDefaultValue(): Boolean': ({ isDefault }) => isDefault
    }
});
library('DescribeFieldResult', {
    methods: {
        'getName(): String': ({ field }) => field.name,
        'getLabel(): String': ({ field }) => field.spec.label,
        'getType(): DisplayType': ({ field }) => DISPLAY.constants.get(field.display.toLowerCase()),
        'getLength(): Integer': ({ field }) => field.spec.length ?? 0,
        'isAccessible(): Boolean': ({ field }) => mayUseField(field, 'Read'),
        'isCreateable(): Boolean': ({ field }) => mayUse(field.object, 'Create') && mayUseField(field, 'Edit'),
        'isUpdateable(): Boolean': ({ field }) =>
            !field.spec.createOnly && mayUse(field.object, 'Edit') && mayUseField(field, 'Edit'),
        'isPermissionable(): Boolean': ({ field }) => field.spec.governed,
        'isNameField(): Boolean': ({ field }) => field.object.nameField === field.name,
        'isUnique(): Boolean': ({ field }) => field.spec.unique ?? false,
        'getPicklistValues(): List<PicklistEntry>'({ field: { spec } }) {
            const entries = (spec.values ?? []).map((value) =>
                make('PicklistEntry', { value, isDefault: value === spec.initial })
            );
            return new ApexList(listOf(libraryType('PicklistEntry')), entries);
        }
    }
});
library('SObjectField', {
    methods: { 'getDescribe(): DescribeFieldResult': ({ field }) => make('DescribeFieldResult', { field }) }
});

const describe = ({ object }) => make('DescribeSObjectResult', { object });
library('SObjectType', {
    methods: {
        'getDescribe(): DescribeSObjectResult': describe,
        'getDescribe(SObjectDescribeOptions): DescribeSObjectResult': describe,
        'newSObject(): SObject': ({ object }) => new SObject(object.type)
    }
});

/** fields.getMap(): names are found in any case, and listed in lower case. */
function fieldMap({ object }) {
    const entries = object.fields.map(({ name, token }) => [name.toLowerCase(), token]);
    const map = new ApexMap(mapOf(T.String, libraryType('SObjectField')));
    map.ignoresCase = true;
    for (const [name, token] of entries) map.set(name, token);
    return map;
}
library('SObjectTypeFields', { methods: { 'getMap(): Map<String, SObjectField>': fieldMap } });
const may =
    (right) =>
    ({ object }) =>
        mayUse(object, right);
library('DescribeSObjectResult', {
    methods: {
        'getName(): String': ({ object }) => object.name,
        'getLabel(): String': ({ object }) => object.name,
        'getKeyPrefix(): String': ({ object }) => object.prefix,
        'getSObjectType(): SObjectType': ({ object }) => object.token,
        'isAccessible(): Boolean': may('Read'),
        'isCreateable(): Boolean': may('Create'),
        'isUpdateable(): Boolean': may('Edit'),
        'isDeletable(): Boolean': may('Delete'),
        'isQueryable(): Boolean': () => true,
        'isSearchable(): Boolean': ({ object }) => SEARCHABLE.includes(object.name),
        'fields: SObjectTypeFields': ({ object }) => make('SObjectTypeFields', { object })
    }
});
const describeAll = (names) =>
    new ApexList(
        listOf(libraryType('DescribeSObjectResult')),
        names.items.map((name) =>
            describe({
                object: objectNamed(name) ?? throwNew('InvalidParameterValueException', `Unknown type: ${name}`)
            })
        )
    );
library('Schema', {
    statics: {
        'describeSObjects(List<String>): List<DescribeSObjectResult>': describeAll,
        'describeSObjects(List<String>, SObjectDescribeOptions): List<DescribeSObjectResult>': describeAll
    }
});

function fieldNamed({ type }, name) {
    const field = type.object.field(name ?? nullPointer());
    return field?.token ? field : throwNew('SObjectException', `Invalid field ${name} for ${type.name}`);
}

/** A value as record.put takes it. */
function fitting(value, { name, type }) {
    if (value === null || isInstance(value, type)) return type === T.Id && value !== null ? checkedId(value) : value;
    if (type === T.Id && typeof value === 'string') return checkedId(value);
    if (type === T.Decimal && ['number', 'bigint'].includes(typeof value)) return Decimal.of(value);
    return throwNew(
        'SObjectException',
        `Illegal assignment from ${typeOf(value).name} to ${type.name} (field ${name})`
    );
}

function put(record, field, value) {
    const before = record.has(field.name) ? record.get(field.name) : null;
    record.set(field.name, fitting(value, field));
    return before;
}

function get(record, name) {
    if (record.type.object.fields.length > 0) return record.get(fieldNamed(record, name).name);
    return record.entries().find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}
const isSet = (record, { name }) => record.has(name);

library('SObject', {
    methods: {
        'get(String): Object': get,
        'get(SObjectField): Object': (record, { field }) => record.get(field.name),
        'put(String, Object): Object': (record, name, value) => put(record, fieldNamed(record, name), value),
        'put(SObjectField, Object): Object': (record, { field }, value) => put(record, field, value),
        'isSet(String): Boolean': (record, name) => isSet(record, fieldNamed(record, name)),
        'isSet(SObjectField): Boolean': (record, { field }) => isSet(record, field),
        'getSObjectType(): SObjectType': ({ type }) => type.object.token,
        'getPopulatedFieldsAsMap(): Map<String, Object>': (record) =>
            new ApexMap(mapOf(T.String, T.Object), record.entries()),
        'clone(): SObject'(record) {
            const copy = record.copy();
            copy.delete('Id');
            return copy;
        }
    }
});

/** Type.getInstance of custom metadata, with all fields. */
library('CustomMetadata', {
    statics: {
        'getInstance(String): T'({ object }, name) {
            const stored = tx.org.records
                .all(object.name)
                .find(({ DeveloperName }) => DeveloperName.toLowerCase() === name?.toLowerCase());
            if (!stored) return null;
            const record = new SObject(object.type);
            for (const field of object.fields) record.set(field.name, fromStored(stored[field.name], field));
            return record;
        }
    }
});
