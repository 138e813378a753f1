/** Apex's List, Set, and Map. Their `type` holds the types of their elements. */
import { keyOf } from './equality.mjs';
import { throwNew } from './exceptions.mjs';

/** A collection may not change while a loop goes through it. */
function whileIterating(collection, run) {
    collection.loops += 1;
    try {
        return run();
    } finally {
        collection.loops -= 1;
    }
}

function checkChange({ loops }) {
    if (loops > 0) throwNew('FinalException', 'Cannot modify a collection while it is being iterated.');
}

export class ApexList {
    loops = 0;

    constructor(type, items = []) {
        this.type = type;
        this.items = items;
    }

    get size() {
        return this.items.length;
    }

    values() {
        return this.items;
    }

    index(i) {
        if (i === null) throwNew('NullPointerException', 'Argument cannot be null.');
        if (i < 0 || i >= this.items.length) throwNew('ListException', `List index out of bounds: ${i}`);
        return i;
    }

    get(i) {
        return this.items[this.index(i)];
    }

    set(i, value) {
        this.items[this.index(i)] = value;
    }

    add(value) {
        checkChange(this);
        this.items.push(value);
    }

    change(run) {
        checkChange(this);
        return run(this.items);
    }

    loop(run) {
        return whileIterating(this, () => run(this.items));
    }

    get key() {
        return `[${this.items.map(keyOf).join()}]`;
    }
}

export class ApexSet {
    loops = 0;
    #byKey = new Map();

    constructor(type, items = []) {
        this.type = type;
        for (const item of items) this.#byKey.set(keyOf(item), item);
    }

    get size() {
        return this.#byKey.size;
    }

    values() {
        return [...this.#byKey.values()];
    }

    has(value) {
        return this.#byKey.has(keyOf(value));
    }

    /** Whether it was not there yet. */
    add(value) {
        checkChange(this);
        const key = keyOf(value);
        if (this.#byKey.has(key)) return false;
        this.#byKey.set(key, value);
        return true;
    }

    delete(value) {
        checkChange(this);
        return this.#byKey.delete(keyOf(value));
    }

    clear() {
        checkChange(this);
        this.#byKey.clear();
    }

    loop(run) {
        return whileIterating(this, () => run(this.values()));
    }

    get key() {
        return `{${[...this.#byKey.keys()].sort().join()}}`;
    }
}

export class ApexMap {
    loops = 0;
    #byKey = new Map();

    constructor(type, entries = []) {
        this.type = type;
        for (const [key, value] of entries) this.set(key, value);
    }

    get size() {
        return this.#byKey.size;
    }

    entries() {
        return [...this.#byKey.values()];
    }

    keys() {
        return this.entries().map(([key]) => key);
    }

    values() {
        return this.entries().map(([, value]) => value);
    }

    has(key) {
        return this.#byKey.has(this.keyFor(key));
    }

    get(key) {
        return this.#byKey.get(this.keyFor(key))?.[1] ?? null;
    }

    /** Returns what was there. */
    set(key, value) {
        checkChange(this);
        const of = this.keyFor(key);
        const before = this.#byKey.get(of);
        this.#byKey.set(of, [before ? before[0] : key, value]);
        return before?.[1] ?? null;
    }

    delete(key) {
        checkChange(this);
        const before = this.get(key);
        this.#byKey.delete(this.keyFor(key));
        return before;
    }

    clear() {
        checkChange(this);
        this.#byKey.clear();
    }

    keyFor(key) {
        return this.ignoresCase && typeof key === 'string' ? keyOf(key.toLowerCase()) : keyOf(key);
    }
    get key() {
        const pairs = [...this.#byKey].map(([key, [, value]]) => `${key}=${keyOf(value)}`);
        return `{${pairs.sort().join()}}`;
    }
}
