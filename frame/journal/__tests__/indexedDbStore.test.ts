import { IndexedDbStore } from '../indexedDbStore';

/** A browser whose databases open slowly, and the requests to them. */
function browser() {
    const did: string[] = [];
    let giveUp: (() => void) | null = null;
    let wantedAtOnce = false;
    const answered = <Answer>(result: Answer): { result: Answer; onsuccess?: () => void } => {
        const request: { result: Answer; onsuccess?: () => void } = { result };
        queueMicrotask(() => request.onsuccess?.());
        return request;
    };
    const objectStore = () => ({
        get: () => answered({ epoch: 1, aliveAt: 0 }),
        getAll: () => answered([]),
        put: () => {
            did.push('put');
            return answered(undefined);
        },
        delete: () => {
            did.push('delete');
            return answered(undefined);
        }
    });
    const transaction = () => {
        did.push('transaction');
        const ends: { oncomplete?: () => void; onabort?: () => void } = {};
        const timer = setTimeout(() => ends.oncomplete?.());
        const abort = (): void => {
            did.push('abort');
            clearTimeout(timer);
            ends.onabort?.();
        };
        return Object.assign(ends, { objectStore, abort, error: null });
    };
    const open = () => {
        did.push('open');
        return answered({
            transaction,
            close: () => did.push('close'),
            set onversionchange(listener: () => void) {
                giveUp = listener;
                if (wantedAtOnce) listener();
                wantedAtOnce = false;
            }
        });
    };
    Object.defineProperty(globalThis, 'indexedDB', { value: { open }, configurable: true });
    const wanted = (): void => {
        if (giveUp) giveUp();
        else wantedAtOnce = true;
    };
    return { did, wanted };
}

const NOTHING = { puts: [], removes: [], aliveAt: 0 };

describe('the journal in IndexedDB', () => {
    it('starts to write at once if the database is open, so that a save does not wait for rendering', async () => {
        const { did } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        const entry = { v: 1, key: 'one', rev: 1, call: {}, at: 0 };
        const written = store.write(1, { puts: [entry], removes: ['other'], aliveAt: 0 });
        expect(did).toEqual(['transaction', 'put', 'delete', 'put']);
        await expect(written).resolves.toBe(true);
    });

    it('lets a newer panel upgrade the database, and reopens it at the next write', async () => {
        const { did, wanted } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        wanted();
        await store.write(1, NOTHING);
        expect(did).toEqual(['open', 'close', 'transaction', 'put']);
    });

    it('undoes a write if it is another tab’s turn', async () => {
        const { did } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        await expect(store.write(2, NOTHING)).resolves.toBe(false);
        expect(did).toEqual(['transaction', 'put', 'abort']);
    });

    it('does not use a database that was given up while it was being opened', async () => {
        const { did, wanted } = browser();
        const store = new IndexedDbStore('journal');
        const taken = store.take(0);
        wanted();
        await taken;
        await store.write(1, NOTHING);
        expect(did.filter((one) => one === 'open')).toHaveLength(2);
    });
});
