/**
 * Rollup plugin: includes only those of the 1,800 icon templates that our sources or the base components name ("utility:call").
 * Without it, icons are nine tenths of the build. If a source builds an icon's name at run time, it must also contain the full
 * name in a comment or a constant.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../../scripts/project.mjs';
import { APP, BASE_COMPONENTS, SHELL, WORKBENCH } from '../paths.mjs';

const NAMED = /\b(utility|standard|action|custom|doctype):([a-z0-9_]+)/g;
const SOURCE = /\.(html|ts|js|mjs|xml)$/;

function namesIn(folder) {
    const names = [];
    for (const file of filesBelow(folder)) {
        if (!SOURCE.test(file) || file.endsWith('.d.ts') || file.includes('iconSvgTemplates')) continue;
        const text = readFileSync(path.join(folder, file), 'utf8');
        for (const [, set, name] of text.matchAll(NAMED)) names.push(`${set}_${name}`);
    }
    return names;
}

/** @returns {import('rollup').Plugin} */
export function iconSubset() {
    const wanted = new Set();
    return {
        name: 'workbench:icon-subset',
        buildStart() {
            const folders = [path.join(BASE_COMPONENTS, 'src/lightning'), path.join(APP, 'lwc'), SHELL];
            for (const folder of [...folders, path.join(WORKBENCH, 'stubs')])
                for (const name of namesIn(folder)) wanted.add(name);
        },
        load(id) {
            if (!/iconSvgTemplates\w*\/buildTemplates\/templates\.js$/.test(id)) return null;
            const kept = [...readFileSync(id, 'utf8').matchAll(/import \{ default as (\w+) \} from '.*?';/g)].filter(
                ([, name]) => wanted.has(name)
            );
            const names = kept.map(([, name]) => name);
            return [...kept.map(([line]) => line), `export default { ${names.join(', ')} };`].join('\n');
        }
    };
}
