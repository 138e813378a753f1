import { Chance } from './chance';
import type { Break, Fault } from './faults';
import { FaultCount } from './faults';
import { Timeline } from './timeline';

/** Chance, time and trouble: what everything in one simulated world stands on. */
export class Ground {
    readonly chance: Chance;
    /** Of its own, so that a world with one user stays as it was. */
    readonly usersChance: Chance;
    readonly time = new Timeline();
    readonly faults = new FaultCount();
    /** Off towards the end, so that what was left can be finished. */
    troubled = true;
    readonly broken: Break | null;
    readonly trace: string[] = [];
    private ids = 0;

    constructor(seed: number, broken: Break | null) {
        this.chance = new Chance(seed);
        this.usersChance = new Chance(seed + 1_000_000_000);
        this.broken = broken;
    }

    newId = (): string => {
        this.ids += 1;
        return `id-${this.ids}`;
    };

    /** Whether this fault happens now; counted when it does. */
    strikes(fault: Fault, probability: number): boolean {
        if (!this.troubled || !this.chance.hits(probability)) return false;
        this.faults.note(fault);
        return true;
    }

    /** For whoever replays a seed. */
    say(line: string): void {
        this.trace.push(`${((this.time.now - 1_795_000_000_000) / 1000).toFixed(3)} ${line}`);
    }
}
