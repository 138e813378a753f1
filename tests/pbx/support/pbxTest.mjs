/** Journeys that need the lab. Without it, they are skipped by name, with the reason. */
import { after, before, describe, it } from 'node:test';
import { labAvailable } from '../lab/lab.mjs';
import { startPbxJourney } from './journey.mjs';

const { ok, reason } = await labAvailable();

/**
 * A group of journeys on one lab.
 * @param {string} name
 * @param {(journey: () => Awaited<ReturnType<typeof startPbxJourney>>, test: (name: string, act: () => Promise<void>,
 *   options?: { skip?: string | false, timeout?: number }) => void) => void} tell
 * @param {() => Promise<Awaited<ReturnType<typeof startPbxJourney>>>} [start] starts the lab, the workbench, and the browser
 */
export function pbxJourneys(name, tell, start = startPbxJourney) {
    describe(name, () => {
        let journey;
        let spoilt = false;
        const test = (title, act, { skip = false, timeout = 240_000 } = {}) =>
            it(title, { skip: ok ? skip : reason, timeout }, async () => {
                if (spoilt) await journey.recover();
                spoilt = true;
                try {
                    await act();
                    await journey.assertClean();
                    spoilt = false;
                } catch (error) {
                    error.message += `\n--- the frame\n${journey.words.slice(-25).join('\n')}`;
                    throw error;
                }
            });
        if (ok) {
            before(async () => {
                journey = await start();
                await journey.begin();
            });
            after(() => journey?.end());
        }
        tell(() => journey, test);
    });
}
