// The org's records, in memory. Writing goes through `create` and `update`, which refuse what Salesforce would refuse.
import { EventEmitter } from 'node:events';
import { seedRecords } from '../data/seed.mjs';
import { idOf, longId } from './ids.mjs';
import { describeObjects } from './objects.mjs';
import { validate } from './validation.mjs';

export class RecordError extends Error {
    constructor(errors) {
        super(errors.map(({ message }) => message).join(' '));
        this.errors = errors;
    }
}

export class RecordStore extends EventEmitter {
    objects = describeObjects();
    #records = new Map();
    #counts = {};

    constructor() {
        super();
        this.reset();
    }

    /** The records as at the start. */
    reset() {
        this.#counts = {};
        this.#records = new Map(Object.keys(this.objects).map((object) => [object, new Map()]));
        seedRecords((object, fields) => this.#insert(object, fields));
        this.emit('reset');
    }

    /** Throws RecordError for an object that the org does not have. */
    #of(object) {
        const records = this.#records.get(object);
        if (!records)
            throw new RecordError([
                { fields: [], code: 'INVALID_TYPE', message: `sObject type '${object}' is not supported.` }
            ]);
        return records;
    }

    all(object) {
        return [...this.#of(object).values()];
    }

    find(object, id) {
        return this.#of(object).get(longId15(id));
    }

    #insert(object, fields) {
        const number = (this.#counts[object] = (this.#counts[object] ?? 0) + 1);
        const now = new Date().toISOString();
        const record = {
            Id: idOf(object, number),
            ...fields,
            CreatedDate: now,
            LastModifiedDate: now,
            ...derived(object, fields, number)
        };
        this.#of(object).set(record.Id, record);
        return record;
    }

    create(object, fields) {
        const records = this.all(object);
        const errors = validate(object, this.objects[object], fields, fields, records);
        if (errors.length > 0) throw new RecordError(errors);
        const record = this.#insert(object, withoutEmpty(fields));
        this.emit('records', { object, id: record.Id, action: 'created' });
        return record;
    }

    update(object, id, fields) {
        const known = this.find(object, id);
        if (!known)
            throw new RecordError([
                { fields: ['Id'], code: 'ENTITY_IS_DELETED', message: `There is no ${object} ${id}.` }
            ]);
        const whole = { ...known, ...fields };
        const errors = validate(object, this.objects[object], fields, whole, this.all(object));
        if (errors.length > 0) throw new RecordError(errors);
        const record = { ...whole, ...derived(object, whole, 0), LastModifiedDate: new Date().toISOString() };
        this.#of(object).set(record.Id, withoutEmpty(record));
        this.emit('records', { object, id: record.Id, action: 'updated' });
        return this.find(object, id);
    }

    remove(object, id) {
        const known = this.find(object, id);
        if (!known) return false;
        this.#of(object).delete(known.Id);
        this.emit('records', { object, id: known.Id, action: 'deleted' });
        return true;
    }
}

const longId15 = (id) => (String(id).length === 15 ? longId(String(id)) : String(id));

/** Null and empty fields are absent, as in an answer of the REST API that leaves them out. */
const withoutEmpty = (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));

/** What Salesforce fills in itself. */
function derived(object, fields, number) {
    if (object === 'Contact' || object === 'Lead') {
        return { Name: [fields.FirstName, fields.LastName].filter(Boolean).join(' ') };
    }
    if (object === 'Case' && number > 0) return { CaseNumber: String(1000 + number).padStart(8, '0') };
    return {};
}
