/** `new`: objects, records, and collections. */
import { membersNamed } from '../library/registry.mjs';
import { ApexList, ApexMap, ApexSet } from '../values/collections.mjs';
import { nullPointer } from '../values/exceptions.mjs';
import { SObject } from '../values/sobject.mjs';
import { argumentsOf, ofApex, ofLibrary, overload, signature } from './calls.mjs';
import { coerce, compileValue, compiles } from './compiler.mjs';
import { construct } from './invoke.mjs';
import { T, iterableOf, listOf } from './types.mjs';
import { kindOf } from './parse.mjs';

function createdType(ctx, scope) {
    const pairs = ctx.idCreatedNamePair_list();
    const args =
        pairs
            .at(-1)
            .typeList()
            ?.typeRef_list()
            .map((arg) => scope.type(arg)) ?? [];
    return scope.generic(pairs.map((pair) => pair.anyId().getText()).join('.'), args, ctx);
}

/** Elements in braces. */
function elements(list, type, scope) {
    const runs = list.map((ctx) => coerce(compileValue(ctx, scope), type, scope, ctx));
    return (f) => runs.map((run) => run(f));
}

/** new List<T>(), with a size or another collection. */
function collection(type, args, scope, ctx) {
    const Collection = { list: ApexList, set: ApexSet, map: ApexMap }[type.kind];
    if (args.length === 0) return { type, run: () => new Collection(type) };
    const [{ node, ctx: of }] = args;
    if (type.kind === 'map') return mapFrom(type, node, scope, ctx);
    if (type.kind === 'list' && node.type === T.Integer) {
        return { type, run: (f) => new ApexList(type, new Array(node.run(f)).fill(null)) };
    }
    const values = coerce(node, iterableOf(type.args[0]), scope, of);
    return { type, run: (f) => new Collection(type, [...(values(f) ?? nullPointer()).values()]) };
}

/** A copy of a map, or records by their ids. */
function mapFrom(type, node, scope, ctx) {
    const [key, value] = type.args;
    if (node.type.kind === 'list' && value.kind === 'sobject' && (key === T.Id || key === T.String)) {
        return {
            type,
            run: (f) =>
                new ApexMap(
                    type,
                    node
                        .run(f)
                        .values()
                        .map((record) => [record.get('Id'), record])
                )
        };
    }
    const entries = coerce(node, type, scope, ctx);
    return { type, run: (f) => new ApexMap(type, (entries(f) ?? nullPointer()).entries()) };
}

/** new Task(Subject = 'Call'). */
function record(type, list, scope) {
    const fields = (list?.expression_list() ?? []).map((ctx) => {
        if (kindOf(ctx) !== 'AssignExpression') scope.fail(ctx, 'A record is made of fields and their values.');
        const [left, right] = ctx.expression_list();
        const field =
            type.object.field(left.getText()) ??
            scope.fail(ctx, `Field does not exist: ${type.name}.${left.getText()}`);
        return { name: field.name, value: coerce(compileValue(right, scope), field.type, scope, right) };
    });
    return {
        type,
        run(f) {
            const made = new SObject(type);
            for (const { name, value } of fields) made.set(name, value(f));
            return made;
        }
    };
}

function object(type, args, scope, ctx) {
    if (type.kind === 'class') {
        if (type.isAbstract || type.isInterface) scope.fail(ctx, `Type cannot be constructed: ${type.name}`);
        const constructors = type.constructors.length ? type.constructors : null;
        if (!constructors) return { type, run: () => construct(type, type.constructors[0], []) };
        const found = overload(ofApex(constructors), args, scope);
        if (!found) scope.fail(ctx, `Constructor not defined: ${signature(type.name, args)}`);
        return {
            type,
            run: (f) =>
                construct(
                    type,
                    found.method,
                    found.args.map((run) => run(f))
                )
        };
    }
    const found = overload(ofLibrary(membersNamed(type, 'create', ''), {}), args, scope);
    if (!found)
        scope.fail(
            ctx,
            `Constructor does not exist, or this runtime does not implement it: ${signature(type.name, args)}`
        );
    return { type, run: (f) => found.run(...found.args.map((run) => run(f)), type) };
}

compiles({
    NewExpression(ctx, scope) {
        const creator = ctx.creator();
        const type = createdType(creator.createdName(), scope);
        const arrayRest = creator.arrayCreatorRest();
        if (arrayRest) {
            const list = listOf(type);
            if (arrayRest.expression()) {
                const size = coerce(compileValue(arrayRest.expression(), scope), T.Integer, scope, ctx);
                return { type: list, run: (f) => new ApexList(list, new Array(size(f)).fill(null)) };
            }
            const items = elements(arrayRest.arrayInitializer().expression_list(), type, scope);
            return { type: list, run: (f) => new ApexList(list, items(f)) };
        }
        if (creator.setCreatorRest()) {
            const items = elements(creator.setCreatorRest().expression_list(), type.args[0], scope);
            const Collection = type.kind === 'set' ? ApexSet : ApexList;
            return { type, run: (f) => new Collection(type, items(f)) };
        }
        if (creator.mapCreatorRest()) {
            const pairs = creator
                .mapCreatorRest()
                .mapCreatorRestPair_list()
                .map((pair) => {
                    const [key, value] = pair.expression_list();
                    return [key, value].map((one, i) => coerce(compileValue(one, scope), type.args[i], scope, one));
                });
            return {
                type,
                run: (f) =>
                    new ApexMap(
                        type,
                        pairs.map(([key, value]) => [key(f), value(f)])
                    )
            };
        }
        const list = creator.classCreatorRest()?.arguments().expressionList();
        if (type.kind === 'sobject') return record(type, list, scope);
        const args = argumentsOf(list, scope);
        return ['list', 'set', 'map'].includes(type.kind)
            ? collection(type, args, scope, ctx)
            : object(type, args, scope, ctx);
    }
});
