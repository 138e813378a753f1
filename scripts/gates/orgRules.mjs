/**
 * Gate: what an org would reject, or treat differently than intended, and what neither a compiler nor the Metadata API's types
 * find. Each rule is a file in gates/orgRules and comes from experience with an org or from its documentation.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCES, filesBelow } from '../project.mjs';
import { callRecordRights } from './orgRules/callRecordRights.mjs';
import { folderShares } from './orgRules/folderShares.mjs';
import { parameterClasses } from './orgRules/parameterClasses.mjs';
import { profileNames } from './orgRules/profileNames.mjs';
import { vanishingButtons } from './orgRules/vanishingButtons.mjs';
import { alone, verdict } from './verdict.mjs';

/** @type {((texts: Map<string, string>) => string[])[]} takes the source's texts by relative path, returns faults, one line each */
const RULES = [folderShares, callRecordRights, parameterClasses, profileNames, vanishingButtons];

/** @param {string} [root] project folder */
export function orgRules(root = ROOT) {
    const sources = SOURCES.map((source) => [source, textsIn(path.join(root, source))]);
    const failed = sources.flatMap(([source, texts]) =>
        RULES.flatMap((rule) => rule(texts)).map((fault) => `${source}/${fault}`)
    );
    const count = sources.reduce((sum, [, { size }]) => sum + size, 0);
    if (count === 0) failed.push('There are no files to check.');
    return verdict('rules of an org', { failed, checked: `${RULES.length} rules over ${count} files` });
}

const textsIn = (folder) =>
    new Map(
        filesBelow(folder)
            .filter((file) => /\.cls$|\.html$|-meta\.xml$/.test(file))
            .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
    );

await alone(import.meta.url, orgRules);
