/** Compiles the code of a class: methods, accessors, constructors, and initializers. */
import { coerce, compile } from './compiler.mjs';
import { initialize, invoke } from './invoke.mjs';
import { lineOf } from './parse.mjs';
import { T } from './types.mjs';
import './expressions.mjs';
import './access.mjs';
import './calls.mjs';
import './creation.mjs';
import './operators.mjs';
import './statements.mjs';
import './loops.mjs';
import './records.mjs';

export function compileCode(cls, program) {
    if (cls.isInterface) return;
    for (const method of [...cls.methods.values()].flat()) compileMethod(method, program);
    for (const { getter, setter } of cls.variables.values()) {
        for (const accessor of [getter, setter]) if (accessor) compileMethod(accessor, program);
    }
    if (cls.constructors.length === 0) cls.constructors.push(defaultConstructor(cls));
    for (const constructor of cls.constructors) if (constructor.tree) compileConstructor(constructor, cls, program);
    const statics = program.scopeOf(cls, { isStatic: true });
    cls.staticInitializers = cls.staticInitializers.map((one) => compileInitializer(one, statics));
    cls.staticLocals = statics.slots;
    const instance = program.scopeOf(cls);
    cls.initializers = cls.initializers.map((one) => compileInitializer(one, instance));
    cls.initializerSlots = instance.slots;
    const [text, equals] = [cls.methodTaking('toString'), cls.methodTaking('equals', T.Object)];
    if (text) cls.textMethod = (self) => invoke(cls.override(text), self, []);
    cls.equalsMethod = equals ? (self, other) => invoke(cls.override(equals), self, [other]) : null;
}

function scopeFor(method, program) {
    const { cls, isStatic, accessorOf, returns } = method;
    const scope = program.scopeOf(cls, { isStatic, accessorOf, returns });
    for (const { name, type } of method.params) scope.declare(name, type, method.tree);
    return scope;
}

function compileMethod(method, program) {
    const block = method.tree.block();
    if (!block) {
        if (!method.cls.isAbstract) program.scopeOf(method.cls).fail(method.tree, `Method has no body: ${method.name}`);
        return;
    }
    const scope = scopeFor(method, program);
    method.body = compile(block, scope).run;
    method.slots = scope.slots;
}

function compileConstructor(constructor, cls, program) {
    const scope = scopeFor(constructor, program);
    const statements = constructor.tree.block().statement_list();
    const first = statements[0]?.expressionStatement()?.expression();
    const call = first?.methodCall?.() ?? null;
    const delegates = call?.THIS?.() ?? null;
    const supers = call?.SUPER?.() ?? null;
    const parent = supers || delegates ? null : parentConstructor(cls, scope, constructor.tree);
    const before = supers || delegates ? compile(first, scope).run : null;
    const rest = statements.slice(before ? 1 : 0).map((statement) => compile(statement, scope).run);
    constructor.body = (f) => {
        if (before) before(f);
        else if (parent) invoke(parent, f.self, []);
        if (!delegates) initialize(cls, f);
        for (const run of rest) if (run(f)) return;
    };
    constructor.slots = Math.max(scope.slots, 1);
}

function parentConstructor({ parent }, scope, ctx) {
    if (!parent) return null;
    const own = parent.constructors.find(({ params }) => params.length === 0);
    if (own || parent.constructors.length === 0) return own ?? defaultConstructor(parent);
    return scope.fail(ctx, `${parent.name} has no constructor without parameters.`);
}

function defaultConstructor(cls) {
    return {
        name: '<init>',
        cls,
        params: [],
        slots: 0,
        body(f) {
            if (cls.parent) {
                const parent = cls.parent.constructors.find(({ params }) => params.length === 0);
                invoke(parent, f.self, []);
            }
            initialize(cls, f);
        }
    };
}

/** A field's first value, or a block. */
function compileInitializer({ variable, expression, block }, scope) {
    if (block) return compile(block, scope).run;
    const value = coerce(compile(expression, scope), variable.type, scope, expression);
    const at = { file: scope.cls.file, line: lineOf(expression) };
    return (f, fields) => {
        f.at = at;
        fields[variable.slot] = value(f);
    };
}
