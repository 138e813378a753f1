import type { RecentLine } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';
import { RECENTS } from '../userNames';

/** Lines are kept as long as unsaved calls are, in milliseconds: an agent may be away for a week. */
export const RECENT_STAYS_MS = 8 * 24 * 3_600_000;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface RecentCallsParts {
    /** The key of this user's calls (S6). */
    readonly name: string;
    /** Throws where the browser keeps nothing. */
    readonly storage: () => Kept;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    readonly log: Log;
}

interface Stored {
    /** When the last of them was written. */
    readonly at: number;
    readonly lines: readonly RecentLine[];
}

/**
 * The recent calls of one user, which the next page continues with. The runtime decides what a line says; here they are only
 * kept. Losing them costs nothing but comfort, so a storage that does not work is logged and nothing more.
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

    /** Deletes what users who do not come back left behind. */
    tidy(): void {
        this.try((storage) => {
            const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
            const old = names.filter((name) => name.startsWith(RECENTS) && !this.stored(storage, name));
            for (const name of old) storage.removeItem(name);
        });
    }

    /** Null where there is nothing, or nothing that is young enough. */
    private stored(storage: Kept, name: string): Stored | null {
        const stored = JSON.parse(storage.getItem(name) ?? 'null') as Partial<Stored> | null;
        const isFresh = this.parts.now() - (stored?.at ?? 0) <= RECENT_STAYS_MS;
        return isFresh && Array.isArray(stored?.lines) ? (stored as Stored) : null;
    }

    private try<Value>(work: (storage: Kept) => Value): Value | undefined {
        try {
            return work(this.parts.storage());
        } catch (thrown) {
            this.parts.log(`the recent calls last until this page goes: ${thrownInWords(thrown)}`);
            return undefined;
        }
    }
}
