/** Calls of Apex code while it runs. */
import { Instance } from '../values/instance.mjs';
import { tx } from '../transaction.mjs';

/** How a statement ended, if not at its end. */
export const BREAK = 1;
export const CONTINUE = 2;
export const RETURN = 3;

/** A class without a keyword runs as its caller does; without a caller, `inherited` is with sharing. */
function sharingOf(cls, caller) {
    if (cls.sharing === 'with' || cls.sharing === 'without') return cls.sharing;
    return caller?.sharing ?? (cls.sharing === 'inherited' ? 'with' : 'without');
}

/** Runs a method or a constructor, with arguments that are already converted. */
export function invoke(method, self, args) {
    const up = tx.frame;
    const v = new Array(method.slots).fill(null);
    for (let i = 0; i < args.length; i += 1) v[i] = args[i];
    const frame = { v, self, method, at: null, up, result: null, sharing: sharingOf(method.cls, up) };
    tx.frame = frame;
    try {
        method.body(frame);
        return frame.result;
    } finally {
        tx.frame = up;
    }
}

/** The static variables of a class in this transaction; the first use runs its initializers. */
export function staticsOf(cls) {
    const known = tx.statics.get(cls);
    if (known) return known;
    const values = new Array(cls.staticSlots).fill(null);
    tx.statics.set(cls, values);
    invoke(
        {
            cls,
            name: '<clinit>',
            slots: cls.staticLocals,
            body: (f) => cls.staticInitializers.forEach((run) => run(f, values))
        },
        null,
        []
    );
    return values;
}

/** A new object of a class, by one of its constructors. */
export function construct(cls, constructor, args) {
    staticsOf(cls);
    const self = new Instance(cls);
    invoke(constructor, self, args);
    return self;
}

/** Fields get their first values after the superclass has been constructed. */
export function initialize(cls, frame) {
    for (const run of cls.initializers) run(frame, frame.self.fields);
}
