/**
 * Builds everything that goes to an org: the vendored library, the LWC scripts and the frame.
 */
import { buildFrame, describeFrame } from './build-frame.mjs';
import { buildLwc } from './build-lwc.mjs';
import { buildVendor } from './build-vendor.mjs';
import { generatePaths } from './gen-paths.mjs';
import { ROOT, isMain } from './project.mjs';

/**
 * @param {{ root?: string, say?: (line: string) => void }} [options]
 * @throws {Error} with every fault, one a line
 */
export async function buildAll({ root = ROOT, say = console.log } = {}) {
    generatePaths(root);
    await buildVendor(root);
    const { compiled, faults } = buildLwc(root);
    if (faults.length) throw new Error(faults.join('\n'));
    say(`LWC: ${compiled} sources compiled`);
    for (const line of describeFrame(await buildFrame(root))) say(line);
}

if (isMain(import.meta.url)) {
    try {
        await buildAll();
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
