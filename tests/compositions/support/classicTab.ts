import { initialState } from 'c/callEngine';
import { serve } from 'c/pageContract';
import { PhoneRuntime } from 'c/phoneRuntime';
import { remotePorts } from 'c/softphoneContract';
import type { CallRecordFields, PhoneCommand, Records } from 'c/softphoneContract';
import { readFromAsking } from '../../../force-app/main/default/lwc/softphoneContract/servingSide';
import { fred } from '../../../force-app/main/default/lwc/callEngine/__tests__/support/agent';
import { Browser, BrowserTab, USER } from '../../../frame/__tests__/fakes/browser';
import { ClassicSalesforce, json } from '../../../frame/__tests__/fakes/classicSalesforce';
import { FakeStorage } from '../../../frame/__tests__/fakes/fakeStorage';
import { FakeStoredText } from '../../../frame/__tests__/fakes/fakeStoredText';
import { quietPage } from '../../../frame/__tests__/fakes/quietBrowser';
import { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';
import { classicHost } from '../../../frame/crm/classic/classicHost';
import { createFrame } from '../../../frame/frame';
import { DemoPhoneSystem } from '../../../frame/phone/demo/demoPhoneSystem';
import type { PhoneSystemContext } from '../../../frame/phone/phoneSystem';
import { domEvents } from './channels';

/** Lightning Out needs this long on a warm cache, in milliseconds. */
const PANEL_AFTER_MS = 1_000;

let ids = 0;
const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
};

/** A browser tab in Salesforce Classic: each page loads a frame and a panel of its own. */
export class ClassicTab {
    readonly clock = new SimulatedClock(Date.UTC(2026, 10, 20, 16, 11, 36));
    /** What was saved for each call, merged. */
    readonly saved = new Map<string, Partial<CallRecordFields>>();
    readonly salesforce = new ClassicSalesforce()
        .on('isInConsole', () => ({ result: false }))
        .on('cti.getCallCenterSettings', () =>
            json({
                '/CRMConnect/defaultCountry': 'GB',
                '/CRMConnect/phoneSystem': this.callsOutlivePage ? 'demo' : 'sip'
            })
        );
    runtime!: PhoneRuntime;
    private readonly browser = new Browser();
    private readonly stored = new FakeStoredText();
    /** The pages that were opened in another tab of the browser. */
    readonly otherTab: string[] = [];
    private readonly callsOutlivePage: boolean;
    private leave: () => Promise<void> = () => Promise.resolve();
    private simulate: (command: PhoneCommand) => Promise<unknown> = () => Promise.resolve();

    /** @param callsOutlivePage as those of a desk phone do. Calls in the browser end with their page */
    constructor({ callsOutlivePage }: { readonly callsOutlivePage: boolean }) {
        this.callsOutlivePage = callsOutlivePage;
    }

    /** The agent opens a page, or Salesforce does. */
    async load(page: object): Promise<void> {
        await this.leave();
        const { clock, salesforce, stored, browser } = this;
        salesforce.listeners.clear();
        salesforce.on('getPageInfo', () => json(page));
        const tab = new BrowserTab(browser);
        const storage = this.callsOutlivePage ? browser.storage : new FakeStorage();
        const frame = createFrame({
            page: tab.page,
            clock,
            log: () => undefined,
            newId,
            host: (context) =>
                classicHost(context, { api: salesforce.api, stored, openTab: (path) => this.opensTab(path) }),
            locks: tab.locks,
            userId: USER,
            port: (name) => tab.openPort(name),
            store: (name) => browser.stores.called(name),
            storage: () => storage,
            choose: () =>
                Promise.resolve({
                    ok: true,
                    factory: (context: PhoneSystemContext) =>
                        new DemoPhoneSystem({ newId, expose: () => undefined }, context)
                }),
            ...quietPage()
        });
        this.simulate = (command) => frame.ports.phone.execute(command);
        const between = domEvents();
        serve(frame.ports, readFromAsking, {
            channel: between.serving,
            log: () => undefined,
            onHello: frame.runtimeConnected
        });
        frame.start();
        await clock.pass(PANEL_AFTER_MS);
        const log = (): void => undefined;
        const link = remotePorts(['tabs', 'crm', 'journal', 'phone'], {
            channel: between.asking,
            session: newId(),
            after: clock.after,
            log
        });
        this.runtime = new PhoneRuntime({
            initial: initialState({ userId: USER, locale: 'en-GB', timeZone: 'Europe/London' }, newId()),
            ports: link.ports,
            records: this.records,
            clock,
            log,
            random: () => 0.5,
            itemLook: null,
            ticked: null,
            changed: () => undefined
        });
        this.runtime.start();
        link.open();
        await clock.pass(2_000);
        this.leave = async () => {
            this.runtime.stop();
            link.close();
            between.end();
            await frame.stop();
            tab.close();
        };
    }

    async phone(command: PhoneCommand): Promise<unknown> {
        const done = this.simulate(command);
        await this.clock.pass(1_000);
        return done;
    }

    private opensTab(path: string): boolean {
        this.otherTab.push(path);
        return true;
    }

    private readonly records: Records = {
        findCaller: () => Promise.resolve({ rows: [fred], cases: [], truncated: false }),
        describeRecord: () => Promise.resolve({ error: {} }),
        saveCallRecord: (callKey, fields) => {
            this.saved.set(callKey, { ...this.saved.get(callKey), ...fields });
            return Promise.resolve({ ok: true, taskId: '00T000000000001AAA', kept: [], moved: [] });
        },
        readPhoneCredentials: () => Promise.resolve({ credentials: null }),
        phoneTicket: () => Promise.resolve({ problem: 'noDevice' })
    };
}
