import { Chance } from './chance';
import type { Break, Fault } from './faults';
import { FaultCount } from './faults';
import { Timeline } from './timeline';

/** Random values, time, and faults, which everything in a scenario uses. */
export class Ground {
    readonly chance: Chance;
    /** Separate, so that scenarios with one user do not change. */
    readonly usersChance: Chance;
    /** Separate, so that scenarios without conferences do not change. Those that found a fault in the past have none. */
    readonly conferenceChance: Chance;
    /** Separate, so that the same scenario can be run with either kind of phone. */
    readonly deskChance: Chance;
    /** Separate, so that scenarios without a contact center do not change. */
    readonly centerChance: Chance;
    readonly time = new Timeline();
    readonly faults = new FaultCount();
    /** False at the end, so that everything can be finished. */
    troubled = true;
    readonly broken: Break | null;
    readonly trace: string[] = [];
    private ids = 0;

    constructor(seed: number, broken: Break | null) {
        this.chance = new Chance(seed);
        this.usersChance = new Chance(seed + 1_000_000_000);
        this.conferenceChance = new Chance(seed + 278_000_000_000);
        this.deskChance = new Chance(seed + 41_000_000_000);
        this.centerChance = new Chance(seed + 89_000_000_000);
        this.broken = broken;
    }

    newId = (): string => {
        this.ids += 1;
        return `id-${this.ids}`;
    };

    /** Whether this fault happens now. Counts it if so. */
    strikes(fault: Fault, probability: number): boolean {
        if (!this.troubled || !this.chance.hits(probability)) return false;
        this.faults.note(fault);
        return true;
    }

    /** The same, for desk phones and their servers. */
    deskStrikes(fault: Fault, probability: number): boolean {
        if (!this.troubled || !this.deskChance.hits(probability)) return false;
        this.faults.note(fault);
        return true;
    }

    /** The same, for contact centers. */
    centerStrikes(fault: Fault, probability: number): boolean {
        if (!this.troubled || !this.centerChance.hits(probability)) return false;
        this.faults.note(fault);
        return true;
    }

    /** Adds a line to the trace of a seed. */
    say(line: string): void {
        this.trace.push(`${((this.time.now - 1_795_000_000_000) / 1000).toFixed(3)} ${line}`);
    }
}
