/** An object of a class that is written in Apex: its fields by position. An exception also has `message` and `cause`. */
export class Instance {
    constructor(type) {
        this.type = type;
        this.fields = new Array(type.slots).fill(null);
    }
}

/** A value of an enum. */
export class EnumValue {
    constructor(type, name, ordinal) {
        Object.assign(this, { type, name, ordinal, key: `${type.name}.${name}` });
    }
}

/** An object of a class of the platform, with its type; what it holds is its library's affair. */
export class Native {
    constructor(type, state = {}) {
        this.type = type;
        Object.assign(this, state);
    }
}
