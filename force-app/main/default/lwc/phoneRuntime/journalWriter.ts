import { journalEntry } from 'c/callEngine';
import type { Call } from 'c/callEngine';
import { errorOf } from 'c/softphoneContract';
import type { JournalEntry, Ports } from 'c/softphoneContract';

interface Batch {
    readonly puts: Map<string, JournalEntry>;
    readonly removes: Set<string>;
    /** Resolves to whether this runtime may continue: false when another tab leads by now. */
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
 * Keeps the journal up to date with the calls. There is one write at a time; changes during a write go with the
 * next one, so that typing never builds a queue.
 */
export class JournalWriter {
    private readonly journal: Ports['journal'];
    private underWay: Batch | null = null;
    private next: Batch | null = null;

    constructor(journal: Ports['journal']) {
        this.journal = journal;
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

    /** Resolves when every change so far is written or cannot be written; null when there is nothing to write. */
    pending(): Promise<boolean> | null {
        return (this.next ?? this.underWay)?.written ?? null;
    }

    private begin(): void {
        if (this.underWay || !this.next) return;
        const batch = this.next;
        this.underWay = batch;
        this.next = null;
        void this.write(batch).then((goOn) => {
            this.underWay = null;
            batch.settle(goOn);
            this.begin();
        });
    }

    private async write({ puts, removes }: Batch): Promise<boolean> {
        try {
            await this.journal.execute({ command: 'write', puts: [...puts.values()], removes: [...removes] });
            return true;
        } catch (thrown) {
            // a slow or broken journal must not prevent a save; another leader must
            return errorOf(thrown).reason !== 'invalidState';
        }
    }
}
