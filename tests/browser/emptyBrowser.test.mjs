// Every journey begins in a browser without anything from the journey before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

describe('a journey begins', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());

    const everywhere = (task) => Promise.all(journey.page.frames().map((frame) => frame.evaluate(task)));

    it('without anything that the last journey stored, in the page or in the frame', async () => {
        await journey.begin();
        await everywhere(() => {
            localStorage.setItem('left', 'behind');
            sessionStorage.setItem('left', 'behind');
            document.cookie = 'left=behind';
            return new Promise((resolve) => (indexedDB.open('left').onsuccess = resolve)).then(() => undefined);
        });
        await journey.begin();
        assert.equal(journey.page.frames().length, 2);
        const left = await everywhere(async () => [
            localStorage.getItem('left'),
            sessionStorage.getItem('left'),
            document.cookie,
            (await indexedDB.databases()).some(({ name }) => name === 'left')
        ]);
        assert.deepEqual(left, [
            [null, null, '', false],
            [null, null, '', false]
        ]);
    });

    it('with one page', async () => {
        await journey.begin();
        await journey.openTab();
        await journey.begin();
        assert.equal(journey.context.pages().length, 1);
    });
});
