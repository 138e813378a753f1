/** A class or an interface that is written in Apex. */
import { Type, isAssignable } from './types.mjs';

/**
 * @typedef {object} Variable a field or a property
 * @property {string} name
 * @property {Type} type
 * @property {number} slot its position among the object's fields or the static ones of its class
 * @property {boolean} isStatic
 * @property {Method} [getter] only if it is written out
 * @property {Method} [setter]
 * @property {Function} [init] its first value
 *
 * @typedef {object} Method
 * @property {string} name
 * @property {ClassType} cls
 * @property {{ name: string, type: Type }[]} params
 * @property {Type} returns
 * @property {boolean} isStatic
 * @property {Function} body set when it is compiled
 * @property {number} slots how many local variables it has
 */
export class ClassType extends Type {
    /** Inner types, by name. */
    inner = new Map();
    /** @type {Map<string, Variable>} */
    variables = new Map();
    /** @type {Map<string, Method[]>} */
    methods = new Map();
    /** @type {Method[]} */
    constructors = [];
    /** How many fields an object has, with those of its superclasses. */
    slots = 0;
    staticSlots = 0;
    /** First values and blocks, in the order of the source. */
    initializers = [];
    staticInitializers = [];
    sharing = null;
    isInterface = false;
    isAbstract = false;
    annotations = new Set();
    /** What it was compiled with. */
    program = null;
    #virtual = new Map();

    constructor(name, outer, file, tree) {
        super('class', outer ? `${outer.name}.${name}` : name);
        Object.assign(this, { shortName: name, outer, file, tree });
    }

    variable(name) {
        return this.variables.get(name.toLowerCase()) ?? this.parent?.variable?.(name) ?? null;
    }

    /** Methods of this name, the ones of superclasses and interfaces last. */
    methodsNamed(name) {
        const own = this.methods.get(name.toLowerCase()) ?? [];
        const inherited = [this.parent, ...this.interfaces].flatMap((type) => type?.methodsNamed?.(name) ?? []);
        return [...own, ...inherited.filter((method) => !own.some((one) => signatureOf(one) === signatureOf(method)))];
    }

    /** The method that runs when an object of this class is asked for it. */
    override(method) {
        if (!this.#virtual.has(method)) {
            const found = this.methodsNamed(method.name).find(
                (one) => signatureOf(one) === signatureOf(method) && one.body
            );
            this.#virtual.set(method, found);
        }
        return this.#virtual.get(method);
    }

    allFields() {
        const inherited = this.parent?.allFields?.() ?? [];
        return [
            ...inherited,
            ...[...this.variables.values()].filter(({ isStatic, slot }) => !isStatic && slot !== null)
        ];
    }

    /** A method without parameters that the class has, for the runtime itself. */
    methodTaking(name, ...types) {
        return this.methodsNamed(name).find(
            ({ params }) =>
                params.length === types.length && params.every(({ type }, i) => isAssignable(types[i], type))
        );
    }
}

const signatureOf = ({ name, params }) => `${name.toLowerCase()}(${params.map(({ type }) => type.name).join()})`;
