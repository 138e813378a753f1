/**
 * Gate: PMD finds nothing in Apex, Visualforce and metadata: its recommended rules, and those for security and the AppExchange.
 * Where it is told to look away, the reason stands beside it.
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
const FOLDERS = ['classes', 'pages', 'aura', 'objects', 'permissionsets'];

/** Rules of taste that ours is against, and why. No rule about security is among them. */
const LEFT_OUT = {
    ApexDoc: 'a comment that repeats a name helps nobody: ours say what is not in the signature',
    MethodNamingConventions: 'the name of a test is a sentence, with_words_apart',
    AvoidBooleanMethodParameters: 'it means every property of type Boolean, too',
    ExcessiveParameterList: 'it allows three',
    ApexUnitTestClassShouldHaveRunAs: 'a test of what is the same for every user needs none'
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
            `${path.relative(root, file)}:${line}: PMD is told to look away, and no comment beside it says why`
    );
    if (suppressed.length > 0) return verdict('pmd', { failed: suppressed });
    const noJava = await whyNoJava(java);
    if (noJava) return verdict('pmd', { skipped: `PMD ${noJava}` });
    // It starts Java by itself, and takes no arguments for it.
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
