/** Loops. */
import { nullPointer } from '../values/exceptions.mjs';
import { compile, compileValue, compiles, condition, coerce } from './compiler.mjs';
import { BREAK, RETURN } from './invoke.mjs';
import { declare } from './statements.mjs';

/** Runs the body for each element; returns RETURN if the method ended in it. */
function each(list, run) {
    for (const one of list) {
        const ended = run(one);
        if (ended === BREAK) return undefined;
        if (ended === RETURN) return RETURN;
    }
    return undefined;
}

function forEach(ctx, body, scope) {
    const over = compileValue(ctx.expression(), scope);
    if (over.type.kind !== 'list' && over.type.kind !== 'set')
        scope.fail(ctx, `Loop must iterate over a collection: ${over.type.name}`);
    const type = scope.type(ctx.typeRef());
    const element = { type: over.type.args[0], run: (f) => f.element };
    if (element.type.kind === 'sobject' && type.kind === 'list')
        scope.notImplemented(ctx, 'a loop over lists of a query');
    const isRecords = element.type.kind === 'sobject' && type.kind === 'sobject';
    const value = isRecords ? element.run : coerce(element, type, scope, ctx);
    const slot = scope.declare(ctx.id().getText(), type, ctx);
    const run = compile(body, scope).run;
    return (f) =>
        (over.run(f) ?? nullPointer()).loop((items) =>
            each(items, (one) => {
                f.element = one;
                f.v[slot] = value(f);
                return run(f);
            })
        );
}

function forStatement(ctx, scope) {
    const control = ctx.forControl();
    if (control.enhancedForControl()) return forEach(control.enhancedForControl(), ctx.statement(), scope);
    const init = control.forInit();
    const first = init?.localVariableDeclaration()
        ? declare(init.localVariableDeclaration(), scope).run
        : expressions(init, scope);
    const test = control.expression() ? condition(control.expression(), scope) : () => true;
    const update = expressions(control.forUpdate(), scope);
    const run = compile(ctx.statement(), scope).run;
    return (f) => {
        for (first(f); test(f); update(f)) {
            const ended = run(f);
            if (ended === BREAK) return undefined;
            if (ended === RETURN) return RETURN;
        }
        return undefined;
    };
}

function expressions(ctx, scope) {
    const runs =
        ctx
            ?.expressionList()
            ?.expression_list()
            .map((one) => compileValue(one, scope).run) ?? [];
    return (f) => runs.forEach((run) => run(f));
}

const whileLoop = (test, run, testsFirst) => (f) => {
    if (testsFirst && !test(f)) return undefined;
    do {
        const ended = run(f);
        if (ended === BREAK) return undefined;
        if (ended === RETURN) return RETURN;
    } while (test(f));
    return undefined;
};

compiles({
    ForStatement: (ctx, scope) => ({ run: scope.block(() => forStatement(ctx, scope)) }),
    WhileStatement(ctx, scope) {
        const test = condition(ctx.parExpression().expression(), scope);
        return {
            run: whileLoop(
                test,
                scope.block(() => compile(ctx.statement(), scope).run),
                true
            )
        };
    },
    DoWhileStatement(ctx, scope) {
        const run = compile(ctx.block(), scope).run;
        return { run: whileLoop(condition(ctx.parExpression().expression(), scope), run, false) };
    }
});
