/** Statements. `run(frame)` returns how the statement ended: undefined at its end, or BREAK, CONTINUE, or RETURN. */
import { Thrown } from '../errors.mjs';
import { nullPointer } from '../values/exceptions.mjs';
import { EnumValue } from '../values/instance.mjs';
import { stack } from '../transaction.mjs';
import { equal } from '../values/equality.mjs';
import { isInstance } from '../values/runtimeType.mjs';
import { coerce, compile, compileValue, compiles, condition } from './compiler.mjs';
import { BREAK, CONTINUE, RETURN } from './invoke.mjs';
import { unquoted } from './literals.mjs';
import { isSubclass } from './types.mjs';
import { libraryType } from '../library/registry.mjs';

const sequence = (runs) => (f) => {
    for (const run of runs) {
        const ended = run(f);
        if (ended) return ended;
    }
    return undefined;
};

function block(ctx, scope) {
    return { run: scope.block(() => sequence(ctx.statement_list().map((statement) => compile(statement, scope).run))) };
}

/** Notes the line, for stack traces and for the coverage. */
function statement(ctx, scope) {
    const inner = ctx.children[0];
    if (ctx.block()) return compile(inner, scope);
    const { run } = compile(inner, scope);
    const at = scope.at(ctx);
    const line = scope.program.coverage.line(at);
    return {
        run(f) {
            f.at = at;
            line.hits += 1;
            return run(f);
        }
    };
}

export function declare(ctx, scope) {
    const type = scope.type(ctx.typeRef());
    const runs = ctx
        .variableDeclarators()
        .variableDeclarator_list()
        .map((one) => {
            const value = one.expression()
                ? coerce(compileValue(one.expression(), scope), type, scope, one)
                : () => null;
            const slot = scope.declare(one.id().getText(), type, one);
            return (f) => {
                f.v[slot] = value(f);
            };
        });
    return { run: sequence(runs) };
}

function tryStatement(ctx, scope) {
    const body = compile(ctx.block(), scope).run;
    const clauses = ctx.catchClause_list().map((clause) => catchClause(clause, scope));
    const last = ctx.finallyBlock() ? compile(ctx.finallyBlock().block(), scope).run : null;
    const guarded = (f) => {
        try {
            return body(f);
        } catch (error) {
            if (!(error instanceof Thrown)) throw error;
            const clause = clauses.find(({ type }) => isInstance(error.exception, type));
            if (!clause) throw error;
            return clause.run(f, error.exception);
        }
    };
    if (!last) return { run: guarded };
    return {
        run(f) {
            let ended;
            try {
                ended = guarded(f);
            } finally {
                ended = last(f) ?? ended;
            }
            return ended;
        }
    };
}

function catchClause(ctx, scope) {
    const name = ctx.qualifiedName().getText();
    const type = scope.typeNamed(name);
    if (!type || !isSubclass(type, libraryType('Exception'))) scope.fail(ctx, `Invalid type: ${name}`);
    return scope.block(() => {
        const slot = scope.declare(ctx.id().getText(), type, ctx);
        const run = compile(ctx.block(), scope).run;
        return {
            type,
            run(f, exception) {
                f.v[slot] = exception;
                return run(f);
            }
        };
    });
}

/** One value of a `when`, as a test of the value that is switched on. */
function whenLiteral(ctx, type, scope) {
    if (ctx.whenLiteral()) return whenLiteral(ctx.whenLiteral(), type, scope);
    if (ctx.NULL()) return (value) => value === null;
    const text = ctx.getText();
    if (ctx.qualifiedName()) {
        const constant = type.constants?.get(text.toLowerCase());
        if (!(constant instanceof EnumValue)) scope.fail(ctx, `Not a value of ${type.name}: ${text}`);
        return (value) => value === constant;
    }
    const literal = ctx.StringLiteral() ? unquoted(text) : ctx.LongLiteral() ? BigInt(text.slice(0, -1)) : Number(text);
    return (value) => value !== null && equal(value, literal);
}

function when(ctx, type, scope) {
    const value = ctx.whenValue();
    if (value.ELSE()) return { tests: [() => true], run: compile(ctx.block(), scope).run };
    if (value.typeRef()) {
        return scope.block(() => {
            const of = scope.type(value.typeRef());
            const slot = scope.declare(value.id().getText(), of, ctx);
            const run = compile(ctx.block(), scope).run;
            return { tests: [(one) => isInstance(one, of)], slot, run };
        });
    }
    return {
        tests: value.whenLiteral_list().map((one) => whenLiteral(one, type, scope)),
        run: compile(ctx.block(), scope).run
    };
}

function switchStatement(ctx, scope) {
    const { type, run } = compileValue(ctx.expression(), scope);
    const branches = ctx.whenControl_list().map((one) => when(one, type, scope));
    return {
        run(f) {
            const value = run(f);
            const branch = branches.find(({ tests }) => tests.some((test) => test(value)));
            if (branch?.slot !== undefined) f.v[branch.slot] = value;
            return branch?.run(f);
        }
    };
}

compiles({
    Block: block,
    Statement: statement,
    LocalVariableDeclarationStatement: (ctx, scope) => declare(ctx.localVariableDeclaration(), scope),
    IfStatement(ctx, scope) {
        const test = condition(ctx.parExpression().expression(), scope);
        const [yes, no] = ctx.statement_list().map((one) => scope.block(() => compile(one, scope).run));
        return { run: (f) => (test(f) ? yes(f) : no?.(f)) };
    },
    SwitchStatement: switchStatement,
    TryStatement: tryStatement,
    ReturnStatement(ctx, scope) {
        if (!ctx.expression()) return { run: () => RETURN };
        const value = coerce(compileValue(ctx.expression(), scope), scope.returns, scope, ctx);
        return {
            run(f) {
                f.result = value(f);
                return RETURN;
            }
        };
    },
    ThrowStatement(ctx, scope) {
        const { type, run } = compileValue(ctx.expression(), scope);
        if (!isSubclass(type, libraryType('Exception')))
            scope.fail(ctx, `Throw expression must be of type exception: ${type.name}`);
        return {
            run(f) {
                const exception = run(f) ?? nullPointer();
                exception.stack ??= stack();
                throw new Thrown(exception);
            }
        };
    },
    BreakStatement: () => ({ run: () => BREAK }),
    ContinueStatement: () => ({ run: () => CONTINUE }),
    ExpressionStatement(ctx, scope) {
        const { run } = compile(ctx.expression(), scope);
        if (!run) scope.fail(ctx, `Expression cannot be a statement: ${ctx.getText()}`);
        return {
            run(f) {
                run(f);
            }
        };
    }
});
