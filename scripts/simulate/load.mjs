/** Loads the bundled simulation and provides it with the number library, as the panel does before it starts the runtime. */
import { pathToFileURL } from 'node:url';
import { numberLibrary } from '../numberLibrary.cjs';

/**
 * @param {string} bundle path, from bundleSimulation
 * @returns {Promise<typeof import('../../tests/simulation/run')>}
 */
export async function loadSimulation(bundle) {
    const simulation = await import(pathToFileURL(bundle).href);
    simulation.setNumberLibrary(numberLibrary());
    return simulation;
}
