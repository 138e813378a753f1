import { openDB } from 'idb';
import type { OpenDBCallbacks } from 'idb';
import { IndexedDbStore } from '../indexedDbStore';

jest.mock('idb', () => ({ openDB: jest.fn() }));

/** A browser whose databases take their time to open, and what was asked of them. */
function browser() {
    const did: string[] = [];
    let callbacks: OpenDBCallbacks<unknown> = {};
    const objectStore = () => ({
        get: () => Promise.resolve({ epoch: 1, aliveAt: 0 }),
        getAll: () => Promise.resolve([]),
        put: () => Promise.resolve(),
        delete: () => Promise.resolve()
    });
    jest.mocked(openDB).mockImplementation((_name, _version, given) => {
        did.push('open');
        callbacks = given as OpenDBCallbacks<unknown>;
        const database = {
            transaction: () => {
                did.push('transaction');
                return { objectStore, done: Promise.resolve() };
            },
            close: () => did.push('close')
        };
        return Promise.resolve(database) as unknown as ReturnType<typeof openDB>;
    });
    return { did, wanted: () => callbacks.blocking?.(1, 3, {} as IDBVersionChangeEvent) };
}

const NOTHING = { puts: [], removes: [], aliveAt: 0 };

describe('the journal in IndexedDB', () => {
    it('begins to write at once when the database is open: a save waits for it, and drawing would come in between', async () => {
        const { did } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        const written = store.write(1, NOTHING);
        expect(did).toEqual(['transaction']);
        await expect(written).resolves.toBe(true);
    });

    it('lets a newer panel change the database, and opens it anew when it writes again', async () => {
        const { did, wanted } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        wanted();
        await store.write(1, NOTHING);
        expect(did).toEqual(['open', 'close', 'transaction']);
    });

    it('keeps no database that was given up while it was being opened', async () => {
        const { did, wanted } = browser();
        const store = new IndexedDbStore('journal');
        const taken = store.take(0);
        wanted();
        await taken;
        await store.write(1, NOTHING);
        expect(did.filter((one) => one === 'open')).toHaveLength(2);
    });
});
