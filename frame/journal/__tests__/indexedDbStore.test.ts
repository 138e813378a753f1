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
    let turn: unknown;
    const over = new Set<unknown>();
    const transaction = () => {
        did.push('transaction');
        const ends: { oncomplete?: () => void; onabort?: () => void } = {};
        const requests: { onerror?: () => void }[] = [];
        let failing = false;
        const objectStore = () => ({
            get: () => answered(turn),
            getAll: () => answered([]),
            add: (_value: unknown, key: unknown) => {
                did.push('add');
                failing ||= over.has(key);
                const request: { onerror?: () => void } = {};
                if (over.has(key)) requests.push(request);
                return request;
            },
            put: (value: unknown, key: unknown) => {
                did.push('put');
                if (key === 'turn') turn = value;
                else if (value === true) over.add(key);
                return answered(undefined);
            },
            delete: () => {
                did.push('delete');
                return answered(undefined);
            }
        });
        setTimeout(() => {
            for (const { onerror } of requests) onerror?.();
            if (failing) ends.onabort?.();
            else ends.oncomplete?.();
        });
        return Object.assign(ends, { objectStore, commit: () => did.push('commit'), error: null });
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
    Object.defineProperty(globalThis, 'IDBKeyRange', { value: { upperBound: () => null }, configurable: true });
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
        // all of it and the end of the transaction: the page is not asked again
        expect(did).toEqual(['transaction', 'add', 'delete', 'put', 'delete', 'put', 'commit']);
        await expect(written).resolves.toBe(true);
    });

    it('lets a newer panel upgrade the database, and reopens it at the next write', async () => {
        const { did, wanted } = browser();
        const store = new IndexedDbStore('journal');
        await store.take(0);
        did.length = 0;
        wanted();
        await store.write(1, NOTHING);
        expect(did).toEqual(['open', 'close', 'transaction', 'add', 'delete', 'put', 'commit']);
    });

    it('reports a write that was undone because it is another tab’s turn', async () => {
        browser();
        const [one, other] = [new IndexedDbStore('journal'), new IndexedDbStore('journal')];
        await one.take(0);
        await other.take(0);
        await expect(one.write(1, NOTHING)).resolves.toBe(false);
        await expect(other.write(2, NOTHING)).resolves.toBe(true);
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
