import type { Break, Fault } from './faults';
import { Life } from './life';
import { faultsFound } from './verdict';
import type { Kind } from './world';
import { World } from './world';

export { BREAKS, CENTER_FAULTS, DESK_FAULTS, FAULTS } from './faults';
export { setNumberLibrary } from 'c/phoneNumber';

export interface Outcome {
    readonly seed: number;
    readonly found: readonly string[];
    readonly calls: number;
    readonly tasks: number;
    readonly faults: Readonly<Record<Fault, number>>;
    /** What happened, line by line. */
    readonly trace: readonly string[];
}

/** Runs the scenario of a seed. The same seed, break, and kind always have the same result. */
export async function run(seed: number, broken: Break | null = null, kind: Kind = 'switch'): Promise<Outcome> {
    const world = new World(seed, broken, kind);
    const life = new Life(world);
    await life.live();
    return {
        seed,
        found: faultsFound(life, world.relations),
        calls: life.exchange.calls.length,
        tasks: life.salesforce.tasks.length,
        faults: world.faults.counts,
        trace: world.trace
    };
}
