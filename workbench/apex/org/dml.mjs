/** DML: writes records with the rights of a mode, each with its own result, and all or none of them if that is asked for. */
import { validate } from '../../server/records/validation.mjs';
import { tx } from '../transaction.mjs';
import { throwNew } from '../values/exceptions.mjs';
import { libraryType } from '../library/registry.mjs';
import { EnumValue } from '../values/instance.mjs';
import { listOfTexts } from '../values/text.mjs';
import { maySee, mayUse, mayUseField } from './access.mjs';
import { objectOfId } from './schema.mjs';
import { toStored } from './stored.mjs';
import { complete, unlinkTasks } from './derived.mjs';

const error = (code, message, fields = []) => ({ code, message, fields });
const RIGHTS = { insert: 'Create', update: 'Edit', delete: 'Delete', merge: 'Edit', undelete: 'Delete' };
/** Objects that may not be written in one transaction with others. */
const SETUP = ['FieldPermissions', 'ObjectPermissions', 'PermissionSet', 'PermissionSetAssignment', 'User'];

/**
 * @typedef {{ success: boolean, created: boolean, id: string | null, errors: { code: string, message: string, fields: string[] }[] }} Result
 *
 * @param {'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge'} operation
 * @param {import('../values/sobject.mjs').SObject[]} records
 * @param {{ mode: 'user' | 'system', allOrNone: boolean, into?: object }} options
 * @returns {Result[]}
 * @throws a DmlException if all or none were to be written
 */
export function write(operation, records, { mode, allOrNone, into }) {
    if (records.length === 0) return [];
    tx.use('statements');
    tx.use('rows', records.length);
    tx.uncommitted ??= 'dml';
    const mark = tx.org.records.mark();
    const fresh = records.filter((record) => record && !record.has('Id'));
    const results = records.map((record) => {
        const one = operation === 'upsert' ? (record.has('Id') ? 'update' : 'insert') : operation;
        return attempt(one, record ?? throwNew('NullPointerException', 'Attempt to de-reference a null object'), {
            mode,
            into
        });
    });
    const failed = results.findIndex(({ success }) => !success);
    if (allOrNone && failed >= 0) {
        tx.org.records.rollback(mark);
        for (const record of fresh) record.delete('Id');
        throwDml(operation, results);
    }
    return results;
}

function throwDml(operation, results) {
    const rows = results.flatMap(({ errors, id }, index) =>
        errors.map(({ code, message, fields }) => ({
            index,
            id,
            message,
            fields: listOfTexts(fields),
            code: statusCode(code)
        }))
    );
    const [{ index, message, fields, code }] = rows;
    const verb = `${operation[0].toUpperCase()}${operation.slice(1)}`;
    const first = `First exception on row ${index}; first error: ${code.name}, ${message}: [${fields.items.join(', ')}]`;
    throwNew('DmlException', `${verb} failed. ${first}`, { rows });
}

/** A value of StatusCode; the platform has more of them than the library lists. */
export function statusCode(name) {
    const type = libraryType('StatusCode');
    const lower = name.toLowerCase();
    if (!type.constants.has(lower)) type.constants.set(lower, new EnumValue(type, name, type.constants.size));
    return type.constants.get(lower);
}

function attempt(operation, record, { mode, into }) {
    const object = record.type.object ?? objectOfId(record.get('Id') ?? '');
    const shared = mode === 'user' || tx.frame?.sharing === 'with';
    const errors = [
        ...mixedErrors(object),
        ...(mode === 'user' ? rightErrors(operation, object, record) : []),
        ...(operation === 'insert' ? [] : rowErrors(operation, object, record.get('Id'), shared))
    ];
    const done = errors.length ? { errors } : OPERATIONS[operation](object, record, { shared, into });
    return {
        success: !done.errors?.length,
        created: operation === 'insert',
        id: done.errors?.length ? null : record.get('Id'),
        errors: done.errors ?? []
    };
}

function mixedErrors({ name }) {
    tx.written.add(SETUP.includes(name) ? 'setup' : 'other');
    if (tx.written.size < 2) return [];
    const words =
        'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa)';
    return [error('MIXED_DML_OPERATION', `${words}: ${name}`)];
}

function rightErrors(operation, object, record) {
    if (!mayUse(object, RIGHTS[operation]))
        return [error('INSUFFICIENT_ACCESS_OR_READONLY', `Access to entity '${object.name}' denied`)];
    if (operation !== 'insert' && operation !== 'update') return [];
    const locked = record.entries().flatMap(([name]) => {
        const field = object.field(name);
        return !field.token || name === 'Id' || mayUseField(field, 'Edit') ? [] : [name];
    });
    if (locked.length === 0) return [];
    const words = `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`;
    return [error('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', words, locked)];
}

