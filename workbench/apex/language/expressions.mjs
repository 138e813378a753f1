/** Literals, names, casts, conditions, and assignments. */
import { Decimal, Double } from '../values/decimal.mjs';
import { nullPointer } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { libraryType } from '../library/registry.mjs';
import { cast, isInstance } from '../values/runtimeType.mjs';
import { coerce, compile, compileValue, compiles, condition, conversion } from './compiler.mjs';
import { unquoted } from './literals.mjs';
import { variableNode } from './access.mjs';
import { compound, equality } from './operators.mjs';
import { T, isAssignable, isNumeric, wider } from './types.mjs';

const constant = (type, value) => ({ type, run: () => value });

function literal(ctx, scope) {
    const text = ctx.getText();
    if (ctx.NULL()) return constant(T.null, null);
    if (ctx.BooleanLiteral()) return constant(T.Boolean, text.toLowerCase() === 'true');
    if (ctx.StringLiteral()) return constant(T.String, unquoted(text));
    if (ctx.LongLiteral()) return constant(T.Long, BigInt(text.slice(0, -1)));
    if (ctx.IntegerLiteral()) {
        if (Number(text) > 2_147_483_648) scope.fail(ctx, `Illegal integer: ${text}`);
        return constant(T.Integer, Number(text) | 0);
    }
    if (/d$/i.test(text)) return constant(T.Double, new Double(Number(text.slice(0, -1))));
    if (ctx.NumberLiteral()) return constant(T.Decimal, Decimal.parse(text));
    return scope.notImplemented(ctx, `this literal: ${text}`);
}

const classLiteral = (type) =>
    constant(libraryType('Type'), new Native(libraryType('Type'), { of: type, key: `class ${type.name}` }));

/** The type of a ? b : c and of a ?? b. */
function common(a, b, scope, ctx) {
    if (a === T.null) return b;
    if (isNumeric(a) && isNumeric(b)) return wider(a, b);
    if (isAssignable(b, a)) return a;
    return isAssignable(a, b) ? b : scope.fail(ctx, `Incompatible types: ${a.name} and ${b.name}`);
}

const converted = (node, type) => {
    const convert = conversion(node.type, type);
    return convert ? (f) => convert(node.run(f)) : node.run;
};

function assign(ctx, scope) {
    const [left, right] = ctx.expression_list();
    const target = compileValue(left, scope);
    const { place, type } = target;
    if (!place) scope.fail(left, `Expression cannot be assigned: ${left.getText()}`);
    const operator = ctx.children[1].getText();
    if (operator === '=') {
        const value = coerce(compileValue(right, scope), type, scope, right);
        return { type, run: (f) => place.set(f, place.ref(f), value(f)) };
    }
    const operand = compileValue(right, scope);
    const combine = compound(operator.slice(0, -1), type, operand, scope, ctx);
    return {
        type,
        run(f) {
            const ref = place.ref(f);
            return place.set(f, ref, combine(place.get(f, ref), operand.run(f)));
        }
    };
}

function step(ctx, scope, returnsOld) {
    const target = compileValue(ctx.expression(), scope);
    if (!target.place || !isNumeric(target.type)) scope.fail(ctx, `Expression cannot be counted: ${ctx.getText()}`);
    const { place, type } = target;
    const combine = compound(ctx.INC() ? '+' : '-', type, constant(T.Integer, 1), scope, ctx);
    return {
        type,
        run(f) {
            const ref = place.ref(f);
            const old = place.get(f, ref);
            const now = place.set(f, ref, combine(old, 1));
            return returnsOld ? old : now;
        }
    };
}

