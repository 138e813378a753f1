import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    JournalEntry,
    JournalEvent
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SharedStore } from '../../__tests__/fakes/sharedStore';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { ALIVE_EVERY_MS, ENTRY_STAYS_MS, Journal, MAX_ENTRIES, STORE_WITHIN_MS } from '../journal';

const entry = (key: string, rev = 1): JournalEntry => ({ v: 1, key, rev, call: { key } });

/** Two tabs of one browser, each with its journal. */
function browser() {
    const store = new SharedStore();
    const clock = new SimulatedClock();
    const tab = () => {
        const reported: JournalEvent[] = [];
        const superseded: number[] = [];
        const handedOver: string[] = [];
        const journal = new Journal({
            store,
            clock,
            log: () => undefined,
            recent: () => [{ key: 'late' }],
            opened: () => undefined,
            emit: (event) => reported.push(event),
            superseded: () => superseded.push(clock.now()),
            handOver: (entries) => handedOver.push(...entries.map(({ key }) => key))
        });
        const write = (puts: JournalEntry[], removes: string[] = []) =>
            journal.write({ command: 'write', puts, removes });
        const read = () => reported.flatMap((event) => (event.event === 'JournalRead' ? [event] : [])).at(-1);
        return {
            journal,
            reported,
            superseded,
            handedOver,
            write,
            keys: () => read()?.entries.map(({ key }) => key),
            read
        };
    };
    return { store, clock, alice: tab(), bob: tab() };
}

