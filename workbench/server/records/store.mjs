/**
 * The org's records, in memory. `create` and `update` reject what Salesforce would reject. Emits `records` with
 * { object, id, action: 'created' | 'updated' | 'deleted' }.
 */
import { EventEmitter } from 'node:events';
import { seedRecords } from '../data/seed.mjs';
import { idOf, normalId, objectOfId } from './ids.mjs';
import { describeObjects } from './objects.mjs';
import { RecordError } from './recordError.mjs';
import { validate } from './validation.mjs';

export class RecordStore extends EventEmitter {
    /** { <object>: { <field>: … } } */
    objects;
    /** The recycle bin: deleted records by id. */
    #deleted = new Map();
    /** By object, then by id, in the order of creation. */
    #records = new Map();
    #counts = new Map();
    /** What records were before their last changes, the latest last: { at, object, id, before }. */
    #changes = [];
    #now;

    /** @param {{ now?: () => Date, source?: string }} [options] source: the package's source folder, for its own fields */
    constructor({ now = () => new Date(), source } = {}) {
        super();
        this.objects = describeObjects(source);
        this.#now = now;
        this.reset();
    }

    /** Restores the initial records, with the same ids. */
    reset() {
        this.#counts.clear();
        this.#deleted.clear();
        this.#records = new Map(Object.keys(this.objects).map((object) => [object, new Map()]));
        seedRecords((object, fields, created) => this.#insert(object, fields, created), this.#now());
        this.#changes = [];
    }

    #of(object) {
        const records = this.#records.get(object);
        if (records) return records;
        const message = `sObject type '${object}' is not supported.`;
        throw new RecordError([{ fields: [], code: 'INVALID_TYPE', message }]);
    }

    /** All records of an object, newest last. Throws RecordError for an object that the org does not have. */
    all(object) {
        return [...this.#of(object).values()];
    }

    /** All records of an object as they were some time ago, which is what an index knows that lags behind. */
    allBefore(object, delayMs) {
        const records = new Map(this.#of(object));
        const since = this.#now().getTime() - delayMs;
        for (const change of this.#changes.filter(({ at }) => at > since).reverse()) {
            if (change.object !== object) continue;
            if (change.before) records.set(change.id, change.before);
            else records.delete(change.id);
        }
        return [...records.values()];
    }

    #put(object, id, record) {
        const records = this.#of(object);
        this.#changes.push({ at: this.#now().getTime(), object, id, before: records.get(id) });
        if (record) records.set(id, record);
        else records.delete(id);
    }

    /** A record by its id of 15 or 18 characters, or undefined. Throws like `all`. */
    find(object, id) {
        return this.#of(object).get(normalId(id));
    }

    /** A record by id only, without its object. */
    findById(id) {
        const object = objectOfId(id);
        return object && this.find(object, id);
    }

    /** A record in the recycle bin. */
    findDeleted(id) {
        return this.#deleted.get(normalId(id));
    }

    #insert(object, fields, created = this.#now(), by = this.#agent) {
        const number = (this.#counts.get(object) ?? 0) + 1;
        this.#counts.set(object, number);
        const at = created.toISOString();
        const numbered = object === 'Case' ? { CaseNumber: String(1000 + number).padStart(8, '0') } : {};
        const record = withName(object, {
            Id: idOf(object, number),
            ...numbered,
            ...fields,
            ...(by && { CreatedById: by }),
            CreatedDate: at,
            ...changedAt(at)
        });
        this.#put(object, record.Id, record);
        return record;
    }

    #check(object, fields, whole) {
        const errors = validate({
            object,
            description: this.objects[object],
            fields,
            whole,
            others: this.#of(object).values(),
            linked: (id) => this.#linked(id)
        });
        if (errors.length > 0) throw new RecordError(errors);
    }

