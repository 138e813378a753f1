/** A journey with a real PBX: the lab, the workbench in SIP mode, a browser with a tone as its microphone, the panel. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { startWorkbench } from '../../../workbench/server/workbench.mjs';
import { CRM_HOSTS } from '../../browser/support/crmHosts.mjs';
import { Panel } from '../../browser/support/panel.mjs';
import { launch } from '../../support/browser.mjs';
import { startLab } from '../lab/lab.mjs';
import { TONES, writeTone } from '../lab/tone.mjs';
import { timePasses, until } from '../../support/until.mjs';
import { countersOfCalls, heardInPage, heardOfEachCall, watchMedia } from './inPage.mjs';

/** Longer than anything that a user waits for, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * An agent's browser with permission for the microphone. Without it, a browser hides this machine's addresses: it uses mDNS names,
 * which Asterisk does not resolve, and sends from a socket that is not bound to an address. A command line flag grants the
 * permission in the full Chromium, but not in the headless build from npm.
 */
const AGENTS_BROWSER = { viewport: { width: 1280, height: 900 }, permissions: ['microphone'] };

/** @param {Parameters<typeof startLab>[0]} [options] */
export async function startPbxJourney(options) {
    const lab = await startLab(options);
    const placeCall = ({ from, name }) => lab.ringAgent({ from, name });
    const workbench = await startWorkbench({
        phone: 'sip',
        sip: { server: lab.sipServer, domain: lab.domain },
        placeCall
    });
    const microphone = writeTone(path.join(lab.runDir, 'microphone.wav'), TONES.agent, { seconds: 10, rate: 48_000 });
    const browserOptions = { microphone };
    return new PbxJourney(lab, workbench, await launch(browserOptions), browserOptions);
}

/** Null: no one's. */
const whoseTone = (hz) => Object.entries(TONES).find(([, tone]) => Math.abs(tone - hz) < 15)?.[0] ?? null;

export class PbxJourney {
    /** Errors in any page, and log lines of the frame for a failing test. */
    faults = [];
    words = [];
    /** The times at which a page sent a REGISTER. */
    registers = [];
    /** Gets each SIP message that a page sends. */
    onSent = () => undefined;
    #seen = new Set();

    #browserOptions;
    /** The record Phone Sign-In from before the tests. */
    #signIn;
    #shyBrowser;

    constructor(lab, workbench, browser, browserOptions) {
        const { customer, colleague, pbx } = lab;
        Object.assign(this, { lab, customer, colleague, pbx, workbench, browser });
        this.#browserOptions = browserOptions;
        this.#signIn = workbench.org.phoneSignIn;
        // The other loopback name: page and frame have different origins, as in Salesforce.
        this.origin = `http://localhost:${workbench.port}`;
        this.control = `http://127.0.0.1:${workbench.port}/workbench`;
    }

    /** A new browser profile with the agent's page, in which the phone is open. */
    async open(browser = this.browser, options = AGENTS_BROWSER, crmHost = 'openCti') {
        await this.context?.close();
        this.workbench.org.host = crmHost;
        this.context = await browser.newContext(options);
        this.page = await this.openPage(this.context);
        this.panel = CRM_HOSTS[crmHost].panelOf(this.page);
        await this.panel.open();
    }

