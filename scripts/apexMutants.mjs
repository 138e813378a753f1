/**
 * npm run test:apex:mutants: puts one fault after another into the Apex classes of the package, and tells which of them no Apex test notices.
 */
import path from 'node:path';
import { MUTANTS } from '../tests/workbench/apex/mutants.mjs';
import { CompileError } from '../workbench/apex/errors.mjs';
import { compilePackage, sourcesIn } from '../workbench/apex/package.mjs';
import { testsOf } from '../workbench/apex/runTests.mjs';

const sources = sourcesIn();

function withFault([name, from, to]) {
    const isMeant = ({ file }) => path.basename(file) === `${name}.cls`;
    const { text } = sources.find(isMeant);
    if (!text.includes(from)) throw new Error(`${name} does not contain this any more: ${from}`);
    return sources.map((one) => (isMeant(one) ? { ...one, text: text.replace(from, () => to) } : one));
}

/** The first test that fails with a fault, or null. */
function noticedBy(mutant) {
    try {
        const tests = testsOf(compilePackage(withFault(mutant)));
        return tests.find(({ run }) => run() !== null)?.name ?? null;
    } catch (error) {
        if (error instanceof CompileError) return `the compiler: ${error.message}`;
        throw error;
    }
}

let missed = 0;
for (const mutant of MUTANTS) {
    const by = noticedBy(mutant);
    if (!by) missed += 1;
    const [name, from, to] = mutant;
    console.log(`${by ? 'noticed' : 'MISSED '}  ${name}: ${from} -> ${to || 'nothing'}${by ? `  (${by})` : ''}`);
}
console.log(`${MUTANTS.length - missed} of ${MUTANTS.length} faults are noticed.`);
process.exitCode = missed ? 1 : 0;
