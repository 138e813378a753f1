/** Installs what the plug-in for Flex needs (flex-plugin/), among it Flex UI, for its tests: 650 MB, so the project does not carry it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT, isMain } from './project.mjs';

const FOLDER = path.join(ROOT, 'flex-plugin');
/** npm writes it when it has finished. */
const INSTALLED = path.join(FOLDER, 'node_modules/.package-lock.json');

/** @throws {Error} if it cannot be installed, for example without network */
export function installFlexPlugin(say = console.log) {
    if (existsSync(INSTALLED)) return;
    say('Installing Flex UI in flex-plugin …');
    const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error('Flex UI could not be installed.');
}

if (isMain(import.meta.url)) {
    try {
        installFlexPlugin();
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
