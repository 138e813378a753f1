/** Calls of methods: which overload is meant, and how it is run. */
import { libraryType, membersNamed } from '../library/registry.mjs';
import { STOPPED, chained, lettersOf, receiver } from './chain.mjs';
import { coerce, compileValue, compiles } from './compiler.mjs';
import { invoke, staticsOf } from './invoke.mjs';
import { T, distance, isAssignable, withLetters } from './types.mjs';

const argumentsOf = (list, scope) =>
    list?.expression_list().map((ctx) => ({ ctx, node: compileValue(ctx, scope) })) ?? [];

const fits = ({ node }, type) => isAssignable(node.type, type) || (node.single && type.kind === 'sobject');

/** The overload whose parameters are nearest to the arguments, and the arguments converted to them; null if none fits. */
export function overload(candidates, args, scope) {
    const fitting = candidates.filter(
        ({ params }) => params.length === args.length && args.every((arg, i) => fits(arg, params[i]))
    );
    const cost = ({ params }) => args.reduce((sum, { node }, i) => sum + distance(node.type, params[i]), 0);
    const [best] = fitting.sort((a, b) => cost(a) - cost(b));
    return best && { ...best, args: args.map(({ node, ctx }, i) => coerce(node, best.params[i], scope, ctx)) };
}

const ofApex = (methods) => methods.map((method) => ({ method, params: method.params.map(({ type }) => type) }));

const ofLibrary = (members, letters) =>
    members
        .filter(({ isProperty }) => !isProperty)
        .map(({ run, signature: { params, returns } }) => ({
            run,
            params: params.map((type) => withLetters(type, letters)),
            returns: withLetters(returns, letters)
        }));

const signature = (name, args) => `${name}(${args.map(({ node }) => node.type.name).join(', ')})`;
const all = (args, f) => args.map((run) => run(f));

/** A static method of an Apex class. */
function staticCall({ method, args }) {
    return {
        type: method.returns,
        run(f) {
            const values = all(args, f);
            staticsOf(method.cls);
            return invoke(method, null, values);
        }
    };
}

function virtualCall({ method, args }, object, isSuper) {
    const chain = (f) => {
        const self = object(f);
        if (self === STOPPED) return STOPPED;
        const values = all(args, f);
        return invoke(isSuper ? method : (self.type.override(method) ?? method), self, values);
    };
    return chained(method.returns, chain);
}

function methodOf(cls, name, args, scope, ctx) {
    const found = overload(ofApex(cls.methodsNamed(name)), args, scope);
    return (
        found ??
        scope.fail(ctx, `Method does not exist or incorrect signature: ${signature(name, args)} of ${cls.name}`)
    );
}

/** What follows a dot with parentheses. */
export function dotCall(left, call, isSafe, scope, ctx) {
    const name = call.anyId().getText();
    const args = argumentsOf(call.expressionList(), scope);
    if (left.namespace) scope.fail(ctx, `Variable does not exist: ${left.namespace}`);
    if (left.typeRef) return staticOf(left.typeRef, name, args, scope, ctx);
    const node = compileValue(ctx.expression(), scope);
    if (node.type.kind === 'class' && node.type.methodsNamed(name).length > 0) {
        return virtualCall(methodOf(node.type, name, args, scope, ctx), receiver(node, isSafe), node.isSuper);
    }
    const members = membersNamed(node.type, 'methods', name);
    const inherited = members.length ? members : membersNamed(T.Object, 'methods', name);
    const found = overload(ofLibrary(inherited, lettersOf(node.type)), args, scope);
    if (!found)
        scope.fail(
            ctx,
            `Method does not exist, or this runtime does not implement it: ${signature(`${node.type.name}.${name}`, args)}`
        );
    const object = receiver(node, isSafe);
    const chain = (f) => {
        const self = object(f);
        return self === STOPPED ? STOPPED : found.run(self, ...all(found.args, f));
    };
    return chained(found.returns, chain);
}

function staticOf(type, name, args, scope, ctx) {
    if (type.kind === 'class') {
        const found = methodOf(type, name, args, scope, ctx);
        if (!found.method.isStatic) scope.fail(ctx, `Method is not static: ${type.name}.${name}`);
        return staticCall(found);
    }
    const table = type.object?.isCustomMetadata ? libraryType('CustomMetadata') : type;
    const found = overload(ofLibrary(membersNamed(table, 'statics', name), { T: type }), args, scope);
    if (!found)
        scope.fail(
            ctx,
            `Method does not exist, or this runtime does not implement it: ${signature(`${type.name}.${name}`, args)}`
        );
    const extra = type.object ? [type] : type.kind === 'enum' ? [type] : [];
    return { type: found.returns, run: (f) => found.run(...extra, ...all(found.args, f)) };
}

/** this(...) and super(...) in a constructor. */
function constructorCall(ctx, args, scope) {
    const cls = ctx.THIS() ? scope.cls : scope.cls.parent;
    const found = overload(ofApex(cls.constructors), args, scope);
    if (!found) scope.fail(ctx, `Constructor not defined: ${signature(cls.name, args)}`);
    return { type: T.void, run: (f) => invoke(found.method, f.self, all(found.args, f)) };
}

compiles({
    MethodCallExpression(ctx, scope) {
        const call = ctx.methodCall();
        const args = argumentsOf(call.expressionList(), scope);
        if (call.THIS() || call.SUPER()) return constructorCall(call, args, scope);
        const name = call.id().getText();
        for (let cls = scope.cls; cls; cls = cls.outer) {
            if (cls.methodsNamed(name).length === 0) continue;
            const found = methodOf(cls, name, args, scope, ctx);
            if (found.method.isStatic) return staticCall(found);
            if (scope.isStatic || cls !== scope.cls) scope.fail(ctx, `Non static method cannot be used here: ${name}`);
            return virtualCall(found, (f) => f.self, false);
        }
        return scope.fail(ctx, `Method does not exist: ${signature(name, args)}`);
    }
});

export { argumentsOf, ofApex, ofLibrary, signature };
