import {
    errorOf,
    FRAME_EVENT,
    PANEL_EVENT,
    remotePorts
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { serve } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { PORT_COMMANDS, readFromAsking } from '../../../force-app/main/default/lwc/softphoneContract/servingSide';
import type {
    AudioCommand,
    AudioEvent,
    Command,
    CommandError,
    CrmEvent,
    JournalCommand,
    JournalEvent,
    PhoneEvent,
    Port,
    TabsCommand,
    TabsEvent,
    TextChannel
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { panelChannel } from '../../bridge/panelChannel';
import { openCtiHost } from '../../crm/openCti/openCtiHost';
import { createFrame } from '../../frame';
import { DemoPhoneSystem } from '../../phone/demo/demoPhoneSystem';
import type { PhoneSystemContext } from '../../phone/phoneSystem';
import { BrowserTab, USER } from './browser';
import type { Browser } from './browser';
import { ok, Salesforce } from './salesforce';
import type { SimulatedClock } from './simulatedClock';
import { quietPage } from './quietBrowser';

let ids = 0;
const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
};

const NAMES = ['tabs', 'crm', 'journal', 'phone', 'audio'] as const;

/** An event of a port, as the panel received it. */
export type Told =
    | { readonly port: 'tabs'; readonly event: TabsEvent }
    | { readonly port: 'crm'; readonly event: CrmEvent }
    | { readonly port: 'journal'; readonly event: JournalEvent }
    | { readonly port: 'phone'; readonly event: PhoneEvent }
    | { readonly port: 'audio'; readonly event: AudioEvent };

export type Answer =
    { readonly ok: true; readonly value?: unknown } | { readonly ok: false; readonly error: CommandError };

const panelEnd = (panel: HTMLElement): TextChannel => ({
    post: (text) => void panel.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail: text, bubbles: true })),
    listen: (hear) => panel.addEventListener(FRAME_EVENT, (event) => hear((event as CustomEvent<unknown>).detail)),
    close: () => undefined
});

/** One Salesforce tab with a frame and a panel. */
export class SalesforceTab {
    readonly salesforce = new Salesforce().on('getCallCenterSettings', () => ok({}));
    readonly heard: Told[] = [];
    readonly logged: string[] = [];
    readonly tab;
    readonly frame;
    readonly link;
    private readonly clock: SimulatedClock;

    constructor(browser: Browser, clock: SimulatedClock, userId = USER) {
        this.clock = clock;
        this.tab = new BrowserTab(browser);
        const container = document.createElement('div');
        const panel = container.appendChild(document.createElement('c-softphone'));
        this.frame = createFrame({
            page: this.tab.page,
            clock,
            log: (line) => this.logged.push(line),
            newId,
            host: (context) => openCtiHost(context, this.salesforce.api),
            locks: this.tab.locks,
            userId,
            port: (name) => this.tab.openPort(name),
            store: (name) => browser.stores.called(name),
            storage: () => browser.storage,
            choose: () =>
                Promise.resolve({
                    ok: true,
                    factory: (context: PhoneSystemContext) =>
                        new DemoPhoneSystem({ newId, expose: () => undefined }, context)
                }),
            ...quietPage()
        });
        const log = (line: string): number => this.logged.push(line);
        serve(this.frame.ports, readFromAsking, {
            channel: panelChannel(container),
            log,
            onHello: this.frame.runtimeConnected
        });
        this.frame.start();
        this.link = remotePorts(NAMES, {
            channel: panelEnd(panel),
            session: newId(),
            after: clock.after,
            log: (_level, line) => log(line)
        });
        for (const port of NAMES)
            (this.link.ports[port] as Port<unknown, unknown>).listen((event) =>
                this.heard.push({ port, event } as Told)
            );
        this.link.open();
    }

    async ask(command: AudioCommand | Command | JournalCommand | TabsCommand): Promise<Answer | undefined> {
        const name = NAMES.find((port) => PORT_COMMANDS[port].shape(command, 'command') === null)!;
        let answer: Answer | undefined;
        (this.link.ports[name] as Port<unknown, unknown>).execute(command).then(
            (value) => {
                answer = { ok: true, value };
            },
            (thrown: unknown) => {
                answer = { ok: false, error: errorOf(thrown) };
            }
        );
        await this.clock.pass(400);
        return answer;
    }

    get phoneEvents(): string[] {
        return this.heard.flatMap((message) => {
            if (message.port !== 'phone') return [];
            const { event } = message;
            return event.event === 'LinkState' ? [`${event.state} ${event.reason ?? ''}`.trim()] : [event.event];
        });
    }

    /** The events about its standing. */
    get standings(): TabsEvent[] {
        return this.heard.flatMap(({ event }) => (event.event === 'Standing' ? [event] : []));
    }
}
