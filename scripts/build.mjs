/**
 * Builds everything that goes to an org: the LWC scripts, the scripts of the static resource, the list of third-party licenses, and the
 * package without Open CTI. Also builds the CTI server.
 */
import { buildCti, describeCti } from './build-cti.mjs';
import { buildFrame, describeFrame } from './build-frame.mjs';
import { buildLwc } from './build-lwc.mjs';
import { generatePaths } from './gen-paths.mjs';
import { ROOT, isMain } from './project.mjs';
import { bundlesOf, writeThirdParty } from './thirdParty.mjs';
import { assembleWithoutOpenCti } from './withoutOpenCti/assemble.mjs';

/**
 * @param {{ root?: string, say?: (line: string) => void }} [options]
 * @throws {Error} with all faults, one per line
 */
export async function buildAll({ root = ROOT, say = console.log } = {}) {
    generatePaths(root);
    const { compiled, faults } = buildLwc(root);
    if (faults.length) throw new Error(faults.join('\n'));
    say(`LWC: ${compiled} sources compiled`);
    const frame = await buildFrame(root);
    for (const line of describeFrame(frame)) say(line);
    const shipped = writeThirdParty(bundlesOf(frame), root);
    if (shipped.length) say(`Third-party libraries: ${shipped.map(({ name }) => name).join(', ')}`);
    assembleWithoutOpenCti(root);
    say(describeCti(await buildCti(root)));
}

if (isMain(import.meta.url)) {
    try {
        await buildAll();
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
