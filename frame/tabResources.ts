import type { FrameParts } from './frame';
import { IndexedDbStore } from './journal/indexedDbStore';
import { MemoryStore } from './journal/memoryStore';
import { dropOldEntries } from './journal/othersJournals';
import type { Log } from './log';
import { openChannel } from './tabs/openChannel';

/** The browser's resources that a phone uses: shared with the other tabs, or this page's own. */
export interface TabResources extends Pick<FrameParts, 'locks' | 'port' | 'store'> {
    /** Stores the recent calls and what the phone system stores. */
    readonly storage: () => Storage;
    /** Deletes old entries of users who don't come back, see othersJournals. */
    readonly tidy: (ownJournal: string, now: number, log: Log) => Promise<void>;
}

/** For one phone in all tabs of the browser. On pages without TLS there are no locks. */
export const sharedResources = (): TabResources => ({
    locks: navigator.locks,
    port: openChannel,
    store: (name) => new IndexedDbStore(name),
    storage: () => window.localStorage,
    tidy: dropOldEntries
});

/** For a phone that is isolated from the other tabs. It stores nothing, because it has no records to save. */
export const ownResources = (): TabResources => ({
    locks: undefined,
    port: () => null,
    store: () => new MemoryStore(),
    storage: () => window.sessionStorage,
    tidy: () => Promise.resolve()
});
