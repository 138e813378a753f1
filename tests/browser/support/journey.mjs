// A journey: a workbench on its own port, a browser, an agent's page, and methods for what happens around the agent.
import assert from 'node:assert/strict';
import { startWorkbench } from '../../../workbench/server/workbench.mjs';
import { launch, launchProfile } from '../../support/browser.mjs';
import { CRM_HOSTS } from './crmHosts.mjs';
import { emptyBrowser, emptyFrame } from './emptyBrowser.mjs';
import { hasHeardOf, noteHeardPages } from './heardPages.mjs';
import { stays, until } from '../../support/until.mjs';

export const FRED = '+447814256404';
/** Only for journeys that fail. */
const PATIENCE_MS = 60_000;
const DESKTOP = { width: 1280, height: 900 };

/** Whether the page around the phone reads this setting only when it is reloaded: the user and the phone's size. */
const readAtLoad = (what, value) =>
    what === 'user' || (what === 'settings' && Object.keys(value ?? {}).some((key) => key.startsWith('req')));

/** The phone's frame. The Setup Check briefly shows the same page, which is not a phone. */
const isSoftphone = (frame) => {
    if (!frame.url().startsWith('http')) return false;
    const { pathname, searchParams } = new URL(frame.url());
    return pathname.startsWith('/apex/Softphone') && !searchParams.has('crmConnectCheck');
};

/** The phone's host in journeys that name none: `npm run test:browser -- --host utility` runs them all on another one. */
const CRM_HOST = process.env.CRM_HOST ?? 'openCti';

/** For `it`: skips a journey by the name of what that host lacks. */
export const needs = (what) => {
    const { name, can } = CRM_HOSTS[CRM_HOST];
    return { skip: !can.includes(what) && `${name} has no ${what}` };
};

/**
 * Starts the workbench and a browser. `crmHost` is the phone's host (crmHosts.mjs). `host` is the name under which the agent opens
 * the workbench (localhost, or a Salesforce domain that is mapped to loopback). With `profile`, the browser has site settings. All other
 * options go to startWorkbench.
 */
export async function startJourney({
    host = 'localhost',
    frameHost,
    args = [],
    light = true,
    profile = false,
    crmHost = CRM_HOST,
    ...options
} = {}) {
    const workbench = await startWorkbench({
        crmHost,
        ...options,
        // The port is only known after the server has started, so the frame's origin can be a function of it.
        ...(frameHost ? { frameOrigin: (port) => `http://${frameHost}:${port}` } : {})
    });
    const origin = `http://${host}:${workbench.port}`;
    const crm = CRM_HOSTS[crmHost];
    const browsing = { light, args: ['--host-resolver-rules=MAP *.force.com 127.0.0.1', ...args] };
    if (!profile) return new Journey(workbench, await launch(browsing), origin, crm);
    const context = await launchProfile(browsing);
    return new Journey(workbench, context.browser(), origin, crm, context);
}

class Journey {
    /** Errors in any page, and requests to hosts other than loopback. There must be none at the end of every test. */
    faults = [];
    /** A setting was changed that the page reads only when it is loaded. */
    #anew = false;
    /** A page may start several journeys. */
    #watched = new WeakSet();

    constructor(workbench, browser, origin, crm, context) {
        Object.assign(this, { workbench, browser, origin, crm, context });
        this.control = `http://127.0.0.1:${workbench.port}/workbench`;
    }

    /**
     * An empty browser, the initial records, and the agent's page with a phone that shows `state`. The page around the phone is
     * reused, unless a setting was changed that it reads only when it is loaded, because loading it takes as long as loading the phone.
     * With `open` false, a phone that starts closed is left as it is.
     */
    async begin({ path = this.crm.home, viewport = DESKTOP, state = 'Available', open = true, ...set } = {}) {
        for (const [what, value] of Object.entries(set)) this.#anew ||= readAtLoad(what, value);
        const reused = this.#anew || !this.crm.keepsPage ? undefined : this.context?.pages()[0];
        const softphone = reused?.frames().find(isSoftphone);
        const address = softphone?.url();
        const stays = softphone !== undefined && (await emptyFrame(softphone));
        const page = stays ? softphone.page() : await emptyBrowser(this.browser, this.context);
        this.#take(page);
        this.faults.length = 0;
        await this.#reset(set);
        if (this.crm.loadsEachPage) await noteHeardPages(page);
        await page.setViewportSize(viewport);
        if (stays) {
            await this.#visit(path);
            await softphone.goto(address);
        } else await page.goto(this.origin + path);
        await this.panel.says(state);
        if (open) await this.panel.open();
        return this;
    }

