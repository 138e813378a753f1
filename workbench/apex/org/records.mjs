/** The records of the org, in memory, with a journal: savepoints, and the end of a test, take back what was written. */
import { longId } from '../../server/records/ids.mjs';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Objects that say what users may do. */
const RIGHTS = [
    'FieldPermissions',
    'ObjectPermissions',
    'PermissionSet',
    'PermissionSetAssignment',
    'SetupEntityAccess',
    'User'
];

export class Records {
    /** By object, then by id. A record is never changed, but replaced. Deleted ones have IsDeleted. */
    #tables = new Map();
    #journal = [];
    #counts = new Map();
    /** Changes whenever somebody's rights may have changed. */
    rightsVersion = 0;

    #table(object) {
        if (!this.#tables.has(object)) this.#tables.set(object, new Map());
        return this.#tables.get(object);
    }

    /** A new id. Numbers are never used again, not even after a rollback. */
    nextId({ name, prefix }) {
        const n = (this.#counts.get(name) ?? 0) + 1;
        this.#counts.set(name, n);
        let count = '';
        for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) count = DIGITS[rest % 62] + count;
        return longId(`${prefix}5g${count.padStart(10, '0')}`);
    }

    count(name) {
        return this.#counts.get(name) ?? 0;
    }

    /** A record that is not in the recycle bin; undefined if there is none. */
    find(object, id) {
        const found = this.#table(object).get(id);
        return found && !found.IsDeleted ? found : undefined;
    }

    findDeleted(object, id) {
        const found = this.#table(object).get(id);
        return found?.IsDeleted ? found : undefined;
    }

    /** All records, in the order of their creation. */
    all(object, { deleted = false } = {}) {
        const all = [...this.#table(object).values()];
        return deleted ? all : all.filter(({ IsDeleted }) => !IsDeleted);
    }

    /** Writes a whole record; null removes it for good. */
    put(object, id, record) {
        const table = this.#table(object);
        this.#journal.push({ table, id, before: table.get(id) });
        if (RIGHTS.includes(object)) this.rightsVersion += 1;
        if (record) table.set(id, record);
        else table.delete(id);
    }

    /** The place to which `rollback` returns. */
    mark() {
        return this.#journal.length;
    }

    rollback(mark) {
        while (this.#journal.length > mark) {
            const { table, id, before } = this.#journal.pop();
            if (before) table.set(id, before);
            else table.delete(id);
        }
        this.rightsVersion += 1;
    }
}
