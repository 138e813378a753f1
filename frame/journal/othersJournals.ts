import { thrownInWords } from '../log';
import type { Log } from '../log';
import { JOURNALS } from '../userNames';
import { completionOf, openDatabase } from './database';
import type { StoredEntry } from './journalStore';

/** How long another user's entries are kept, in milliseconds: until after a weekend. */
export const OTHERS_STAY_MS = 3 * 24 * 3_600_000;

/**
 * Deletes old entries of users who don't come back. Their databases stay, because a phone that is still open may
 * use them. Never rejects.
 * @param own the name of this user's database
 * @param now in milliseconds since 1970
 */
export async function dropOldEntries(own: string, now: number, log: Log): Promise<void> {
    try {
        for (const { name } of await indexedDB.databases()) {
            if (name?.startsWith(JOURNALS) && name !== own) await dropFrom(name, now);
        }
    } catch (thrown) {
        log(`could not delete old journal entries of other users: ${thrownInWords(thrown)}`);
    }
}

async function dropFrom(name: string, now: number): Promise<void> {
    // that user's own phone may want to upgrade it
    const database = await openDatabase(name, { giveUp: (wanted) => wanted.close() });
    try {
        if (!database.objectStoreNames.contains('calls')) return;
        const transaction = database.transaction('calls', 'readwrite');
        const cursors = transaction.objectStore('calls').openCursor();
        cursors.onsuccess = () => {
            const cursor = cursors.result;
            if (!cursor) return;
            if (now - (cursor.value as StoredEntry).at > OTHERS_STAY_MS) cursor.delete();
            cursor.continue();
        };
        await completionOf(transaction);
    } finally {
        database.close();
    }
}
