/** Apex's types, and what may be assigned to what. */

export class Type {
    /** What the library knows of it: methods, static methods, constructors, and properties. */
    members = null;
    /** Its superclass. */
    parent = null;
    interfaces = [];

    /**
     * @param {'primitive' | 'list' | 'set' | 'map' | 'iterable' | 'native' | 'enum' | 'sobject' | 'class' | 'letter'} kind
     * @param {string} name
     * @param {Type[]} [args] types of the elements
     */
    constructor(kind, name, args = []) {
        Object.assign(this, { kind, name, args });
    }

    /** A type made of this one, always the same. */
    #made = new Map();

    made(kind, name, args) {
        const key = args.at(-1);
        const byKind = this.#made.get(kind) ?? new Map();
        this.#made.set(kind, byKind);
        if (!byKind.has(key)) byKind.set(key, new Type(kind, name, args));
        return byKind.get(key);
    }
}

const primitive = (name) => new Type('primitive', name);

export const T = Object.fromEntries(
    [
        'Integer',
        'Long',
        'Double',
        'Decimal',
        'String',
        'Id',
        'Boolean',
        'Date',
        'Datetime',
        'Time',
        'Blob',
        'Object',
        'void',
        'null'
    ].map((name) => [name, primitive(name)])
);
/** A record of any object. */
T.SObject = new Type('sobject', 'SObject');
/** What all lists, sets, maps, and enums have in common. */
export const FAMILY = {
    list: new Type('list', 'List'),
    set: new Type('set', 'Set'),
    map: new Type('map', 'Map'),
    enum: new Type('enum', 'Enum'),
    sobject: T.SObject
};

export const listOf = (of) => of.made('list', `List<${of.name}>`, [of]);
export const setOf = (of) => of.made('set', `Set<${of.name}>`, [of]);
export const mapOf = (key, value) => key.made('map', `Map<${key.name}, ${value.name}>`, [key, value]);
export const iterableOf = (of) => of.made('iterable', `Iterable<${of.name}>`, [of]);

/** Numbers, each assignable to the ones after it. */
const NUMBERS = [T.Integer, T.Long, T.Double, T.Decimal];
export const isNumeric = (type) => NUMBERS.includes(type);
export const isText = (type) => type === T.String || type === T.Id;

/** The type of an arithmetic result. */
export const wider = (a, b) => NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))];

export function isSubclass(type, of) {
    if (type === of) return true;
    if (type.parent && isSubclass(type.parent, of)) return true;
    return type.interfaces.some((one) => isSubclass(one, of));
}

/** Whether a value of one type may stand where the other one is declared, without a cast. */
export function isAssignable(from, to) {
    if (from === to || to === T.Object) return from !== T.void;
    if (from === T.null) return true;
    if (isNumeric(from) && isNumeric(to))
        return NUMBERS.indexOf(from) <= NUMBERS.indexOf(to) || (from === T.Decimal && to === T.Double);
    if (isText(from) && isText(to)) return true;
    if (from === T.Date && to === T.Datetime) return true;
    if (from.kind === 'sobject' && to === T.SObject) return true;
    if (to.kind === 'iterable')
        return (from.kind === 'list' || from.kind === 'set') && isElement(from.args[0], to.args[0]);
    if (from.kind === to.kind && from.args.length > 0) return from.args.every((arg, i) => isElement(arg, to.args[i]));
    return isSubclass(from, to);
}

/** Lists of records of one object and of any object stand for each other. */
function isElement(from, to) {
    const records = from.kind === 'sobject' && to.kind === 'sobject' && (from === T.SObject || to === T.SObject);
    return records || (isAssignable(from, to) && !(isNumeric(from) && from !== to && to !== T.Object));
}

/** How far a type is from a parameter's: 0 is the same. */
export function distance(from, to) {
    if (from === to || from === T.null) return 0;
    if (isNumeric(from) && isNumeric(to)) return 1 + Math.abs(NUMBERS.indexOf(to) - NUMBERS.indexOf(from));
    return to === T.Object ? 20 : 5;
}

/** Replaces the letters of a generic signature. */
export function withLetters(type, letters) {
    if (type.kind === 'letter') return letters[type.name];
    if (type.args.length === 0) return type;
    const [first, second] = type.args.map((arg) => withLetters(arg, letters));
    return { list: listOf, set: setOf, iterable: iterableOf, map: mapOf }[type.kind](first, second);
}
