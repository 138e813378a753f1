/** The kinds of faults in a scenario. */
export const FAULTS = [
    'message lost',
    'message doubled',
    'message delayed',
    'tab killed',
    'tab killed at a port',
    'tab frozen',
    'storage refused',
    'save lost',
    'save answer lost',
    'save doubled',
    'question lost',
    'login expired',
    'link dropped',
    'phone event doubled',
    'clock jumped',
    'browser killed',
    'another user signed in'
] as const;

/** What happens to desk phones and their servers, in a scenario with these. */
export const DESK_FAULTS = [
    'server killed',
    'server shut down',
    'link half-open',
    'exchange lost',
    'report doubled',
    'hold forgotten',
    'call handed over'
] as const;

/** What happens to calls of a contact center, in a scenario with one. */
export const CENTER_FAULTS = ['reservation lost', 'completion refused', 'completed by others'] as const;

const ALL = [...FAULTS, ...DESK_FAULTS, ...CENTER_FAULTS] as const;
export type Fault = (typeof ALL)[number];

/** How often each kind of fault happened. A kind that never happens would prove nothing. */
export class FaultCount {
    readonly counts: Record<Fault, number>;

    constructor() {
        this.counts = Object.fromEntries(ALL.map((fault) => [fault, 0])) as Record<Fault, number>;
    }

    note(fault: Fault): void {
        this.counts[fault] += 1;
    }
}

/** Parts of the design that can be removed, to show that the simulation finds the damage. */
export const BREAKS = ['write-before', 'lock', 'call-key', 'retry', 'users', 'form'] as const;
export type Break = (typeof BREAKS)[number];
