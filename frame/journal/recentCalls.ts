import type { RecentLine } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';
import { RECENTS } from '../userNames';

/** Lines are kept for the same time as unsaved calls, in milliseconds. An agent may be away for a week. */
export const RECENT_STAYS_MS = 8 * 24 * 3_600_000;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface RecentCallsParts {
    /** The key of this user's calls (S6). */
    readonly name: string;
    /** Throws if the browser blocks site data. */
    readonly storage: () => Kept;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    readonly log: Log;
}

interface Stored {
    /** When they were written, in milliseconds since 1970. */
    readonly at: number;
    readonly lines: readonly RecentLine[];
}

/**
 * The recent calls of one user, stored for the next page. The runtime decides what a line contains; this class only stores it.
 * Losing the lines is only inconvenient, so a storage failure is only logged.
 */
export class RecentCalls {
    private readonly parts: RecentCallsParts;

    constructor(parts: RecentCallsParts) {
        this.parts = parts;
    }

    read(): readonly RecentLine[] {
        return this.try((storage) => this.stored(storage, this.parts.name)?.lines) ?? [];
    }

    keep(lines: readonly RecentLine[]): void {
        const { name, now } = this.parts;
        this.try((storage) => storage.setItem(name, JSON.stringify({ at: now(), lines } satisfies Stored)));
    }

    /** Deletes old lines of users who don't come back. */
    tidy(): void {
        this.try((storage) => {
            const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
            const old = names.filter((name) => name.startsWith(RECENTS) && !this.stored(storage, name));
            for (const name of old) storage.removeItem(name);
        });
    }

    /** Null if nothing is stored, or if it is too old. */
    private stored(storage: Kept, name: string): Stored | null {
        const stored = JSON.parse(storage.getItem(name) ?? 'null') as Partial<Stored> | null;
        const isFresh = this.parts.now() - (stored?.at ?? 0) <= RECENT_STAYS_MS;
        return isFresh && Array.isArray(stored?.lines) ? (stored as Stored) : null;
    }

    private try<Value>(work: (storage: Kept) => Value): Value | undefined {
        try {
            return work(this.parts.storage());
        } catch (thrown) {
            this.parts.log(`could not store or read the recent calls: ${thrownInWords(thrown)}`);
            return undefined;
        }
    }
}