    async #reset(set) {
        await this.post('reset', {});
        this.#anew = false;
        for (const [what, value] of Object.entries(set))
            if (value) await this.request(what === 'user' ? 'PATCH' : 'PUT', what, value);
    }

    /** Switches to another app, which may have another host, and so loads the page again. */
    async chooseApp(name, crmHost) {
        await this.page.getByRole('button', { name: 'App Launcher' }).click();
        const app = this.page.locator(`button[data-name="${name}"]`);
        await Promise.all([this.page.waitForEvent('load'), app.click()]);
        this.panel = CRM_HOSTS[crmHost].panelOf(this.page);
        await this.panel.available();
        await this.panel.open();
    }

    async reload() {
        await this.page.reload();
        await this.panel.open();
    }

    /** Opens another tab of the same agent, which becomes the journey's page. */
    async openTab(path = this.crm.home) {
        const page = await this.context.newPage();
        this.#take(page);
        if (this.crm.loadsEachPage) await noteHeardPages(page);
        await page.setViewportSize(DESKTOP);
        await page.goto(this.origin + path);
        await this.panel.open();
        return page;
    }

    /** Makes this the journey's page. */
    #take(page) {
        page.setDefaultTimeout(PATIENCE_MS);
        this.context = page.context();
        this.page = page;
        this.panel = this.crm.panelOf(page);
        if (!this.#watched.has(page)) this.#watch(page);
    }

    #watch(page) {
        this.#watched.add(page);
        page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
        page.on('request', (request) => {
            const { hostname, protocol } = new URL(request.url());
            const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.force.com');
            if (protocol.startsWith('http') && !local) this.faults.push(`request to ${request.url()}`);
        });
    }

    async end() {
        await this.context?.close().catch(() => undefined); // a test may have closed it
        await this.browser.close();
        await this.workbench.close();
    }

    assertNoFaults() {
        assert.deepEqual(this.faults, []);
    }

    async request(method, path, body) {
        if (method !== 'GET') this.#anew ||= readAtLoad(path, body);
        const response = await fetch(`${this.control}/${path}`, {
            method,
            headers: { 'content-type': 'application/json' },
            ...(body !== undefined && { body: JSON.stringify(body) })
        });
        const answer = await response.json().catch(() => ({}));
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
        return answer;
    }
    get = (path) => this.request('GET', path);
    post = (path, body) => this.request('POST', path, body);
    put = (path, body) => this.request('PUT', path, body);

    /** The customer calls. Resolves to the phone system's call id. */
    async ring({ from = FRED, name, attributes, channel } = {}) {
        const { callId } = await this.post('calls', { from, name, attributes, channel });
        return callId;
    }

    /** The demo line's far end: answer, hold, resume, hangUp, busy, reject. */
    async farEnd(callId, action) {
        const act = async ([id, what]) => {
            const demo = window.CRMConnect?.demo;
            await demo?.farEnd(id, what);
            return demo !== undefined;
        };
        // a page that is being loaded has none yet, nor a frame for it
        await until(() => this.#softphone()?.evaluate(act, [callId, action]), 'a demo line');
    }

    #softphone() {
        return this.page.frames().find(isSoftphone);
    }

    frame() {
        const frame = this.#softphone();
        assert.ok(frame, 'the page has a softphone frame');
        return frame;
    }

    /** The demo line's id of the outgoing call. */
    async outgoingCall() {
        return until(
            () => this.#softphone()?.evaluate(() => window.CRMConnect?.demo?.calls().at(-1)?.connection.callId),
            'an outgoing call on the demo line'
        );
    }

    async callOtherThan(callId) {
        return until(
            () =>
                this.frame().evaluate(
                    (id) =>
                        window.CRMConnect.demo
                            .calls()
                            .map((one) => one.connection.callId)
                            .find((one) => one !== id),
                    callId
                ),
            'a second call on the demo line'
        );
    }

    records = async (object) => (await this.get(`records/${object}`)).records;

    async recordNamed(object, name) {
        const record = (await this.records(object)).find((one) => one.Name === name || one.LastName === name);
        assert.ok(record, `there is a ${object} ${name}`);
        return record;
    }

    /** All Tasks of a call. By R4, there is never more than one. */
    async tasksOf(callId) {
        return (await this.records('Task')).filter((task) => task.CallObject === callId);
    }

    /** Waits for the Task of a call and fails if there are two. `matches` waits for a later update of it. */
    async taskOf(callId, matches = () => true) {
        let seen = [];
        const task = await until(
            async () => {
                seen = await this.tasksOf(callId);
                return seen.find(matches);
            },
            () => `the Task of call ${callId}; there is ${JSON.stringify(seen)}`
        );
        assert.equal((await this.tasksOf(callId)).length, 1, 'one call, one Task');
        return task;
    }

    /** Checks that no Task appears within the time that a save takes. */
    async noTaskOf(callId) {
        await stays(700, async () => assert.deepEqual(await this.tasksOf(callId), []));
    }

    /** The agent opens a record's page. Resolves when the panel has been notified, or loaded with the page. */
    async goTo(object, record) {
        const path = this.crm.recordPath(object, record);
        if (this.crm.loadsEachPage) {
            await this.page.goto(this.origin + path);
            await this.knowsPage(record);
            return;
        }
        const heard = await this.panel.element().evaluateHandle((panel, recordId) => {
            const reported = new Promise((resolve) => {
                panel.addEventListener('crmconnectframe', function hear({ detail }) {
                    const { event } = JSON.parse(detail);
                    if (event?.event !== 'Navigated' || event.page.recordId !== recordId) return;
                    panel.removeEventListener('crmconnectframe', hear);
                    resolve();
                });
            });
            return { reported };
        }, record.Id);
        await this.#visit(path);
        await heard.evaluate(({ reported }) => reported);
    }

    /** In Classic, a record's page is loaded with a panel of its own. Resolves when that panel has been notified. */
    knowsPage = ({ Id }) => until(() => hasHeardOf(this.frame(), Id), 'the panel to know the page');

    #visit(path) {
        return this.page.evaluate((to) => {
            window.history.pushState({}, '', to);
            window.dispatchEvent(new PopStateEvent('popstate'));
        }, path);
    }
}
