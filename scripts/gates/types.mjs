/** Gate: the TypeScript compiler accepts the panel, the frame, the CTI server, the tests, and the workbench, each with its own configuration. */
import path from 'node:path';
import { existsSync, mkdirSync } from 'node:fs';
import { generatePaths } from '../gen-paths.mjs';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { runNode } from '../run.mjs';
import { alone, verdict } from './verdict.mjs';

const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');

const REALMS = [
    { name: 'panel', config: 'tsconfig.json', sources: `${SOURCE}/lwc` },
    { name: 'frame', config: 'frame/tsconfig.json', sources: 'frame' },
    { name: 'CTI server', config: 'cti/tsconfig.json', sources: 'cti' },
    { name: 'tests', config: 'tests/tsconfig.json', sources: 'tests' },
    { name: 'workbench', config: 'workbench/tsconfig.json', sources: 'workbench' }
];

/** @param {string} [root] project folder */
export async function types(root = ROOT) {
    generatePaths(root);
    const cache = path.join(root, '.cache', 'types');
    mkdirSync(cache, { recursive: true });
    // The compiler would report a folder without sources as an error (TS18003).
    const realms = REALMS.filter(
        ({ config, sources }) =>
            existsSync(path.join(root, config)) && filesBelow(path.join(root, sources)).some((f) => f.endsWith('.ts'))
    );
    const failed = [];
    for (const { name, config } of realms) {
        const memory = ['--incremental', '--tsBuildInfoFile', path.join(cache, `${name}.tsbuildinfo`)];
        const done = await runNode([TSC, '-p', config, '--pretty', 'false', ...memory], { cwd: root });
        if (done.code !== 0) failed.push(...[done.trouble, done.output.trim()].filter(Boolean));
    }
    if (realms.length === 0) failed.push('There are no TypeScript sources to check.');
    return verdict('types', { failed, checked: realms.map(({ name }) => name).join(', ') });
}

await alone(import.meta.url, types);
