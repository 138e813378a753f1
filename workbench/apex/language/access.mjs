/** What a dot reaches: variables, fields of records, constants, and namespaces. */
import { Native } from '../values/instance.mjs';
import { libraryType, membersNamed } from '../library/registry.mjs';
import { invoke, staticsOf } from './invoke.mjs';
import { compile, compileValue, compiles } from './compiler.mjs';
import { dotCall } from './calls.mjs';
import { STOPPED, chained, lettersOf, receiver } from './chain.mjs';
import { T, withLetters } from './types.mjs';

/** A local variable, or a field or property of this class or one around it; null if there is none. */
export function variableNode(name, scope) {
    const local = scope.variable(name);
    if (local) {
        const { slot, type } = local;
        const set = (f, _ref, value) => (f.v[slot] = value);
        return { type, run: (f) => f.v[slot], place: { ref: () => null, get: (f) => f.v[slot], set } };
    }
    const own = scope.cls.variable(name);
    if (own && (own.isStatic || !scope.isStatic)) return memberNode(own, (f) => f.self, scope);
    for (let cls = scope.cls.outer; cls; cls = cls.outer) {
        const outer = cls.variable(name);
        if (outer?.isStatic) return memberNode(outer, null, scope);
    }
    return null;
}

/** A field or a property. In its own accessor, a property is the field behind it. */
function memberNode(variable, self, scope) {
    const { type, slot, isStatic, cls, getter, setter } = variable;
    const direct = scope.accessorOf === variable;
    const ref = isStatic ? () => staticsOf(cls) : (f) => self(f);
    const holder = (object) => (isStatic ? object : object.fields);
    const get =
        getter && !direct
            ? (_f, object) => invoke(getter, isStatic ? null : object, [])
            : (_f, object) => holder(object)[slot];
    const set = (_f, object, value) => {
        if (setter && !direct) invoke(setter, isStatic ? null : object, [value]);
        else holder(object)[slot] = value;
        return value;
    };
    const chain = (f) => {
        const object = ref(f);
        return object === STOPPED ? STOPPED : get(f, object);
    };
    return chained(type, chain, { place: { ref, get, set } });
}

/** The field of a record, or the record that a reference leads to. */
function recordNode(node, name, isSafe, scope, ctx) {
    const field = node.type.object?.field(name) ?? (name.toLowerCase() === 'id' ? { name: 'Id', type: T.Id } : null);
    if (!field) scope.fail(ctx, `Variable does not exist: ${name} in ${node.type.name}`);
    const ref = receiver(node.single ?? node, isSafe);
    const get = (_f, record) => record.get(field.name);
    const set = (_f, record, value) => {
        record.set(field.name, value);
        return value;
    };
    const chain = (f) => {
        const record = ref(f);
        return record === STOPPED ? STOPPED : get(f, record);
    };
    return chained(field.type, chain, { place: { ref, get, set } });
}

function propertyNode(node, name, isSafe, scope, ctx) {
    const [property] = membersNamed(node.type, 'methods', name).filter(({ isProperty }) => isProperty);
    if (!property) scope.fail(ctx, `Variable does not exist: ${name} in ${node.type.name}`);
    const object = receiver(node, isSafe);
    const chain = (f) => {
        const value = object(f);
        return value === STOPPED ? STOPPED : property.run(value);
    };
    const { set } = property.run;
    const place = set && {
        ref: object,
        get: (_f, value) => property.run(value),
        set: (_f, of, value) => set(of, value)
    };
    return chained(withLetters(property.signature.returns, lettersOf(node.type)), chain, { place });
}

/** A name after the name of a type. */
function staticNode(type, name, scope, ctx) {
    const variable = type.kind === 'class' ? type.variable(name) : null;
    if (variable?.isStatic) return memberNode(variable, null, scope);
    const inner = type.inner?.get(name.toLowerCase()) ?? libraryType(`${type.name}.${name}`);
    if (inner) return { typeRef: inner };
    const constant = type.constants?.get(name.toLowerCase());
    if (constant) return { type, run: () => constant };
    if (type.object) return tokenNode(type, name, scope, ctx);
    const [property] = membersNamed(type, 'statics', name).filter(({ isProperty }) => isProperty);
    if (property) return { type: property.signature.returns, run: () => property.run() };
    return scope.fail(ctx, `Variable does not exist: ${type.name}.${name}`);
}

function tokenNode({ object, name: objectName }, name, scope, ctx) {
    if (name.toLowerCase() === 'sobjecttype') return { type: libraryType('SObjectType'), run: () => object.token };
    const field = object.field(name);
    if (!field?.token) scope.fail(ctx, `Field does not exist: ${objectName}.${name}`);
    return { type: libraryType('SObjectField'), run: () => field.token };
}

/** What follows a namespace, or a word that means nothing by itself. */
function namespaceNode(namespace, name, scope, ctx) {
    const lower = namespace.toLowerCase();
    if (lower === 'page') {
        const page = libraryType('PageReference');
        return { type: page, run: () => new Native(page, { page: name, parameters: null }) };
    }
    if (lower === 'label' || lower === 'system.label') {
        const text = scope.program.labels?.[name];
        if (text === undefined) scope.fail(ctx, `Label does not exist: ${name}`);
        return { type: T.String, run: () => text };
    }
    const type = scope.typeNamed(`${namespace}.${name}`);
    return type ? { typeRef: type } : { namespace: `${namespace}.${name}` };
}

compiles({
    DotExpression(ctx, scope) {
        const left = compile(ctx.expression(), scope);
        const isSafe = ctx.QUESTIONDOT() !== null;
        if (ctx.dotMethodCall()) return dotCall(left, ctx.dotMethodCall(), isSafe, scope, ctx);
        const name = ctx.anyId().getText();
        if (left.namespace) return namespaceNode(left.namespace, name, scope, ctx);
        if (left.typeRef && left.typeRef === libraryType('System') && name.toLowerCase() === 'label')
            return { namespace: 'label' };
        if (left.typeRef) return staticNode(left.typeRef, name, scope, ctx);
        const node = compileValue(ctx.expression(), scope);
        if (node.single) return recordNode(node.single, name, isSafe, scope, ctx);
        if (node.type.kind === 'sobject') return recordNode(node, name, isSafe, scope, ctx);
        const variable = node.type.kind === 'class' ? node.type.variable(name) : null;
        if (variable) return memberNode(variable, receiver(node, isSafe), scope);
        return propertyNode(node, name, isSafe, scope, ctx);
    }
});
