// The workbench's shell: pages, lists, records, forms, search, the utility bar.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { launch } from '../support/browser.mjs';
import { emptyBrowser } from '../browser/support/emptyBrowser.mjs';
import { serveFakeSoftphone } from '../browser/support/fakeSoftphone.mjs';
import { until } from '../support/until.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

describe('the shell', () => {
    let workbench, browser, softphone, page, faults;
    before(async () => {
        softphone = await serveFakeSoftphone();
        workbench = await startWorkbench({ frameOrigin: softphone.origin });
        browser = await launch({ light: true });
    });
    after(async () => {
        await browser.close();
        await workbench.close();
        await softphone.close();
    });
    beforeEach(async () => {
        workbench.org.reset();
        page = await emptyBrowser(browser, page?.context());
        await page.setViewportSize({ width: 1280, height: 800 });
        faults = [];
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('request', (request) => {
            const { hostname, protocol } = new URL(request.url());
            if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname))
                faults.push(request.url());
        });
    });
    afterEach(() => assert.deepEqual(faults, []));

    const goto = (path) => page.goto(`http://localhost:${workbench.port}${path}`);
    const link = (name) => page.getByRole('link', { name, exact: true });
    const heading = (name) => page.getByRole('heading', { name, level: 1 });
    const dialog = (name) => page.getByRole('dialog', { name });
    const recordNamed = (object, name) => workbench.store.all(object).find((one) => one.Name === name);
    const recordPath = (object, record) => `/lightning/r/${object}/${record.Id}/view`;
    const titled = (words) => until(async () => (await page.title()).startsWith(words), `the title ${words}`);
    const columnOf = async (table, at) =>
        table.locator('tbody tr').evaluateAll((rows, n) => rows.map((row) => row.children[n].textContent.trim()), at);

    it('opens the home page, and all tabs with title, URL, and history', async () => {
        await goto('/');
        await heading(/Welcome, Ada/).waitFor();
        for (const tab of ['Accounts', 'Contacts', 'Leads', 'Cases', 'Opportunities', 'Tasks']) {
            await link(tab).click();
            await heading(`${tab} All ${tab}`).waitFor();
            await titled(tab);
            assert.equal(await link(tab).getAttribute('aria-current'), 'page');
        }
        await page.goBack();
        await heading('Opportunities All Opportunities').waitFor();
        await page.goForward();
        await heading('Tasks All Tasks').waitFor();
        assert.match(page.url(), /\/lightning\/o\/Task\/list$/);
    });

    it('switches to the console with the App Launcher and stays there after a reload', async () => {
        await goto('/');
        const launcher = page.getByRole('button', { name: 'App Launcher' });
        const named = (label) => page.locator('.slds-context-bar__app-name').filter({ hasText: label });
        await named(/^CRM Connect$/).waitFor();
        await launcher.click();
        await page.getByRole('button', { name: /^CRM Connect Console/ }).click();
        await named(/^CRM Connect Console$/).waitFor();
        await page.reload();
        await named(/^CRM Connect Console$/).waitFor();
        await link('Setup Check').waitFor();
        await launcher.click();
        await page.getByRole('button', { name: 'CRM Connect Sales' }).click();
        await named(/^CRM Connect$/).waitFor();
    });

    it('sorts a list by any column, in both directions, and searches it', async () => {
        await goto('/lightning/o/Account/list');
        const table = page.getByRole('table', { name: 'All Accounts' });
        await table.getByRole('row').nth(1).waitFor();
        const names = await columnOf(table, 0);
        assert.equal(names.length, workbench.store.all('Account').length);
        assert.deepEqual(
            names,
            [...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase()))
        );
        await table.getByRole('button', { name: 'Account Name' }).click();
        assert.deepEqual(await columnOf(table, 0), [...names].reverse());
        const header = table.getByRole('columnheader', { name: 'Account Name' });
        assert.equal(await header.getAttribute('aria-sort'), 'descending');
        await page.getByRole('searchbox', { name: 'Search this list' }).fill('acme');
        await until(async () => (await table.locator('tbody tr').count()) === 1, 'one account');
    });

    it('opens a record by its address, and says so if it does not exist', async () => {
        const fred = recordNamed('Contact', 'Fred Bloggs');
        for (const path of [recordPath('Contact', fred), `/lightning/r/${fred.Id}/view`]) {
            await goto(path);
            await heading('Contact Fred Bloggs').waitFor();
            await titled('Fred Bloggs | Contact');
        }
        await goto('/lightning/r/Contact/003000000000000AAA/view');
        await page.getByRole('alert').filter({ hasText: 'There is no Contact' }).waitFor();
        await goto('/lightning/nowhere');
        await heading("This page isn't available").waitFor();
    });

    it('shows details, and related lists with links', async () => {
        await goto(recordPath('Account', recordNamed('Account', 'Acme Ltd')));
        await page.getByRole('tab', { name: 'Related' }).click();
        await page.getByRole('table', { name: 'Contacts' }).getByRole('link', { name: 'Fred Bloggs' }).click();
        await heading('Contact Fred Bloggs').waitFor();
        await link('Acme Ltd').first().click();
        await heading('Account Acme Ltd').waitFor();
    });

    it('shows a call in the activity of its contact and of the account, as it comes and changes', async () => {
        const fred = recordNamed('Contact', 'Fred Bloggs');
        await goto(recordPath('Contact', fred));
        const activity = page.getByRole('complementary', { name: 'Activity' });
        await activity.getByText('No activities to show').waitFor();
        const task = workbench.store.create('Task', {
            Subject: 'Inbound Call <i>from</i> Fred',
            Status: 'Completed',
            TaskSubtype: 'Call',
            CallType: 'Inbound',
            CallDurationInSeconds: 125,
            CallStartTime__c: new Date().toISOString(),
            CallDisposition: 'Wants a quote',
            WhoId: fred.Id
        });
        await activity.getByRole('link', { name: 'Inbound Call <i>from</i> Fred' }).waitFor();
        await activity.getByText('Inbound call • 2 min 5 s • Wants a quote').waitFor();
        workbench.store.update('Task', task.Id, { Description: 'Boiler is cold' });
        await activity.getByText('Boiler is cold').waitFor();
        await goto(recordPath('Account', recordNamed('Account', 'Acme Ltd')));
        await activity.getByText('Boiler is cold').waitFor();
    });

    it('creates a record: names missing fields, opens the saved record', async () => {
        await goto('/lightning/o/Lead/list');
        await page.getByRole('button', { name: 'New', exact: true }).click();
        const form = dialog('New Lead');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.getByText('Complete this field.').first().waitFor();
        assert.equal(await form.getByText('Complete this field.').count(), 2);
        await form.getByRole('textbox', { name: /Last Name/ }).fill('Stranger');
        await form.getByRole('textbox', { name: /Company/ }).fill('Stranger & Co');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await page.waitForURL(/\/lightning\/r\/Lead\/00Q/);
        await heading('Lead Stranger').waitFor();
        await page.getByRole('status').filter({ hasText: 'Lead "Stranger" was created.' }).waitFor();
        const lead = workbench.store.all('Lead').find((one) => one.LastName === 'Stranger');
        assert.equal(lead.Company, 'Stranger & Co');
        assert.equal(lead.Status, 'Open - Not Contacted');
        assert.equal(await dialog('New Lead').count(), 0);
    });

    it('shows the org’s error message for a record and keeps what was typed', async () => {
        await goto('/lightning/o/Lead/new?defaultFieldValues=LastName%3DA%252CB,Company%3DC');
        const form = dialog('New Lead');
        assert.equal(await form.getByRole('textbox', { name: /Last Name/ }).inputValue(), 'A,B');
        await form.getByRole('textbox', { name: 'Phone' }).fill('1'.repeat(41));
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.getByRole('alert').filter({ hasText: 'Phone: data value too large' }).waitFor();
        assert.equal(await form.getByRole('textbox', { name: /Company/ }).inputValue(), 'C');
    });

    it('cancels a form with Escape and returns to the page before', async () => {
        await goto('/lightning/o/Case/list');
        await page.getByRole('button', { name: 'New', exact: true }).click();
        await dialog('New Case').waitFor();
        await page.keyboard.press('Escape');
        await until(async () => (await dialog('New Case').count()) === 0, 'the form to close');
        assert.match(page.url(), /\/o\/Case\/list$/);
        await goto('/lightning/o/Case/new');
        await dialog('New Case').getByRole('button', { name: 'Cancel', exact: true }).click();
        await page.waitForURL(/\/o\/Case\/list$/);
    });

    it('creates a record with the keyboard only and keeps the focus in the form', async () => {
        await goto('/lightning/o/Contact/list');
        await page.getByRole('button', { name: 'New', exact: true }).focus();
        await page.keyboard.press('Enter');
        await dialog('New Contact').waitFor();
        await page.keyboard.type('Kay');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Board');
        // from the last control to the first
        const lastName = dialog('New Contact').getByRole('textbox', { name: /Last Name/ });
        const isFocused = () => lastName.evaluate((input) => input.getRootNode().activeElement === input);
        let rounds = 0;
        do {
            await page.keyboard.press('Tab');
            rounds += 1;
        } while (!(await isFocused()) && rounds < 30);
        assert.ok(rounds > 5 && rounds < 30, `${rounds} tabs to come round`);
        await page.keyboard.press('Enter');
        await heading('Contact Kay Board').waitFor();
    });

    it('finds by name and by number, grouped by object, and suggests while typing', async () => {
        await goto('/lightning/page/home');
        const search = page.getByRole('searchbox', { name: 'Search', exact: true });
        await search.fill('07814 256404');
        await page.getByRole('list', { name: 'Suggestions' }).getByText('Fred Bloggs').waitFor();
        await search.press('Enter');
        await heading('Search Results for "07814 256404"').waitFor();
        await page.getByRole('table', { name: 'Contacts' }).getByRole('link', { name: 'Fred Bloggs' }).waitFor();
        await search.fill('acme');
        await search.press('Enter');
        for (const group of ['Accounts', 'Contacts', 'Opportunities'])
            await page.getByRole('table', { name: group }).waitFor();
        await search.fill('zzzz');
        await search.press('Enter');
        await page.getByText('Nothing was found').waitFor();
    });

    it('shows all call fields of a Task', async () => {
        workbench.store.create('Task', {
            Subject: 'A call in July',
            Status: 'Completed',
            CallType: 'Inbound',
            CallDurationInSeconds: 42,
            CallStartTime__c: '2026-07-01T12:00:00.000Z',
            CallNumber__c: '07814256404',
            CallOutcome__c: 'Answered'
        });
        await goto('/lightning/o/Task/list');
        const row = page.getByRole('row', { name: /^A call in July/ });
        // the user's time zone, which is an hour ahead in July
        for (const text of ['01/07/2026, 13:00:00', '42 s', '07814256404', 'Answered'])
            await row.getByText(text, { exact: true }).waitFor();
    });

    it('minimizes and restores the phone without reloading it', async () => {
        await goto('/lightning/page/home');
        const panel = page.locator('iframe[title="Softphone"]');
        await panel.waitFor();
        const frame = await (await panel.elementHandle()).contentFrame();
        await frame.waitForFunction(() => window.wire);
        await frame.evaluate(() => (window.mark = 1));
        await page.getByRole('button', { name: 'Minimize' }).click();
        await panel.waitFor({ state: 'hidden' });
        await link('Contacts').click();
        await heading('Contacts All Contacts').waitFor();
        await page.getByRole('contentinfo').getByRole('button', { name: 'Phone', exact: true }).click();
        await panel.waitFor();
        assert.equal(await frame.evaluate(() => window.mark), 1);
    });

    it('shows the page next to the phone, and below it when unpinned', async () => {
        await goto('/lightning/o/Contact/list');
        const left = async () => (await heading('Contacts All Contacts').boundingBox()).x;
        await heading('Contacts All Contacts').waitFor();
        assert.ok((await left()) > 400);
        await page.getByRole('button', { name: 'Float the phone over the page' }).click();
        assert.ok((await left()) < 100);
    });

    it('resets the org from the header', async () => {
        workbench.store.create('Account', { Name: 'Passing Ltd' });
        await goto('/lightning/o/Account/list');
        await link('Passing Ltd').waitFor();
        await page.getByRole('button', { name: /Ada Agent/ }).click();
        await page.getByRole('menuitem', { name: 'Reset the workbench' }).click();
        await link('Passing Ltd').waitFor({ state: 'detached' });
    });

    it('is accessible', async () => {
        const fred = recordNamed('Contact', 'Fred Bloggs');
        const pages = [
            ['/lightning/page/home', 'Welcome'],
            ['/lightning/o/Contact/list', 'Fred Bloggs'],
            [recordPath('Contact', fred), 'Facilities Manager'],
            ['/lightning/search?q=acme', 'Fred Bloggs'],
            ['/lightning/o/Case/new', 'New Case'],
            ['/lightning/flow/Greet?who=Fred', 'Flow Greet']
        ];
        const found = [];
        for (const [path, text] of pages) {
            await goto(path);
            await page.getByText(text).first().waitFor();
            await page.evaluate(AXE);
            const violations = await page.evaluate(async () => {
                const result = await window.axe.run(document, { resultTypes: ['violations'] });
                return result.violations
                    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
            });
            found.push(...violations.map((violation) => `${path} ${violation}`));
        }
        assert.deepEqual(found, []);
    });
});
