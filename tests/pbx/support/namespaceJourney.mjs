import { raiseNetwork } from './closedPaths.mjs';
import { startPbxJourney } from './journey.mjs';

/** Marks a line of what has been proved so far (namespaceTest.mjs). */
export const PROVED = 'proved: ';

/**
 * Runs a journey in this process's own network namespace. If it fails, what the frame and the TURN server said is printed, and the exit code is 1.
 * @param {(journey: Awaited<ReturnType<typeof startPbxJourney>>, proved: (what: string) => void) => Promise<void>} run
 * @param {Parameters<typeof startPbxJourney>[0]} [options]
 */
export async function journeyInNamespace(run, options) {
    raiseNetwork();
    const journey = await startPbxJourney(options);
    try {
        await run(journey, (what) => console.log(PROVED + what));
        await journey.assertClean();
    } catch (error) {
        console.error(
            error,
            `\n--- the frame\n${journey.words.slice(-25).join('\n')}\n--- coturn\n${journey.lab.coturn.said}`
        );
        process.exitCode = 1;
    } finally {
        await journey.end();
    }
}
