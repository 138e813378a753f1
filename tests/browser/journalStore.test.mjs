// R7: two tabs that both assume that they lead can't both write. The database itself checks that, so this test uses a real one.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/project.mjs';
import { launch } from '../support/browser.mjs';
import { until } from '../support/until.mjs';
import { startWorkbench } from '../../workbench/server/workbench.mjs';

const ENTRY = (key, rev) => ({ v: 1, key, rev, call: {}, at: 1 });

describe('the journal in a real IndexedDB', () => {
    let workbench;
    let browser;
    let page;
    before(async () => {
        const { outputFiles } = await build({
            absWorkingDir: ROOT,
            entryPoints: ['frame/journal/indexedDbStore.ts'],
            bundle: true,
            format: 'iife',
            globalName: 'journal',
            target: 'es2022',
            write: false
        });
        workbench = await startWorkbench();
        browser = await launch();
        page = await browser.newPage();
        await page.goto(`${workbench.url}/resource/SoftphoneFrame/frame.js`);
        await page.addScriptTag({ content: outputFiles[0].text });
    });
    after(async () => {
        await browser?.close();
        await workbench?.close();
    });

    const kept = (name) =>
        page.evaluate(async (database) => {
            const { entries } = await new window.journal.IndexedDbStore(database).take(9);
            return entries.map(({ key, rev }) => `${key} ${rev}`);
        }, name);

    it('stores the writes of the current leader, and none of a former leader', async () => {
        const written = await page.evaluate(
            async ([first, second, third]) => {
                const { IndexedDbStore } = window.journal;
                const change = (entry) => ({ puts: [entry], removes: [], aliveAt: 1 });
                const [one, other] = [new IndexedDbStore('turns'), new IndexedDbStore('turns')];
                const { epoch } = await one.take(1);
                const before = [await one.write(epoch, change(first)), await one.write(epoch, change(first))];
                const next = (await other.take(2)).epoch;
                const late = await Promise.all([one.write(epoch, change(second)), other.write(next, change(third))]);
                return [
                    ...before,
                    ...late,
                    await one.write(epoch, change(second)),
                    await other.write(next, change(third))
                ];
            },
            [ENTRY('a', 1), ENTRY('a', 2), ENTRY('b', 1)]
        );
        assert.deepEqual(written, [true, true, false, true, false, true]);
        assert.deepEqual(await kept('turns'), ['a 1', 'b 1']);
    });

    it('stores them while the page is busy', async () => {
        const turnsUntilWritten = (attempt) =>
            page.evaluate(
                async ([name, entry]) => {
                    const store = new window.journal.IndexedDbStore(name);
                    const { epoch } = await store.take(1);
                    await store.write(epoch, { puts: [], removes: [], aliveAt: 1 });
                    const written = store.write(epoch, { puts: [entry], removes: [], aliveAt: 1 });
                    const { port1, port2 } = new MessageChannel();
                    let turns = 0;
                    port1.onmessage = () => {
                        turns += 1;
                        port2.postMessage(0);
                    };
                    const until = performance.now() + 300;
                    while (performance.now() < until);
                    port2.postMessage(0);
                    await written;
                    port1.close();
                    return turns;
                },
                [`busy ${attempt}`, ENTRY('a', 1)]
            );
        // A page that has to be asked in between always hears of it after many turns of its own. A busy computer may need longer, too.
        let attempts = 0;
        let turns;
        await until(
            async () => (turns = await turnsUntilWritten((attempts += 1))) <= 5,
            () => `a few turns, not ${turns}`
        );
    });

    it('reads the epoch of a database of the previous version, and keeps its calls', async () => {
        const late = await page.evaluate(
            async (entry) => {
                const opened = indexedDB.open('older', 2);
                opened.onupgradeneeded = () => {
                    opened.result.createObjectStore('calls').put(entry, entry.key);
                    opened.result.createObjectStore('turns').put({ epoch: 7, aliveAt: 1 }, 'turn');
                };
                await new Promise((resolve) => (opened.onsuccess = resolve));
                opened.result.close();
                const store = new window.journal.IndexedDbStore('older');
                const { epoch } = await store.take(2);
                const change = { puts: [], removes: [], aliveAt: 2 };
                return [epoch, await store.write(7, change), await store.write(epoch, change)];
            },
            ENTRY('a', 1)
        );
        assert.deepEqual(late, [8, false, true]);
        assert.deepEqual(await kept('older'), ['a 1']);
    });
});
