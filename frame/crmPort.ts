import { Outlet } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmCommand, CrmEvent, Port } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from './clock';
import type { CrmHost } from './crm/crmHost';
import { hearLinks } from './links/hearLinks';
import type { Log } from './log';
import type { ActiveTab } from './tabs/activeTab';
import type { ClickToDialSwitch } from './tabs/clickToDialSwitch';
import { TabError } from './tabs/tabChannel';
import type { AskTimeouts, ChannelPort, TabChannel } from './tabs/tabChannel';
import type { TabCommand } from './tabs/tabMessages';

/** A click that waited longer than this for the panel is no longer dialed, because nobody expects it. In milliseconds. */
const CLICK_EXPIRES_MS = 30_000;
/** A visible tab responds at once. The browser may throttle one in the background. */
const SHOW_TIMEOUTS: AskTimeouts = { begin: 800, end: 7_000 };

type Click = Extract<CrmEvent, { event: 'ClickToDial' }>;
type Shown = Extract<CrmCommand, { command: 'screenPop' | 'refreshView' | 'setPanelVisible' }>;

export interface CrmPortParts {
    /** The host around this tab. */
    readonly host: () => CrmHost;
    readonly channel: TabChannel | null;
    readonly activeTab: ActiveTab;
    readonly clickToDial: ClickToDialSwitch;
    /** The channel of the pages with phone links. */
    readonly links: ChannelPort | null;
    readonly leads: () => boolean;
    readonly sendToLeader: (command: Extract<TabCommand, { command: 'crm' }>) => void;
    /** The label of the utility item changes. */
    readonly onItemLabel: (label: string) => void;
    /** Called with each event in this tab before it is emitted. */
    readonly onEvent: (event: CrmEvent) => void;
    readonly clock: Clock;
    readonly log: Log;
}

/** Salesforce as seen from all tabs: screen pops open in the tab in use, and events from any tab reach the phone. */
export class CrmPort implements Port<CrmCommand, CrmEvent> {
    private readonly parts: CrmPortParts;
    private readonly outlet: Outlet<CrmEvent>;
    private readonly linksDial: (on: boolean) => void;
    /** A click that arrived before the runtime listened. */
    private waiting: Click | null = null;

    constructor(parts: CrmPortParts) {
        this.parts = parts;
        const { host, clock } = parts;
        this.outlet = new Outlet(() => [
            { event: 'HostCapabilities', at: clock.now(), capabilities: host().capabilities },
            ...host().known()
        ]);
        this.linksDial = hearLinks({
            port: parts.links,
            leads: parts.leads,
            clicked: (click) => this.emit({ event: 'ClickToDial', at: clock.now(), click })
        });
    }

    listen(hear: (event: CrmEvent) => void): void {
        this.outlet.listen(hear);
    }

    execute(command: CrmCommand): Promise<unknown> {
        switch (command.command) {
            case 'screenPop':
            case 'refreshView':
            case 'setPanelVisible':
                return this.executeInActiveTab(command);
            case 'setClickToDial':
                this.linksDial(command.on);
                return this.parts.clickToDial.want(command.on);
            case 'setPopout':
                return this.parts.host().execute(command);
            case 'setItem':
                this.parts.onItemLabel(command.label);
                return this.parts.host().execute(command);
        }
    }

    /** Handles an event from this tab's host. */
    emit(event: CrmEvent): void {
        const { leads, channel, activeTab, sendToLeader } = this.parts;
        if (!leads() && channel && (event.event === 'ClickToDial' || event.event === 'Navigated')) {
            // D3, A3: events in other tabs apply to the phone's calls
            if (event.event === 'ClickToDial' || event.fromForm || event.poppedFor || activeTab.elsewhere === null)
                sendToLeader({ command: 'crm', event });
            if (event.event === 'ClickToDial') return;
        }
        this.publish(event);
    }

    /** Handles an event from another tab. */
    emitElsewhere(event: Extract<TabCommand, { command: 'crm' }>['event']): void {
        this.emit(event.event === 'Navigated' ? { ...event, elsewhere: true } : event);
    }

    /** D2: emits a click that arrived before the runtime listened, unless it is too old. */
    emitWaitingClick(): void {
        const { waiting } = this;
        this.waiting = null;
        if (waiting && this.parts.clock.now() - waiting.at <= CLICK_EXPIRES_MS) this.outlet.emit(waiting);
    }

    private publish(event: CrmEvent): void {
        this.parts.onEvent(event);
        if (event.event === 'ClickToDial' && !this.outlet.heard) this.waiting = event;
        else this.outlet.emit(event);
    }

    /** P5: executes the command in one tab only: the one in use, or this one if that tab is gone. */
    private async executeInActiveTab(command: Shown): Promise<unknown> {
        const { activeTab, channel, host, log } = this.parts;
        const tab = activeTab.elsewhere;
        if (tab === null || !channel) return host().execute(command);
        try {
            return await channel.ask(tab, command, SHOW_TIMEOUTS);
        } catch (thrown) {
            if (!(thrown instanceof TabError && thrown.notStarted)) throw thrown;
            log(`the tab in use does not respond; executing ${command.command} here`);
            activeTab.forget(tab);
            return host().execute(command);
        }
    }
}
