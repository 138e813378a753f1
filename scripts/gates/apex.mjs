/**
 * Gate: all Apex passes the type check, including its use of fields, labels, and other classes. The checker is apex-ls. Its jars
 * come with @salesforce/code-analyzer-pmd-engine, at a path that may change, so the version of that package is pinned. The
 * checker does not find an unknown field in a SOQL SELECT, or of an object that has custom fields in the source tree
 * (gates/references.mjs checks the custom ones). Only an org can run Apex.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, SOURCES, filesBelow } from '../project.mjs';
import { run } from '../run.mjs';
import { SHORT_RUN, whyNoJava } from './java.mjs';
import { alone, verdict } from './verdict.mjs';

/**
 * @param {string} [root] project folder
 * @param {string} [java] the command
 */
export async function apex(root = ROOT, java = 'java') {
    const engine = createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine');
    const jars = path.join(path.dirname(engine), 'java-lib');
    if (!existsSync(jars)) return verdict('apex', { failed: [`apex-ls is not at its expected place: ${jars}`] });
    const classes = SOURCES.flatMap((source) => filesBelow(path.join(root, source, 'classes'))).filter((file) =>
        file.endsWith('.cls')
    );
    if (classes.length === 0) return verdict('apex', { failed: ['There is no Apex class to check.'] });

    const noJava = await whyNoJava(java);
    if (noJava) return verdict('apex', { skipped: `the Apex type checker ${noJava}` });
    // -n: without a cache in the home folder
    const args = [
        ...SHORT_RUN,
        '-cp',
        `${jars}/*`,
        'io.github.apexdevtools.apexls.CheckForIssues',
        '-n',
        '-d',
        'warnings',
        '-w',
        root
    ];
    const done = await run(java, args, { cwd: root, timeoutSeconds: 120 });
    // Warnings count: an assignment to a final variable is a warning to this checker and an error in an org.
    const bad = done.code !== 0 || /^(Error|Missing|Syntax|Warning)/m.test(done.stdout);
    return verdict('apex', {
        failed: bad ? [done.trouble ?? done.output.trim()] : [],
        checked: `${classes.length} classes`
    });
}

await alone(import.meta.url, apex);
