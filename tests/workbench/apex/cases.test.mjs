// The Apex runtime computes what Salesforce documents. The cases are small pieces of Apex by their source: an expression or statements with a
// `return`, and the result as String.valueOf shows it. A result that begins with "!" is an exception, as "Type: message".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Thrown } from '../../../workbench/apex/errors.mjs';
import { invoke, staticsOf } from '../../../workbench/apex/language/invoke.mjs';
import { Org } from '../../../workbench/apex/org/org.mjs';
import { compilePackage } from '../../../workbench/apex/package.mjs';
import { Transaction, within } from '../../../workbench/apex/transaction.mjs';
import { valueOf } from '../../../workbench/apex/values/text.mjs';
import language from './cases/language.mjs';
import strings from './cases/strings.mjs';
import values from './cases/values.mjs';

const all = Object.entries({ ...language, ...strings, ...values }).flatMap(([source, cases]) =>
    cases.map(([code, result]) => ({ page: /([^/]+)\.htm$/.exec(source)[1], code, result }))
);
const methods = all.map(({ code }, i) => `    static Object case${i}() { ${code} }`);
const program = compilePackage([{ file: 'cases.cls', text: `public class Cases {\n${methods.join('\n')}\n}\n` }]);
const cls = program.classNamed('Cases');
const org = new Org();

function resultOf(i) {
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
}

for (const [i, { page, code, result }] of all.entries()) {
    test(`${page}: ${code}`, () => {
        assert.equal(resultOf(i), result);
    });
}
