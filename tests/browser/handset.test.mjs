// The page of the phones next to the computer, with the keyboard only, and what it shows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { nothingSerious } from './support/axe.mjs';
import { until } from '../support/until.mjs';

const CALL = { id: 'a-1', number: '+447814256404', name: 'Fred <Bloggs>', state: 'ringing' };

/** A phone that does nothing by itself. */
class FakePhone {
    pressed = [];
    problem = null;
    display = { number: '1003', autoAnswer: true, calls: [] };
    #listeners = new Set();
    constructor(title) {
        this.title = title;
    }
    onChange(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    press(key, what) {
        this.pressed.push({ key, ...what });
        return this.problem ? Promise.reject(new Error(this.problem)) : Promise.resolve();
    }
    show(...calls) {
        this.display = { ...this.display, calls };
        for (const listener of this.#listeners) listener(this.display);
    }
}

const phone = new FakePhone('Your desk phone');
let workbench;
let browser;
let page;
let region;
before(async () => {
    workbench = await startWorkbench({ phones: { handset: phone } });
    browser = await launch({ light: true });
    page = await browser.newPage();
    await page.goto(`${workbench.url}/workbench/handset`);
    region = page.getByRole('region', { name: /Your desk phone/ });
    await until(() => region.getByRole('checkbox').isChecked(), 'the first display');
});
after(async () => {
    await browser?.close();
    await workbench?.close();
});

const button = (name) => region.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement.textContent);
const last = () => phone.pressed.at(-1);

test('Enter dials the number, the keys enter digits, and during a call they send them', async () => {
    await region.getByLabel('Number').fill('100');
    await button('2').press('Enter');
    await region.getByLabel('Number').press('Enter');
    await until(() => last()?.key === 'dial', 'the key dial');
    assert.equal(last().number, '1002');
    phone.show({ ...CALL, state: 'talking' });
    await button('Hang up').waitFor();
    await button('#').press('Enter');
    await until(() => last().key === 'digits', 'the key digits');
    assert.equal(last().number, '#');
    assert.equal(await region.getByLabel('Number').inputValue(), '1002');
});

test('each state of a call has its keys, and the focus stays at the call', async () => {
    phone.show(CALL);
    await region.getByText('Fred <Bloggs>').waitFor();
    await nothingSerious(page.mainFrame(), 'a call rings');
    await button('Answer').press('Enter');
    await until(() => last().key === 'answer', 'the key answer');
    assert.equal(last().call, 'a-1');
    phone.show({ ...CALL, state: 'talking' });
    await button('Hold').waitFor();
    assert.equal(await focused(), 'Hold');
    await button('Transfer').press('Enter');
    await until(() => last().key === 'transfer', 'the key transfer');
    assert.deepEqual(last(), { key: 'transfer', call: 'a-1', number: '1002' });
    phone.show({ ...CALL, state: 'held' });
    await button('Resume').waitFor();
    phone.show();
    await region.getByText('Ready').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.name), 'number');
});

test('what the phone refuses is said, and the box shows what is true', async () => {
    phone.problem = 'Hang up first.';
    await region.getByRole('checkbox').press('Space');
    await region.getByText('Hang up first.').waitFor();
    assert.deepEqual(last(), { key: 'autoAnswer', on: false });
    assert.equal(await region.getByRole('checkbox').isChecked(), true);
    phone.problem = null;
    await region.getByLabel('Number').press('Enter');
    await until(async () => (await region.getByRole('alert').textContent()) === '', 'no problem');
});
