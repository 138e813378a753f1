// The dial field: colleagues and customers by name, by keyboard alone; favorites that stay.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

describe('directory in the dial field', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const field = () => journey.panel.field();
    const person = (name) => journey.panel.person(name);
    const press = (keys) => journey.page.keyboard.press(keys);

    it('a colleague is found by name and called at the extension, by keyboard alone', async () => {
        await field().click();
        await journey.page.keyboard.type('Backoffice');
        await person(/Bob Backoffice.*1002/).waitFor();
        await nothingSerious(journey.frame(), 'people below the dial field');
        await press('ArrowDown');
        const active = await field().getAttribute('aria-activedescendant');
        assert.equal(await person(/Bob Backoffice.*1002/).getAttribute('id'), active);
        await press('Enter');
        await journey.panel.offers('Hang up');
        const [call] = await journey.frame().evaluate(() => window.CRMConnect.demo.calls());
        assert.equal(call.remote.number, '1002');
    });

    it('customers are found in the same field, and called with one click', async () => {
        await field().fill('Bloggs');
        await person(/Fred Bloggs.*7814 256404/).click();
        await journey.panel.offers('Hang up');
    });

    it('agents do not find themselves', async () => {
        await field().fill('Agent');
        await journey.panel.shows(/No one named Agent/);
    });

    it('a favorite stands below the empty field, also after a reload, until its star is pressed again', async () => {
        await field().click();
        await journey.page.keyboard.type('Backoffice');
        await person(/Bob Backoffice.*1002/).waitFor();
        for (const keys of ['ArrowDown', 'ArrowRight', 'Enter']) await press(keys);
        await person('Remove Bob Backoffice from favorites').waitFor();
        await journey.reload();
        await journey.panel.available();
        await journey.panel.shows('Favorites');
        await nothingSerious(journey.frame(), 'favorites');
        await person('Remove Bob Backoffice from favorites').click();
        await until(async () => (await person(/Bob Backoffice/).count()) === 0, 'the favorite is gone');
    });

    it('D7: the lamps of favorites follow the calls, in every tab', async () => {
        for (const name of ['Backoffice', 'Coach']) {
            await field().fill(name);
            await person(new RegExp(`Add .* ${name}`)).click();
        }
        await field().fill('');
        await person(/Bob Backoffice.*Free/).waitFor();
        await person(/Carol Coach.*Busy/).waitFor();
        await nothingSerious(journey.frame(), 'busy lamps');
        const first = journey.panel;
        await journey.openTab();
        await person(/Bob Backoffice.*Free/).waitFor();
        await journey.ring({ from: '1002' });
        await journey.panel.answer();
        const bobIs = async (state) => {
            for (const panel of [journey.panel, first])
                await panel.person(new RegExp(`Bob Backoffice.*${state}`)).waitFor();
        };
        for (const panel of [journey.panel, first]) await panel.press('Another call');
        await bobIs('Busy');
        await journey.panel.press('Hang up');
        await bobIs('Free');
    });

    it('S6: favorites are nobody else’s', async () => {
        await field().fill('Backoffice');
        await person('Add Bob Backoffice to favorites').click();
        await journey.request('PATCH', 'user', { Name: 'Carol Coach' });
        await journey.openTab();
        await journey.panel.available();
        assert.equal(await person(/Bob Backoffice/).count(), 0);
    });
});
