/** A journey with a desk phone: the lab's handset and CTI servers, the workbench with the phone system desk, a browser, the panel. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startWorkbench } from '../../../workbench/server/workbench.mjs';
import { launch } from '../../support/browser.mjs';
import { startLab } from '../lab/lab.mjs';
import { until } from '../../support/until.mjs';
import { PbxJourney } from './journey.mjs';

export async function startDeskJourney() {
    const lab = await startLab();
    const journey = new DeskJourney(lab, await orgAt(lab), await launch());
    await Promise.all([lab.handset.start(), journey.startServer(lab.cti)]);
    return journey;
}

/**
 * The same with `other`, a second agent with the other handset and a browser profile of his own. He is in another workbench, because
 * one has one user at a time. For the server, both are in the same org.
 */
export async function startTwoDeskJourneys() {
    const lab = await startLab();
    const journey = new DeskJourney(lab, await orgAt(lab), await launch());
    journey.other = new DeskJourney(lab, await orgAt(lab, 'Bob Backoffice'), journey.browser, lab.otherHandset);
    await Promise.all([lab.handset.start(), lab.otherHandset.start(), journey.startServer(lab.cti)]);
    return journey;
}

async function orgAt(lab, Name) {
    const servers = [lab.cti, lab.otherCti].map(({ address }) => address);
    const workbench = await startWorkbench({ phone: 'desk', desk: { servers } });
    if (Name) workbench.org.changeUser({ Name });
    return workbench;
}

class DeskJourney extends PbxJourney {
    /** The servers encrypt the calls that they store with it. */
    #key = randomBytes(32).toString('hex');

    /** The second agent, if there is one. */
    other = null;

    constructor(lab, workbench, browser, handset = lab.handset) {
        super(lab, workbench, browser);
        this.handset = handset;
    }

    /** The agent's page, whose phone signs in with a ticket. */
    async begin(crmHost) {
        await this.open(this.browser, undefined, crmHost);
        await this.panel.available();
        if (this.other && !this.other.context) await this.other.begin();
    }

    /** It stores calls that end while no panel is connected. */
    async startServer(server) {
        const workbenches = [this, this.other].flatMap((one) => one?.workbench ?? []);
        const folder = path.join(this.lab.runDir, `${server.name}-ended`);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const keyFile = path.join(this.lab.runDir, `${server.name}.key`);
        writeFileSync(keyFile, this.#key, { mode: 0o600 });
        await server.start({
            origins: workbenches.flatMap(({ port }) =>
                ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${port}`)
            ),
            orgId: this.workbench.org.id,
            publicKeys: await Promise.all(workbenches.map(({ org }) => org.certificates.publicKey())),
            more: { endedCalls: { folder, keyFile } }
        });
    }

    async recover() {
        await this.handset.command('hangupall').catch(() => undefined);
        if (!(await this.lab.cti.isHealthy())) await this.startServer(this.lab.cti);
        await super.recover();
        await this.other?.recover();
    }

    async assertClean() {
        await this.other?.assertClean();
        await super.assertClean();
    }

    async end() {
        await this.other?.context?.close();
        await this.other?.workbench.close();
        await super.end();
    }

    /** The customer calls the handset. */
    async customerCalls() {
        await this.customer.ring({ to: this.handset.number });
        await this.panel.offers('Answer');
    }

    /** The customer answers the next call from here on. */
    async customerAnswers(from) {
        await this.customer.event('CALL_INCOMING', from);
        await this.customer.command('accept');
        await this.panel.offers('Hold');
    }

    /** The customer calls, and the agent answers in the panel. */
    async talking() {
        const from = this.customer.mark();
        await this.customerCalls();
        await this.panel.answer();
        await this.customer.event('CALL_ESTABLISHED', from);
        await this.panel.offers('Hold');
    }

    /** The record of the call that has just ended, after wrap-up. */
    async recorded() {
        const task = await this.newTask();
        await this.save();
        return task;
    }

    /** Both ends have heard that the call is over. */
    handsetIsFree = () =>
        until(async () => !/\[line/.test((await this.handset.command('listcalls')).data), 'the handset to be free');
}
