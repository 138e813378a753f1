import {
    decodeFrameMessage,
    encode,
    FRAME_EVENT,
    PANEL_EVENT
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Command, FrameMessage } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { openCtiHost } from '../../crm/openCti/openCtiHost';
import { createFrame } from '../../frame';
import { DemoPhoneSystem } from '../../phone/demo/demoPhoneSystem';
import type { PhoneSystemContext } from '../../phone/phoneSystem';
import { BrowserTab, USER } from './browser';
import type { Browser } from './browser';
import { ok, Salesforce } from './salesforce';
import type { SimulatedClock } from './simulatedClock';

let ids = 0;
const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
};

/** One Salesforce tab with a frame and a panel in it. */
export class SalesforceTab {
    readonly salesforce = new Salesforce().on('getCallCenterSettings', () => ok({}));
    readonly heard: FrameMessage[] = [];
    readonly logged: string[] = [];
    readonly tab;
    readonly frame;
    private readonly panel = document.createElement('c-softphone');
    private readonly clock: SimulatedClock;

    constructor(browser: Browser, clock: SimulatedClock, userId = USER) {
        this.clock = clock;
        this.tab = new BrowserTab(browser);
        const container = document.createElement('div');
        container.append(this.panel);
        this.panel.addEventListener(FRAME_EVENT, (event) => {
            const decoded = decodeFrameMessage((event as CustomEvent).detail);
            if (!decoded.ok) throw new Error(decoded.fault);
            this.heard.push(decoded.message);
        });
        this.frame = createFrame({
            container,
            page: this.tab.page,
            clock,
            log: (line) => this.logged.push(line),
            newId,
            host: (context) => openCtiHost(context, this.salesforce.api),
            locks: this.tab.locks,
            userId,
            port: (name) => this.tab.openPort(name),
            store: (name) => browser.stores.called(name),
            choose: () =>
                Promise.resolve({
                    ok: true,
                    factory: (context: PhoneSystemContext) =>
                        new DemoPhoneSystem({ newId, memory: browser.demoCalls.called(userId) }, context)
                }),
            running: () => undefined,
            onReady: () => undefined
        });
        this.say(encode({ type: 'ready' }));
    }

    async ask(command: Command): Promise<FrameMessage | undefined> {
        const id = newId();
        this.say(encode({ type: 'command', id, command }));
        await this.clock.pass(400);
        return this.heard.find((message) => message.type === 'answer' && message.id === id);
    }

    get phoneEvents(): string[] {
        return this.heard.flatMap((message) => {
            if (message.type !== 'phone') return [];
            const { event } = message;
            return event.event === 'LinkState' ? [`${event.state} ${event.reason ?? ''}`.trim()] : [event.event];
        });
    }

    get tabsNews(): FrameMessage[] {
        return this.heard.filter(({ type }) => type === 'tabs');
    }

    say(detail: string): void {
        this.panel.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail, bubbles: true }));
    }
}
