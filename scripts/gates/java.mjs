/** Java, which some gates need and not every machine has. */
import { run } from '../run.mjs';

const OLDEST = 11;

/**
 * How Java runs for the few seconds that a gate takes: one compiler instead of two, and one thread that collects garbage, for half
 * of the processor's time.
 */
export const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Why a gate cannot use the Java of this machine, as the end of a sentence; null when it can.
 * @param {string} java the command
 * @returns {Promise<string | null>}
 */
export async function whyNoJava(java) {
    const { code, output } = await run(java, ['-version']);
    // macOS has a command of this name that only says where to get the program.
    if (code !== 0) return `needs Java ${OLDEST} or later, and there is no java`;
    // "1.8.0_402" is Java 8.
    const [, version] = /version "(?:1\.)?(\d+)/.exec(output) ?? [];
    return Number(version) < OLDEST ? `needs Java ${OLDEST} or later, and this is Java ${version}` : null;
}