    #linked(id) {
        const record = this.findById(id);
        if (record) return record.IsConverted ? 'converted' : 'present';
        return this.findDeleted(id) ? 'deleted' : 'unknown';
    }

    /** Creates a record and returns it with its Id; `by` is the user who creates it. Throws RecordError with all reasons. */
    create(object, fields, by) {
        this.#of(object);
        const whole = { ...this.#initialValues(object), ...withoutEmpty(fields) };
        this.#check(object, fields, whole);
        const record = this.#insert(object, whole, undefined, by);
        this.emit('records', { object, id: record.Id, action: 'created' });
        return record;
    }

    /** Creates several records, or none of them. */
    createAll(object, list, by) {
        const created = [];
        try {
            for (const fields of list) created.push(this.create(object, fields, by));
            return created;
        } catch (error) {
            for (const { Id } of created) this.remove(object, Id);
            throw error;
        }
    }

    /** Changes a record and returns it. Only the given fields change; null clears one. Throws RecordError. */
    update(object, id, fields) {
        const known = this.find(object, id);
        if (!known) {
            const message = `There is no ${object} ${id}.`;
            throw new RecordError([{ fields: ['Id'], code: 'ENTITY_IS_DELETED', message }]);
        }
        if (known.IsConverted) throw new RecordError([CONVERTED]);
        const whole = { ...known, ...fields };
        this.#check(object, fields, whole);
        const changed = { ...withoutEmpty(whole), ...changedAt(this.#now().toISOString()) };
        this.#put(object, known.Id, withName(object, changed));
        this.emit('records', { object, id: known.Id, action: 'updated' });
        return this.find(object, id);
    }

    /** Moves a record to the recycle bin, with its child records. Returns whether it existed. */
    remove(object, id) {
        const known = this.find(object, id);
        if (!known) return false;
        this.#bin(object, known);
        for (const task of this.all('Task').filter(({ WhoId, WhatId }) => WhoId === known.Id || WhatId === known.Id)) {
            const other = task.WhoId === known.Id ? task.WhatId : task.WhoId;
            if (other) this.#set('Task', without(task, task.WhoId === known.Id ? 'WhoId' : 'WhatId'));
            else this.#bin('Task', task);
        }
        if (known.PersonContactId) this.remove('Contact', known.PersonContactId);
        return true;
    }

    #bin(object, record, master) {
        this.#put(object, record.Id, null);
        this.#deleted.set(record.Id, { ...record, IsDeleted: true, ...(master && { MasterRecordId: master }) });
        this.emit('records', { object, id: record.Id, action: 'deleted' });
    }

    /** Empties the recycle bin, after which its records are unknown. */
    emptyBin() {
        this.#deleted.clear();
    }

    /** Merges a record into another one of the same object, which gets its activities. */
    merge(object, id, into) {
        const [lost, master] = [this.find(object, id), this.find(object, into)];
        this.#moveTasks(lost.Id, { WhoId: master.Id, WhatId: master.Id });
        this.#bin(object, lost, master.Id);
        return master;
    }

    /** Converts a lead to an account and, unless `contact` is false, a contact. */
    convert(id, { contact = true } = {}) {
        const lead = this.find('Lead', id);
        const { FirstName, LastName, Company, Phone, MobilePhone, Email, Title } = lead;
        const account = this.create('Account', { Name: Company, Phone });
        const person = { FirstName, LastName, Phone, MobilePhone, Email, Title, AccountId: account.Id };
        const made = contact ? this.create('Contact', person) : null;
        const status = { Status: 'Closed - Converted', IsConverted: true, ConvertedAccountId: account.Id };
        this.#set('Lead', { ...lead, ...status, ...(made && { ConvertedContactId: made.Id }) });
        this.#moveTasks(lead.Id, made ? { WhoId: made.Id } : { WhoId: null, toWhat: account.Id });
        return this.find('Lead', id);
    }

    #moveTasks(id, { WhoId, WhatId, toWhat }) {
        for (const task of this.all('Task')) {
            if (task.WhoId === id)
                this.#set('Task', withoutEmpty({ ...task, WhoId, ...(toWhat && { WhatId: toWhat }) }));
            if (task.WhatId === id) this.#set('Task', { ...task, WhatId });
        }
    }

    #set(object, record) {
        this.#put(object, record.Id, { ...record, ...changedAt(this.#now().toISOString()) });
        this.emit('records', { object, id: record.Id, action: 'updated' });
    }

    /** The current user. */
    get #agent() {
        return this.#of('User').values().next().value?.Id;
    }

    #initialValues(object) {
        const initial = Object.entries(this.objects[object]).map(([name, field]) => [name, field.initial]);
        return withoutEmpty({ ...Object.fromEntries(initial), OwnerId: this.#agent });
    }
}

const CONVERTED = { fields: [], code: 'CANNOT_UPDATE_CONVERTED_LEAD', message: 'cannot reference converted lead' };

const changedAt = (at) => ({ LastModifiedDate: at, SystemModstamp: at });

const without = (record, name) => Object.fromEntries(Object.entries(record).filter(([field]) => field !== name));

/** Empty fields are left out. */
const withoutEmpty = (fields) =>
    Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== '')
    );

/** Salesforce composes the full name of a person. */
function withName(object, record) {
    if (object !== 'Contact' && object !== 'Lead') return record;
    return { ...record, Name: [record.FirstName, record.LastName].filter(Boolean).join(' ') };
}
