/**
 * The platform's classes by name. A library is a table from signatures in Apex's own notation to functions:
 *
 *   library('String', { methods: { 'left(Integer): String': (text, length) => text.slice(0, length) } });
 *
 * The compiler reads types from it, chooses overloads, and converts arguments. What is not in a table is refused.
 */
import { FAMILY, T, Type, iterableOf, listOf, mapOf, setOf } from '../language/types.mjs';
import { EnumValue } from '../values/instance.mjs';

const types = new Map([
    ...Object.values(T).map((type) => [type.name.toLowerCase(), type]),
    ...Object.entries(FAMILY).map(([kind, type]) => [kind, type])
]);
const LETTERS = Object.fromEntries(['T', 'K', 'V'].map((name) => [name, new Type('letter', name)]));
/** Namespaces whose types need no prefix. */
const IMPLICIT = ['system', 'schema'];

/** Objects of the org, found by name; set by whoever knows the schema. */
let objectNamed = () => null;
export const objectsAreFound = (by) => {
    objectNamed = by;
};

/**
 * A type of the library, or of an object of the org: "Database.SaveResult", "displaytype", "Task".
 * @returns {Type | null}
 */
export function libraryType(name) {
    const lower = name.toLowerCase();
    const bare = IMPLICIT.reduce(
        (rest, space) => (rest.startsWith(`${space}.`) ? rest.slice(space.length + 1) : rest),
        lower
    );
    return types.get(bare) ?? objectNamed(bare);
}

/** "List<Map<String, Object>>" as a type. */
function parseType(text) {
    const { type, rest } = readType(text.replace(/\s/g, ''));
    if (rest) throw new Error(`Not a type: ${text}`);
    return type;
}

function readType(text) {
    const [name] = /^[\w.]+/.exec(text);
    let rest = text.slice(name.length);
    const args = [];
    if (rest.startsWith('<')) {
        do {
            const arg = readType(rest.slice(1));
            args.push(arg.type);
            rest = arg.rest;
        } while (rest.startsWith(','));
        rest = rest.slice(1);
    }
    const generic = { List: listOf, Set: setOf, Map: mapOf, Iterable: iterableOf }[name];
    const type = args.length ? generic(...args) : (LETTERS[name] ?? libraryType(name));
    if (!type) throw new Error(`The library names an unknown type: ${name}`);
    return { type, rest };
}

/** The parameters and the result of "left(Integer): String"; without parentheses it is a property. */
function readSignature(signature, run, owner) {
    const [, name, params, returns = ''] = /^(\w*)(?:\((.*)\))?(?:: (.+))?$/.exec(signature);
    let read;
    return {
        name,
        run,
        owner,
        isProperty: params === undefined,
        get signature() {
            // Types may be registered later than the signatures that name them.
            read ??= {
                params: params ? params.split(/,\s*(?![^<]*>)/).map(parseType) : [],
                returns: returns ? parseType(returns) : owner
            };
            return read;
        }
    };
}

function readMembers(table = {}, owner) {
    const members = new Map();
    for (const [signature, run] of Object.entries(table)) {
        const member = readSignature(signature, run, owner);
        const lower = member.name.toLowerCase();
        members.set(lower, [...(members.get(lower) ?? []), member]);
    }
    return members;
}

/**
 * Registers a class of the platform, or adds to it.
 * @param {string} name with its namespace, except for System and Schema
 * @param {object} tables
 * @param {Record<string, Function>} [tables.methods] called with the object and the arguments
 * @param {Record<string, Function>} [tables.statics] called with the arguments
 * @param {Record<string, Function>} [tables.create] constructors
 * @param {Type} [tables.parent]
 */
export function library(name, { methods, statics, create, parent = null }) {
    const lower = name.toLowerCase();
    const type = types.get(lower) ?? new Type('native', name);
    types.set(lower, type);
    if (parent) type.parent = parent;
    type.members = {
        methods: readMembers(methods, type),
        statics: readMembers(statics, type),
        create: readMembers(create, type)
    };
    return type;
}

/** A property that can be assigned to. */
export const writable = (name, initial = null) =>
    Object.assign((object) => object[name] ?? initial, {
        set(object, value) {
            object[name] = value;
            return value;
        }
    });

/** Registers an enum of the platform. */
export function libraryEnum(name, names) {
    const type = new Type('enum', name);
    type.constants = new Map(names.map((one, i) => [one.toLowerCase(), new EnumValue(type, one, i)]));
    types.set(name.toLowerCase(), type);
    return type;
}

/** Methods of this name, the class's own first. Each can be called with the right arguments. */
export function membersNamed(type, table, name) {
    const own = (type.members ?? FAMILY[type.kind]?.members)?.[table].get(name.toLowerCase()) ?? [];
    return own.length === 0 && type.parent ? membersNamed(type.parent, table, name) : own;
}