describe('the journal', () => {
    it('gives the next leader the entries of the last one', async () => {
        const { alice, bob } = browser();
        await alice.journal.lead();
        await alice.write([entry('one'), entry('two')]);
        await alice.write([], ['two']);
        await bob.journal.lead();
        expect([alice.keys(), bob.keys()]).toEqual([[], ['one']]);
    });

    it('gives the next leader the recent calls that were kept', async () => {
        const { alice } = browser();
        await alice.journal.lead();
        expect(alice.read()?.recent).toEqual([{ key: 'late' }]);
    });

    it('reports when the last leader was alive, to within its heartbeat', async () => {
        const { alice, bob, clock } = browser();
        await alice.journal.lead();
        await alice.write([entry('one')]);
        await clock.pass(ALIVE_EVERY_MS * 3 + 1000);
        const lastBeat = clock.now() - 1000;
        alice.journal.yield();
        await clock.pass(60_000);
        await bob.journal.lead();
        expect(bob.read()?.aliveAt).toBe(lastBeat);
    });

    it('lets only the latest leader write, and notifies one that was asleep', async () => {
        const { alice, bob, store } = browser();
        await alice.journal.lead();
        await bob.journal.lead();
        await expect(alice.write([entry('stale')])).rejects.toMatchObject({ reason: 'invalidState' });
        expect(alice.superseded).toHaveLength(1);
        await bob.write([entry('one')]);
        expect([...store.entries.keys()]).toEqual(['one']);
    });

    it('writes nothing for a tab that does not lead', async () => {
        const { alice } = browser();
        await expect(alice.write([entry('one')])).rejects.toMatchObject({ reason: 'invalidState' });
        await alice.journal.lead();
        alice.journal.yield();
        await expect(alice.write([entry('one')])).rejects.toMatchObject({ reason: 'invalidState' });
    });

    it('continues in memory when the browser stores nothing, and reports that', async () => {
        const { alice, store } = browser();
        store.refusal = 'QuotaExceededError';
        await alice.journal.lead();
        expect(alice.reported.map(({ event }) => event)).toEqual(['JournalRead', 'JournalInMemory']);
        await alice.write([entry('one')]);
        expect(alice.journal.events()[0]).toMatchObject({ entries: [{ key: 'one' }] });
    });

    it('loses nothing when storage fails while in use', async () => {
        const { alice, store } = browser();
        await alice.journal.lead();
        await alice.write([entry('one')]);
        store.refusal = 'the disk is full';
        await alice.write([entry('two')]);
        expect(alice.reported.at(-1)).toMatchObject({ event: 'JournalInMemory', detail: 'the disk is full' });
        expect(alice.journal.events()[0]).toMatchObject({ entries: [{ key: 'one' }, { key: 'two' }] });
    });

    it('returns to storage when it works again, and leaves no finished entries there', async () => {
        const { alice, store, clock } = browser();
        await alice.journal.lead();
        await alice.write([entry('one')]);
        store.refusal = 'the disk is full';
        await alice.write([entry('two')], ['one']);
        store.refusal = null;
        await clock.pass(ALIVE_EVERY_MS);
        expect(alice.reported.at(-1)).toMatchObject({ event: 'JournalKept' });
        expect([...store.entries.keys()]).toEqual(['two']);
    });

    it('opens a store later that could not be opened at first, and merges old and new entries', async () => {
        const { alice, bob, store, clock } = browser();
        await alice.journal.lead();
        await alice.write([entry('left'), entry('done'), entry('older')]);
        alice.journal.yield();
        store.refusal = 'QuotaExceededError';
        await bob.journal.lead();
        await bob.write([entry('new'), entry('older', 2)], ['done']);
        store.refusal = null;
        await clock.pass(ALIVE_EVERY_MS);
        expect(bob.reported.slice(-2)).toMatchObject([
            // the panel may not know what happened to a call before, so it gets the older copy, too
            { event: 'JournalFound', entries: [{ key: 'left' }, { key: 'older', rev: 1 }] },
            { event: 'JournalKept' }
        ]);
        expect([...store.entries.values()].map(({ key, rev }) => `${key} ${rev}`).sort()).toEqual([
            'left 1',
            'new 1',
            'older 2'
        ]);
        await bob.write([], ['left']);
        expect([...store.entries.keys()].sort()).toEqual(['new', 'older']);
    });

    it('does not open a store for a turn that is over', async () => {
        const { bob, store, clock } = browser();
        store.refusal = 'QuotaExceededError';
        await bob.journal.lead();
        store.refusal = null;
        const late = clock.pass(ALIVE_EVERY_MS);
        bob.journal.yield();
        await late;
        expect(bob.journal.isOpen).toBe(false);
        expect(bob.reported.map(({ event }) => event)).not.toContain('JournalKept');
    });

    it('does not wait for a store that never answers', async () => {
        const { alice, clock, store } = browser();
        store.take = () => new Promise(() => undefined);
        const leading = alice.journal.lead();
        await clock.pass(STORE_WITHIN_MS);
        await leading;
        expect(alice.reported).toMatchObject([
            { event: 'JournalRead' },
            { event: 'JournalInMemory', ...explanation('storageSilent', 2) }
        ]);
    });

    it('deletes old entries, and limits their number', async () => {
        const { alice, bob, clock, store } = browser();
        await alice.journal.lead();
        await alice.write([entry('old')]);
        await clock.sleep(ENTRY_STAYS_MS);
        await alice.write(Array.from({ length: MAX_ENTRIES + 5 }, (_, n) => entry(`new-${n}`)));
        await clock.pass(1);
        await bob.journal.lead();
        expect(bob.keys()).toHaveLength(MAX_ENTRIES);
        expect(bob.keys()).not.toContain('old');
        await settled();
        expect(store.entries.size).toBe(MAX_ENTRIES);
    });

    it('when another tab leads, hands over the entries that were only in memory, and nothing else', async () => {
        const { alice, bob, store } = browser();
        await alice.journal.lead();
        await alice.write([entry('kept')]);
        alice.journal.yield();
        expect(alice.handedOver).toEqual([]);
        await bob.journal.lead();
        store.refusal = 'the disk is full';
        await bob.write([entry('in memory')]);
        bob.journal.yield();
        expect(bob.handedOver).toEqual(['kept', 'in memory']);
        bob.journal.yield();
        expect(bob.handedOver).toHaveLength(2);
    });

    it('ignores a store’s answer if another tab leads by then', async () => {
        const { alice } = browser();
        const leading = alice.journal.lead();
        alice.journal.yield();
        await leading;
        expect([alice.journal.isOpen, alice.reported]).toEqual([false, []]);
    });

    it('sends its entries to a new panel, but nothing if it does not lead', async () => {
        const { alice } = browser();
        expect(alice.journal.events()).toEqual([]);
        await alice.journal.lead();
        await alice.write([entry('one')]);
        expect(alice.journal.events()).toMatchObject([{ event: 'JournalRead', entries: [{ key: 'one' }] }]);
    });
});