compiles({
    LiteralPrimary: (ctx, scope) => literal(ctx.literal(), scope),
    PrimaryExpression: (ctx, scope) => compile(ctx.primary(), scope),
    SubExpression: (ctx, scope) => compileValue(ctx.expression(), scope),
    IdPrimary(ctx, scope) {
        const name = ctx.id().getText();
        const variable = variableNode(name, scope);
        if (variable) return variable;
        const type = scope.typeNamed(name);
        return type ? { typeRef: type } : { namespace: name };
    },
    ThisPrimary: (ctx, scope) =>
        scope.isStatic ? scope.fail(ctx, 'There is no "this" here.') : { type: scope.cls, run: (f) => f.self },
    SuperPrimary: (_ctx, scope) => ({ type: scope.cls.parent, run: (f) => f.self, isSuper: true }),
    TypeRefPrimary: (ctx, scope) => classLiteral(scope.type(ctx.typeRef())),
    CastExpression(ctx, scope) {
        const to = scope.type(ctx.typeRef());
        const node = compileValue(ctx.expression(), scope);
        if (node.single && to.kind === 'sobject') return { type: to, run: node.single.run };
        const numbers = isNumeric(node.type) && isNumeric(to);
        if (!numbers && !isAssignable(node.type, to) && !isAssignable(to, node.type)) {
            scope.fail(
                ctx,
                `Incompatible types since an instance of ${node.type.name} is never an instance of ${to.name}`
            );
        }
        return { type: to, run: (f) => cast(node.run(f), to, numbers) };
    },
    InstanceOfExpression(ctx, scope) {
        const node = compileValue(ctx.expression(), scope);
        const type = scope.type(ctx.typeRef());
        return { type: T.Boolean, run: (f) => isInstance(node.run(f), type) };
    },
    CondExpression(ctx, scope) {
        const [test, yes, no] = ctx.expression_list();
        const [when, a, b] = [condition(test, scope), compileValue(yes, scope), compileValue(no, scope)];
        const type = common(a.type, b.type, scope, ctx);
        const [then, otherwise] = [converted(a, type), converted(b, type)];
        return { type, run: (f) => (when(f) ? then(f) : otherwise(f)) };
    },
    CoalExpression(ctx, scope) {
        const [a, b] = ctx.expression_list().map((one) => compileValue(one, scope));
        const type = common(a.type, b.type, scope, ctx);
        const [first, second] = [converted(a, type), converted(b, type)];
        return { type, run: (f) => first(f) ?? second(f) };
    },
    LogAndExpression(ctx, scope) {
        const [a, b] = ctx.expression_list().map((one) => condition(one, scope));
        return { type: T.Boolean, run: (f) => a(f) && b(f) };
    },
    LogOrExpression(ctx, scope) {
        const [a, b] = ctx.expression_list().map((one) => condition(one, scope));
        return { type: T.Boolean, run: (f) => a(f) || b(f) };
    },
    EqualityExpression: equality,
    AssignExpression: assign,
    PostOpExpression: (ctx, scope) => step(ctx, scope, true),
    PreOpExpression(ctx, scope) {
        if (ctx.INC() || ctx.DEC()) return step(ctx, scope, false);
        const node = compileValue(ctx.expression(), scope);
        if (!isNumeric(node.type)) scope.fail(ctx, `Not a number: ${ctx.getText()}`);
        if (ctx.ADD()) return node;
        const minus = compound('-', node.type, node, scope, ctx);
        const zero = converted(constant(T.Integer, 0), node.type)();
        return { type: node.type, run: (f) => minus(zero, node.run(f)) };
    },
    NegExpression(ctx, scope) {
        if (ctx.TILDE()) scope.notImplemented(ctx, 'the operator ~');
        const run = condition(ctx.expression(), scope);
        return { type: T.Boolean, run: (f) => !run(f) };
    },
    ArrayExpression(ctx, scope) {
        const [of, at] = ctx.expression_list();
        const list = compileValue(of, scope);
        if (list.type.kind !== 'list') scope.fail(ctx, `Expression must be a list: ${of.getText()}`);
        const index = coerce(compileValue(at, scope), T.Integer, scope, at);
        const ref = (f) => {
            const items = list.run(f);
            return { items: items ?? nullPointer(), i: index(f) };
        };
        const get = (_f, { items, i }) => items.get(i);
        const set = (_f, { items, i }, value) => {
            items.set(i, value);
            return value;
        };
        return { type: list.type.args[0], run: (f) => get(f, ref(f)), place: { ref, get, set } };
    }
});
