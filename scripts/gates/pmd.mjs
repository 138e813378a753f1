/**
 * Gate: PMD finds nothing in Apex, Visualforce, and metadata, with its recommended rules and those for security and the AppExchange.
 * Each suppression has a reason next to it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig } from '@salesforce/code-analyzer-core';
import { createEnginePlugin } from '@salesforce/code-analyzer-pmd-engine';
import { ROOT, SOURCES } from '../project.mjs';
import { SHORT_RUN, whyNoJava } from './java.mjs';
import { unreasoned } from './pmd/suppressions.mjs';
import { alone, verdict } from './verdict.mjs';

const RULES = ['pmd:Recommended', 'pmd:Security', 'pmd:AppExchange'];
const FOLDERS = ['classes', 'pages', 'components', 'aura', 'objects', 'permissionsets'];

/** Rules about style that this project does not follow, and why. None of them is about security. */
const LEFT_OUT = {
    ApexDoc: 'it requires comments that repeat names; ours say what the signature does not',
    MethodNamingConventions: 'the name of a test is a sentence with_underscores',
    AvoidBooleanMethodParameters: 'it also reports every property of type Boolean',
    ExcessiveParameterList: 'it allows only three',
    ApexUnitTestClassShouldHaveRunAs: 'not needed in a test of something that is the same for every user'
};

/**
 * @param {string} [root] project folder
 * @param {string} [java] the command
 */
export async function pmd(root = ROOT, java = 'java') {
    const folders = SOURCES.flatMap((source) => FOLDERS.map((folder) => path.join(root, source, folder))).filter(
        (folder) => existsSync(folder)
    );
    const suppressed = unreasoned(folders).map(
        ({ file, line }) =>
            `${path.relative(root, file)}:${line}: PMD is suppressed, but no comment next to it says why`
    );
    if (suppressed.length > 0) return verdict('pmd', { failed: suppressed });
    const noJava = await whyNoJava(java);
    if (noJava) return verdict('pmd', { skipped: `PMD ${noJava}` });
    // It starts Java itself and offers no way to pass arguments.
    process.env.JAVA_TOOL_OPTIONS ??= SHORT_RUN.join(' ');
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ config_root: root }));
    await analyzer.addEnginePlugin(createEnginePlugin());
    const workspace = await analyzer.createWorkspace(folders);
    const rules = await analyzer.selectRules(RULES, { workspace });
    const result = await analyzer.run(rules, { workspace });
    const found = result.getViolations().filter((violation) => !Object.hasOwn(LEFT_OUT, violation.getRule().getName()));
    return verdict('pmd', {
        failed: found.map((violation) => {
            const at = violation.getPrimaryLocation();
            const where = `${path.relative(root, at.getFile() ?? '')}:${at.getStartLine()}`;
            return `${where}: ${violation.getMessage()} (${violation.getRule().getName()})`;
        }),
        checked: `${rules.getCount()} rules`
    });
}

await alone(import.meta.url, pmd);
