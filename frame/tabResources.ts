import type { FrameParts } from './frame';
import { IndexedDbStore } from './journal/indexedDbStore';
import { MemoryStore } from './journal/memoryStore';
import { dropOldEntries } from './journal/othersJournals';
import type { Log } from './log';

/** What of the browser a phone uses: shared with the browser's other tabs, or this page's own. */
export interface TabResources extends Pick<FrameParts, 'locks' | 'port' | 'store'> {
    /** Keeps the recent calls, and the demo line's. */
    readonly storage: () => Storage;
    /** Deletes what users who do not come back left behind, see othersJournals. */
    readonly tidy: (ownJournal: string, now: number, log: Log) => Promise<void>;
}

/** One phone for all tabs of the browser. On pages without TLS there are no locks. */
export const sharedResources = (): TabResources => ({
    locks: navigator.locks,
    port: (name) => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null),
    store: (name) => new IndexedDbStore(name),
    storage: () => window.localStorage,
    tidy: dropOldEntries
});

/** A phone by itself. It neither sees nor changes what the others keep, and keeps nothing: it has no records to save. */
export const ownResources = (): TabResources => ({
    locks: undefined,
    port: () => null,
    store: () => new MemoryStore(),
    storage: () => window.sessionStorage,
    tidy: () => Promise.resolve()
});
