// The hosts of the phone as the workbench has them, and how an agent does the same thing in each of them.
import { Panel, utilityPanel } from './panel.mjs';
import { until } from '../../support/until.mjs';

/** Lightning Experience, whose pages stay when the agent opens another one. */
const lightning = {
    home: '/lightning/page/home',
    recordPath: (object, { Id }) => `/lightning/r/${object}/${Id}/view`,
    searchPath: /\/lightning\/search$/,
    loadsEachPage: false,
    leadPath: /^\/lightning\/r\/Lead\//,
    /** The form for a new record. */
    formOf: ({ page }, object) => page.getByRole('dialog', { name: `New ${object}` }),
    /** The same, when it is open. */
    async form(journey, object) {
        const dialog = lightning.formOf(journey, object);
        await dialog.waitFor();
        return dialog;
    },
    /** Opens the form for an unknown caller with this last name. */
    async popForm(journey, { lastName, press }) {
        await press();
        await journey.page.waitForURL((url) => url.search.includes(lastName));
        await lightning.form(journey, 'Lead');
    },
    /** The address of the form after Save & New. */
    nextForm: /[?&]count=2(?:&|$)/,
    /** The panel knows that the agent has saved the form and sees the record. */
    knowsSaved: () => Promise.resolve(),
    number: ({ page }) => page.getByRole('button', { name: /^Call .*7814/ })
};

/** Whether the phone of a page in Classic has found out that the page is the form which it opened. */
const knowsForm = () => typeof JSON.parse(sessionStorage.getItem('crm-connect-classic-tab'))?.form?.query === 'string';

/**
 * By name, as for startWorkbench. `can` are the capabilities that journeys need, as the host reports them in HostCapabilities, and some
 * more: a screen pop to something is `pop:` and its type; `formValues`: a form can be opened with values, for which Classic documents no
 * way; `reports`: the workbench has pages for them; `softphoneLayout`: Salesforce's own; `ownWindow`: the panel is in a frame, whose window
 * gets and loses the focus. `keepsPage`: a new phone in the page that is open, with new settings, is like a new page.
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
            'reports',
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
            'layout',
            'reports'
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
        leadPath: /^\/00Q\w{12,15}$/,
        formOf: ({ page }, object) =>
            page.getByRole('main').filter({ has: page.getByRole('heading', { name: `${object} Edit` }) }),
        async form(journey, object) {
            const main = CRM_HOSTS.classic.formOf(journey, object);
            await main.waitFor();
            await until(() => journey.frame().evaluate(knowsForm), 'the phone to know the form');
            return main;
        },
        async popForm(journey, { press }) {
            await Promise.all([journey.page.waitForEvent('load'), press()]);
            await CRM_HOSTS.classic.form(journey, 'Lead');
        },
        nextForm: /\?retURL=/,
        knowsSaved: (journey, record) => journey.knowsPage(record),
        number: ({ page }) => page.getByRole('button', { name: /7814/ })
    }
};