    /**
     * The same, signed in, in a browser that hides this machine's addresses, because it has no permission for the microphone or
     * because of a company policy: here, the one from npm without the permission.
     */
    async beginWhereAddressesAreHidden() {
        this.#shyBrowser ??= await launch({ ...this.#browserOptions, packed: true });
        const { permissions: _, ...options } = AGENTS_BROWSER;
        await this.open(this.#shyBrowser, options);
        await this.signIn(this.lab.agent);
        await this.panel.available();
    }

    /** The same, signed in. */
    async begin(crmHost) {
        await this.open(this.browser, AGENTS_BROWSER, crmHost);
        await this.signIn(this.lab.agent);
        await this.panel.available();
    }

    /** A second agent, in a separate browser profile. */
    async secondAgent() {
        const context = await this.browser.newContext(AGENTS_BROWSER);
        const page = await this.openPage(context);
        const panel = new Panel(page);
        await this.signIn(this.lab.otherAgent, panel);
        await panel.available();
        return { page, panel, close: () => context.close() };
    }

    async openPage(context) {
        const page = await context.newPage();
        await page.addInitScript(watchMedia);
        page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
        page.on('console', (message) => {
            if (message.text().startsWith('CRM Connect')) this.words.push(message.text());
        });
        page.on('websocket', (socket) =>
            socket.on('framesent', ({ payload }) => {
                if (String(payload).startsWith('REGISTER ')) this.registers.push(Date.now());
                this.onSent(String(payload));
            })
        );
        page.setDefaultTimeout(PATIENCE_MS);
        await page.goto(`${this.origin}/lightning/page/home`);
        return page;
    }

    async signIn({ user, password }, panel = this.panel) {
        await panel.frame.getByRole('textbox', { name: 'Extension' }).fill(user);
        await panel.frame.getByLabel('Password').fill(password);
        await panel.press('Sign in');
    }

    /** After a failed test: ends all remaining calls and resets the agent. */
    async recover() {
        for (const phone of [this.customer, this.colleague]) await phone.command('hangupall').catch(() => undefined);
        // A closed page leaves its channel in the PBX, where the next tests would find it.
        await this.pbx.hangUpAll();
        // Without it, a desk phone has no tickets. With one that a test has set, there is no form to sign in with.
        this.workbench.org.phoneSignIn = this.#signIn;
        await this.begin();
        for (const { Id } of await this.tasks()) this.#seen.add(Id);
        this.faults.length = 0;
        this.words.length = 0;
    }

    async end() {
        await this.context?.close();
        await this.browser.close();
        await this.#shyBrowser?.close();
        await this.workbench.close();
        await this.lab.stop();
    }

    /** After each test: checks that there were no errors in any page, and that the PBX has no channels left. */
    async assertClean() {
        assert.deepEqual(this.faults, []);
        let legs = [];
        await until(
            async () => (legs = await this.pbx.channels()).length === 0,
            () => `the exchange to be empty; there is ${legs.join(', ')}`
        );
    }

    frame(page = this.page) {
        const frame = page.frames().find((one) => new URL(one.url()).pathname.startsWith('/apex/Softphone'));
        assert.ok(frame, 'the page has a softphone frame');
        return frame;
    }

    async tasks() {
        const response = await fetch(`${this.control}/records/Task`);
        return (await response.json()).records.filter(({ CallObject }) => CallObject);
    }

    /** The agent's record of a call. Fails if there is none or a second one (R4). */
    async taskOf(callId) {
        const of = async () => (await this.tasks()).filter((task) => task.CallObject === callId);
        await until(async () => (await of()).length > 0, `the Task of call ${callId}`);
        const found = await of();
        assert.equal(found.length, 1, 'one call, one Task');
        this.#seen.add(found[0].Id);
        return found[0];
    }

    /** The Task of a call whose id only the panel knows: the newest one that no test has used. */
    async newTask() {
        return (await this.newTasks(1))[0];
    }

    /** The Tasks of as many such calls. */
    async newTasks(count) {
        const unseen = async () => (await this.tasks()).filter(({ Id }) => !this.#seen.has(Id));
        await until(async () => (await unseen()).length >= count, 'the Task of the call');
        const found = await unseen();
        assert.equal(found.length, count, `one call, one Task: ${JSON.stringify(found)}`);
        return Promise.all(found.map(({ CallObject }) => this.taskOf(CallObject)));
    }

    /** The customer calls. Resolves to the call's id when it rings in the panel. */
    async ring(call) {
        const { callId } = await this.lab.ringAgent(call);
        await this.panel.offers('Answer');
        return callId;
    }

    /** The customer calls and the agent answers. Resolves to the call's id when they are connected. */
    async answeredCall(call) {
        const from = this.customer.mark();
        const callId = await this.ring(call);
        await this.panel.answer();
        await this.customer.event('CALL_ESTABLISHED', from);
        await this.panel.offers('Hold');
        return callId;
    }

    /** Ends wrap-up, so that the next test starts with an idle panel. */
    async save(panel = this.panel) {
        await panel.save();
        await panel.available();
    }

    /** The addresses that the page offered for its latest call, as SDP candidates. */
    async candidates() {
        const sdp = await this.frame().evaluate(() => window.connections.at(-1).localDescription.sdp);
        return sdp.match(/(?<=^a=)candidate:.*/gm) ?? [];
    }

    /** How far the browser is with the connection of the page's latest call. */
    connectionState = () => this.frame().evaluate(() => window.connections.at(-1).iceConnectionState);

    /** The packets and audio energy in this time, in milliseconds, from the browser's statistics. */
    async flow(milliseconds = 1000, page = this.page) {
        const before = await this.frame(page).evaluate(countersOfCalls);
        await timePasses(milliseconds);
        const after = await this.frame(page).evaluate(countersOfCalls);
        assert.ok(before && after, 'there is a connection');
        return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
    }

    /** Waits for two-way audio: 50 packets per second are sent, and the received audio is not silence. */
    async assertTwoWayAudio(page) {
        let flow;
        await until(
            async () => {
                flow = await this.flow(1000, page);
                return flow.packetsIn > 35 && flow.packetsOut > 35 && flow.energyIn > 0.005;
            },
            () => `two-way audio: ${JSON.stringify(flow)}`
        );
    }

    /** Waits until the agent hears this party's tone. */
    async untilAgentHears(who, page = this.page) {
        const hears = async () => {
            const hz = await this.frame(page).evaluate(heardInPage, 500);
            return hz !== null && whoseTone(hz) === who;
        };
        await until(hears, `the agent to hear ${who}`);
    }

    /** Waits until the agent hears these parties' tones in the calls that are up. They are in alphabetical order. */
    async untilAgentHearsAll(...who) {
        const heard = async () => (await this.frame().evaluate(heardOfEachCall, 500)).map(whoseTone).sort();
        await until(async () => String(await heard()) === String(who), `the agent to hear ${who}`);
    }
}
