import { journalEntry } from 'c/callEngine';
import type { Call } from 'c/callEngine';
import type { JournalEntry } from 'c/softphoneContract';

/** Resolves to whether this runtime may go on: false when another tab leads meanwhile. Never rejects. */
export type WriteJournal = (puts: readonly JournalEntry[], removes: readonly string[]) => Promise<boolean>;

interface Batch {
    readonly puts: Map<string, JournalEntry>;
    readonly removes: Set<string>;
    readonly written: Promise<boolean>;
    readonly settle: (goOn: boolean) => void;
}

function newBatch(): Batch {
    let settle: (goOn: boolean) => void = () => undefined;
    const written = new Promise<boolean>((resolve) => {
        settle = resolve;
    });
    return { puts: new Map(), removes: new Set(), written, settle };
}

/**
 * Keeps the journal up to date with the calls: one write at a time, and what changes while it is under way goes with the
 * next, so that typing never queues up.
 */
export class JournalWriter {
    private readonly write: WriteJournal;
    private underWay: Batch | null = null;
    private next: Batch | null = null;

    constructor(write: WriteJournal) {
        this.write = write;
    }

    /** `keeps`: whether call records are written at all; without them nothing needs to be kept (R8). */
    note(before: readonly Call[], after: readonly Call[], keeps: boolean): void {
        if (before === after) return;
        const stays = new Set(after.map(({ key }) => key));
        const changed = keeps ? after.filter((call) => !before.includes(call)) : [];
        const gone = before.filter(({ key }) => !stays.has(key));
        if (changed.length === 0 && gone.length === 0) return;
        this.next ??= newBatch();
        for (const call of changed) {
            this.next.puts.set(call.key, journalEntry(call));
            this.next.removes.delete(call.key);
        }
        for (const { key } of gone) {
            this.next.puts.delete(key);
            this.next.removes.add(key);
        }
        this.begin();
    }

    /** Everything noted so far is written, or cannot be; null when it is already. */
    pending(): Promise<boolean> | null {
        return (this.next ?? this.underWay)?.written ?? null;
    }

    private begin(): void {
        if (this.underWay || !this.next) return;
        const batch = this.next;
        this.underWay = batch;
        this.next = null;
        void this.write([...batch.puts.values()], [...batch.removes]).then((goOn) => {
            this.underWay = null;
            batch.settle(goOn);
            this.begin();
        });
    }
}
