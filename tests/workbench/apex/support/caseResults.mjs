import { Thrown } from '../../../../workbench/apex/errors.mjs';
import { invoke, staticsOf } from '../../../../workbench/apex/language/invoke.mjs';
import { Transaction, within } from '../../../../workbench/apex/transaction.mjs';
import { valueOf } from '../../../../workbench/apex/values/text.mjs';

/**
 * Runs the methods case0, case1, ... of the class Cases, each in a transaction of its own, after which nothing is left.
 * @param {ReturnType<import('../../../../workbench/apex/package.mjs').compilePackage>} program
 * @param {import('../../../../workbench/apex/org/org.mjs').Org} org
 * @returns {(i: number) => string} the result as String.valueOf shows it; an exception as "!Type: message"
 */
export function caseResults(program, org) {
    const cls = program.classNamed('Cases');
    return (i) => {
        const mark = org.records.mark();
        try {
            return within(new Transaction({ org, userId: org.adminId, inTest: true }), () => {
                staticsOf(cls);
                return valueOf(invoke(cls.methods.get(`case${i}`)[0], null, []));
            });
        } catch (error) {
            if (!(error instanceof Thrown)) throw error;
            return `!${error.exception.type.name}: ${error.exception.message}`;
        } finally {
            org.records.rollback(mark);
        }
    };
}
