/** A record in Apex's memory. `type.object` describes its fields. */
import { keyOf } from './equality.mjs';
import { throwNew } from './exceptions.mjs';

export class SObject {
    /** Values by API name. */
    #values = new Map();
    /** Whether it comes from a query, which knows only the fields that were asked for. */
    queried = false;

    constructor(type) {
        this.type = type;
    }

    entries() {
        return [...this.#values];
    }

    has(name) {
        return this.#values.has(name);
    }

    /** The value of a field or of a related record; null if it was never set. */
    get(name) {
        if (this.#values.has(name)) return this.#values.get(name);
        if (this.queried && name !== 'Id') {
            throwNew(
                'SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.type.name}.${name}`
            );
        }
        return null;
    }

    set(name, value) {
        this.#values.set(name, value);
    }

    delete(name) {
        this.#values.delete(name);
    }

    /** Records are equal if their fields are. */
    get key() {
        const fields = this.entries().map(([name, value]) => `${name}=${keyOf(value)}`);
        return `${this.type.name} ${fields.sort().join()}`;
    }

    copy() {
        const copy = new SObject(this.type);
        for (const [name, value] of this.#values) copy.set(name, value);
        return copy;
    }
}
