/** Java, which some gates need and which may be missing. */
import { run } from '../run.mjs';

const OLDEST = 11;

/**
 * Options for a program that runs for a few seconds: one compiler instead of two and one garbage collection thread, which halves
 * the CPU time.
 */
export const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Why a gate cannot use the Java on this machine, as the end of a sentence, or null when it can.
 * @param {string} java the command
 * @returns {Promise<string | null>}
 */
export async function whyNoJava(java) {
    const { code, output } = await run(java, ['-version']);
    // macOS has a `java` command that only says where to download Java.
    if (code !== 0) return `needs Java ${OLDEST} or later, but there is no java command`;
    // "1.8.0_402" is Java 8.
    const [, version] = /version "(?:1\.)?(\d+)/.exec(output) ?? [];
    return Number(version) < OLDEST ? `needs Java ${OLDEST} or later, but this is Java ${version}` : null;
}
