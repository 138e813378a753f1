/** Queries and searches in the code, statements that write records, and System.runAs. */
import { libraryType } from '../library/registry.mjs';
import { write } from '../org/dml.mjs';
import { planQuery } from '../org/queryPlan.mjs';
import { onlyRow, runQuery } from '../org/runQuery.mjs';
import { nullPointer } from '../values/exceptions.mjs';
import { tx } from '../transaction.mjs';
import { compile, compileValue, compiles } from './compiler.mjs';
import { T, listOf } from './types.mjs';

/** A query, with a value for each expression after a colon. */
function query(ctx, scope) {
    const bind = (expression) => {
        const { run } = compileValue(expression, scope);
        return run;
    };
    const plan = planQuery(ctx.soqlLiteral().query(), { bind, fail: (part, message) => scope.fail(part, message) });
    if (plan.countsOnly) return { type: T.Integer, run: (f) => runQuery(plan, f) };
    const of = plan.groups ? libraryType('AggregateResult') : libraryType(plan.object.name);
    const run = (f) => runQuery(plan, f);
    return { type: listOf(of), run, single: { type: of, run: (f) => onlyRow(run(f)) } };
}

const modeOf = (ctx) => (ctx.accessLevel()?.USER() ? 'user' : 'system');

const writes = (operation) => (ctx, scope) => {
    const node = compileValue(ctx.expression(), scope);
    const isList = node.type.kind === 'list' && node.type.args[0].kind === 'sobject';
    if (!isList && node.type.kind !== 'sobject')
        scope.fail(ctx, `DML requires SObject or SObject list type: ${node.type.name}`);
    if (ctx.qualifiedName?.()) scope.notImplemented(ctx, 'upsert by an external id');
    const mode = modeOf(ctx);
    return {
        run(f) {
            const value = node.run(f) ?? nullPointer();
            write(operation, isList ? value.values() : [value], { mode, allOrNone: true });
        }
    };
};

compiles({
    SoqlPrimary: query,
    InsertStatement: writes('insert'),
    UpdateStatement: writes('update'),
    DeleteStatement: writes('delete'),
    UpsertStatement: writes('upsert'),
    UndeleteStatement: writes('undelete'),
    MergeStatement(ctx, scope) {
        const [master, other] = ctx.expression_list().map((one) => compileValue(one, scope));
        if (other.type.kind !== 'sobject') scope.notImplemented(ctx, 'merging a list');
        const mode = modeOf(ctx);
        return {
            run(f) {
                write('merge', [other.run(f)], { mode, allOrNone: true, into: master.run(f) });
            }
        };
    },
    RunAsStatement(ctx, scope) {
        const [of] = ctx.expressionList().expression_list();
        const user = compileValue(of, scope);
        if (user.type.name !== 'User') scope.notImplemented(ctx, 'System.runAs with a version');
        const run = compile(ctx.block(), scope).run;
        return { run: (f) => tx.runAs(user.run(f).get('Id'), () => run(f)) };
    }
});