function rowErrors(operation, { name }, id, shared) {
    if (!id) return [error('MISSING_ARGUMENT', `Id not specified in an ${operation} call`)];
    const deleted = tx.org.records.findDeleted(name, id);
    if (operation === 'undelete') return deleted ? [] : [error('UNDELETE_FAILED', 'Entity is not in the recycle bin')];
    const known = tx.org.records.find(name, id);
    if (!known)
        return [
            deleted
                ? error('ENTITY_IS_DELETED', 'entity is deleted')
                : error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id')
        ];
    if (shared && !maySee(name, known, 'Edit'))
        return [error('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id')];
    return known.IsConverted ? [error('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead')] : [];
}

/** The fields of a record as they are stored. */
const storedFields = (object, record) =>
    Object.fromEntries(
        record.entries().flatMap(([name, value]) => {
            const field = object.field(name);
            return field.token && name !== 'Id' ? [[name, toStored(value, field)]] : [];
        })
    );

const objectOf = (id) => objectOfId(id)?.name;

function linked(id) {
    const object = objectOfId(id);
    const record = object && tx.org.records.find(object.name, id);
    if (record) return record.IsConverted ? 'converted' : 'present';
    return object && tx.org.records.findDeleted(object.name, id) ? 'deleted' : 'unknown';
}

function faults(object, fields, whole, shared) {
    const errors = validate({
        object: object.name,
        description: object.specs,
        fields,
        whole,
        others: tx.org.records.all(object.name),
        linked,
        objectOf
    });
    if (errors.length > 0 || !shared) return errors;
    const hidden = Object.entries(fields).filter(([name, id]) => {
        const target = id && object.field(name).spec.type === 'reference' ? objectOfId(id) : null;
        return target && !maySee(target.name, tx.org.records.find(target.name, id));
    });
    return hidden.map(([name, id]) =>
        error(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            `insufficient access rights on cross-reference id: ${id}`,
            [name]
        )
    );
}

const OPERATIONS = {
    insert(object, record, { shared }) {
        if (record.get('Id'))
            return {
                errors: [error('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])]
            };
        const { records } = tx.org;
        const initial = Object.fromEntries(
            object.fields.filter(({ spec }) => spec.initial !== undefined).map(({ name, spec }) => [name, spec.initial])
        );
        const owner = object.field('OwnerId') ? { OwnerId: tx.userId } : {};
        const fields = storedFields(object, record);
        const whole = { ...owner, ...initial, ...fields };
        const errors = faults(object, fields, whole, shared);
        if (errors.length) return { errors };
        const Id = records.nextId(object);
        const now = new Date().toISOString();
        const by = object.field('CreatedById')
            ? { CreatedById: tx.userId, CreatedDate: now, LastModifiedDate: now, SystemModstamp: now }
            : {};
        records.put(object.name, Id, complete(object, { ...whole, Id, IsDeleted: false, ...by }));
        record.set('Id', Id);
        return {};
    },
    update(object, record, { shared }) {
        const { records } = tx.org;
        const known = records.find(object.name, record.get('Id'));
        const given = storedFields(object, record);
        // A record that was read and is written again has fields that nobody can write.
        const fields = Object.fromEntries(
            Object.entries(given).filter(([name]) => !record.queried || !object.field(name).spec.readOnly)
        );
        const whole = { ...known, ...fields };
        const errors = faults(object, fields, whole, shared);
        if (errors.length) return { errors };
        const now = new Date().toISOString();
        records.put(object.name, known.Id, complete(object, { ...whole, LastModifiedDate: now, SystemModstamp: now }));
        return {};
    },
    delete({ name }, record) {
        const known = tx.org.records.find(name, record.get('Id'));
        unlinkTasks(known.Id);
        tx.org.records.put(name, known.Id, { ...known, IsDeleted: true });
        return {};
    },
    undelete({ name }, record) {
        const known = tx.org.records.findDeleted(name, record.get('Id'));
        tx.org.records.put(name, known.Id, { ...known, IsDeleted: false });
        return {};
    },
    merge({ name }, record, { into }) {
        const { records } = tx.org;
        const [lost, master] = [record, into].map((one) => records.find(name, one.get('Id')));
        if (!master) return { errors: [error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id')] };
        unlinkTasks(lost.Id, master.Id);
        records.put(name, lost.Id, { ...lost, IsDeleted: true, MasterRecordId: master.Id });
        return {};
    }
};
