// The hosts of the phone as the workbench has them, and how an agent does the same thing in each of them.
import { Panel, utilityPanel } from './panel.mjs';

/** Lightning Experience, whose pages stay when the agent opens another one. */
const lightning = {
    home: '/lightning/page/home',
    recordPath: (object, { Id }) => `/lightning/r/${object}/${Id}/view`,
    searchPath: /\/lightning\/search$/,
    loadsEachPage: false,
    /** The form for a new record, when it is open. */
    async form({ page }, object) {
        const dialog = page.getByRole('dialog', { name: `New ${object}` });
        await dialog.waitFor();
        return dialog;
    },
    number: ({ page }) => page.getByRole('button', { name: /^Call .*7814/ })
};

/**
 * By name, as for startWorkbench. `can` are the capabilities that journeys need, as the host reports them in HostCapabilities, and some
 * more: a screen pop to something is `pop:` and its type; `formValues`: a form can be opened with values, for which Classic documents no
 * way; `softphoneLayout`: Salesforce's own; `ownWindow`: the panel is in a frame, whose window gets and loses the focus. `keepsPage`: a new phone in the page that is open, with new settings, is like a new page.
 */
export const CRM_HOSTS = {
    openCti: {
        ...lightning,
        name: 'Open CTI',
        can: [
            'pop:record',
            'pop:search',
            'pop:newRecord',
            'formValues',
            'navigation',
            'clickToDial',
            'utilityItem',
            'refresh',
            'layout',
            'softphoneLayout',
            'ownWindow'
        ],
        keepsPage: true,
        panelOf: (page) => new Panel(page)
    },
    utility: {
        ...lightning,
        name: 'utility bar',
        can: [
            'pop:record',
            'pop:newRecord',
            'formValues',
            'navigation',
            'clickToDial',
            'utilityItem',
            'refresh',
            'layout'
        ],
        keepsPage: false,
        panelOf: utilityPanel
    },
    classic: {
        name: 'Classic',
        can: [
            'pop:record',
            'pop:search',
            'pop:newRecord',
            'navigation',
            'clickToDial',
            'refresh',
            'layout',
            'softphoneLayout',
            'ownWindow'
        ],
        keepsPage: false,
        panelOf: (page) => new Panel(page),
        home: '/home/home.jsp',
        recordPath: (_, { Id }) => `/${Id}`,
        searchPath: /^\/search\/SearchResults$/,
        loadsEachPage: true,
        async form({ page }, object) {
            const main = page.getByRole('main');
            await main.getByRole('heading', { name: object }).first().waitFor();
            await main.getByRole('button', { name: 'Save', exact: true }).first().waitFor();
            return main;
        },
        number: ({ page }) => page.getByRole('button', { name: /7814/ })
    }
};
