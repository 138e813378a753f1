// The Apex runtime computes what Salesforce documents. The cases are small pieces of Apex by their source: an expression or statements with a
// `return`, and the result as String.valueOf shows it. A result that begins with "!" is an exception, as "Type: message".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Org } from '../../../workbench/apex/org/org.mjs';
import { compilePackage } from '../../../workbench/apex/package.mjs';
import language from './cases/language.mjs';
import strings from './cases/strings.mjs';
import values from './cases/values.mjs';
import { caseResults } from './support/caseResults.mjs';

const all = Object.entries({ ...language, ...strings, ...values }).flatMap(([source, cases]) =>
    cases.map(([code, result]) => ({ page: /([^/]+)\.htm$/.exec(source)[1], code, result }))
);
const methods = all.map(({ code }, i) => `    static Object case${i}() { ${code} }`);
const program = compilePackage([{ file: 'cases.cls', text: `public class Cases {\n${methods.join('\n')}\n}\n` }]);
const resultOf = caseResults(program, new Org());

for (const [i, { page, code, result }] of all.entries()) {
    test(`${page}: ${code}`, () => {
        assert.equal(resultOf(i), result);
    });
}
