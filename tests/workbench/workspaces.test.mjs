// The tabs of the workbench's console.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { importForNode } from '../support/importForNode.mjs';

const HOME = { page: 'home' };
const record = (object, recordId) => ({ page: 'record', object, recordId });
const FRED = record('Contact', '0035g0000000001AAA');
const ACME = record('Account', '0015g0000000001AAA');
const CASE = record('Case', '5005g0000000001AAA');

/** The part of the shell's navigator that tabs follow. */
class Pages {
    background = HOME;
    listeners = [];

    open(route) {
        if (route.page !== 'new') this.background = route;
        for (const listener of this.listeners) listener(route);
    }

    onChange(listener) {
        this.listeners.push(listener);
    }
}

describe('tabs of a console', () => {
    let Workspaces, pages, workspaces, focusChanges;
    before(async () => {
        ({ Workspaces } = await importForNode('workbench/shell/console/workspaces.ts', {}));
    });
    beforeEach(() => {
        pages = new Pages();
        workspaces = new Workspaces(pages);
        focusChanges = [];
        workspaces.onFocus(({ previousTabId, currentTabId }) => focusChanges.push([previousTabId, currentTabId]));
        workspaces.start();
    });

    const routes = () => workspaces.tabs.map(({ route }) => route);

    it('opens a workspace tab for a record, and none for a list or a form', () => {
        pages.open({ page: 'list', object: 'Contact' });
        pages.open({ page: 'new', object: 'Lead', defaultFieldValues: {} });
        assert.deepEqual([workspaces.tabs, workspaces.focused], [[], null]);
        pages.open(FRED);
        assert.deepEqual(routes(), [FRED]);
        assert.equal(workspaces.focused, workspaces.tabs[0].tabId);
        pages.open(HOME);
        assert.deepEqual([routes(), workspaces.focused], [[FRED], null]);
    });

    it('shows a page that has a tab there, whoever opens it', () => {
        const fred = workspaces.openTab(FRED, true);
        const acme = workspaces.openTab(ACME, true);
        pages.open(FRED);
        assert.equal(workspaces.focused, fred);
        assert.equal(workspaces.openTab(ACME, false), acme, 'an open tab is focused');
        assert.deepEqual([workspaces.focused, pages.background], [acme, ACME]);
        assert.deepEqual(focusChanges, [
            [null, fred],
            [fred, acme],
            [acme, fred],
            [fred, acme]
        ]);
    });

    it('opens a tab in the background', () => {
        const acme = workspaces.openTab(ACME, true);
        workspaces.openTab(FRED, false);
        assert.deepEqual([routes(), workspaces.focused, pages.background], [[ACME, FRED], acme, ACME]);
    });

    it('has subtabs, only in workspace tabs; a workspace tab for the same record is another one', () => {
        const acme = workspaces.openTab(ACME, true);
        const subtab = workspaces.openSubtab(acme, FRED, true);
        assert.equal(workspaces.openSubtab(acme, FRED, true), subtab);
        assert.deepEqual([workspaces.focused, workspaces.workspace.tabId, pages.background], [subtab, acme, FRED]);
        assert.throws(() => workspaces.openSubtab(subtab, CASE, true), /no workspace tab/);
        assert.throws(() => workspaces.openSubtab('ctab99', CASE, true), /no workspace tab/);
        const own = workspaces.openTab(FRED, true);
        assert.notEqual(own, subtab);
        assert.deepEqual(routes(), [ACME, FRED, FRED]);
        assert.equal(workspaces.focused, own);
    });

    it('refuses to focus a tab that is not open', () => {
        assert.throws(() => workspaces.focusTab('ctab1'), /no tab/);
    });

    it('closes a tab with its subtabs, and shows the one before it, at last the home page', () => {
        const acme = workspaces.openTab(ACME, true);
        workspaces.openSubtab(acme, FRED, true);
        const other = workspaces.openTab(CASE, false);
        workspaces.closeTab(acme);
        assert.deepEqual([routes(), workspaces.focused, pages.background], [[CASE], other, CASE]);
        workspaces.closeTab(other);
        assert.deepEqual([routes(), workspaces.focused, pages.background], [[], null, HOME]);
    });
});
