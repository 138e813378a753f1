/** Runs Apex tests: each method in a transaction of its own, after which everything that it wrote is taken back. */
import { invoke, staticsOf } from './language/invoke.mjs';
import { Org } from './org/org.mjs';
import { Transaction, within } from './transaction.mjs';
import { Thrown } from './errors.mjs';

const isTest = ({ annotations }) => annotations.has('istest');

/** All test methods of a program: { name: "Class.method", run }. */
export function testsOf(program, org = new Org()) {
    return program.classes
        .filter((cls) => cls.kind === 'class' && isTest(cls))
        .flatMap((cls) =>
            [...cls.methods.values()]
                .flat()
                .filter(isTest)
                .map((method) => ({ cls, method }))
        )
        .map(({ cls, method }) => ({
            cls: cls.name,
            name: `${cls.name}.${method.name}`,
            run: () => runTest(cls, method, org)
        }));
}

/** @returns {string | null} why it failed */
function runTest(cls, method, org) {
    const mark = org.records.mark();
    const transaction = new Transaction({ org, userId: org.adminId, inTest: true });
    try {
        within(transaction, () => {
            staticsOf(cls);
            invoke(method, null, []);
        });
        return null;
    } catch (error) {
        if (!(error instanceof Thrown)) return error.stack;
        const { type, message, stack = [] } = error.exception;
        return [`System.${type.name}: ${message}`, ...stack].join('\n');
    } finally {
        org.records.rollback(mark);
    }
}
