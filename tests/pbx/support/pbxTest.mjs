/** Journeys that need the lab: skipped by name, with the reason, on a machine that cannot have it. */
import { after, afterEach, before, describe, it } from 'node:test';
import { labAvailable } from '../lab/lab.mjs';
import { startPbxJourney } from './journey.mjs';

const { ok, reason } = await labAvailable();

/**
 * A group of journeys on one lab.
 * @param {string} name
 * @param {(journey: () => Awaited<ReturnType<typeof startPbxJourney>>, test: (name: string, act: () => Promise<void>) => void)
 *   => void} tell
 */
export function pbxJourneys(name, tell) {
    describe(name, () => {
        let journey;
        const test = (title, act, timeout = 60_000) =>
            it(title, { skip: ok ? false : reason, timeout }, async () => {
                try {
                    await act();
                } catch (error) {
                    error.message += `\n--- the frame\n${journey.words.slice(-25).join('\n')}`;
                    throw error;
                }
            });
        if (ok) {
            before(async () => {
                journey = await startPbxJourney();
                await journey.begin();
            });
            afterEach(() => journey.assertClean());
            after(() => journey?.end());
        }
        tell(() => journey, test);
    });
}
