import { Outlet } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmCommand, CrmEvent, Port } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from './clock';
import type { CrmHost } from './crm/crmHost';
import type { Log } from './log';
import type { ActiveTab } from './tabs/activeTab';
import type { ClickToDialSwitch } from './tabs/clickToDialSwitch';
import { TabError } from './tabs/tabChannel';
import type { AskTimeouts, TabChannel } from './tabs/tabChannel';
import type { TabCommand } from './tabs/tabMessages';

/** A click that waited longer than this for the panel is not dialed any more: nobody expects it now. In milliseconds. */
const CLICK_STAYS_MS = 30_000;
/** A tab that is looked at reacts at once; one in the background may be slowed down by the browser. */
const SHOW_TIMEOUTS: AskTimeouts = { begin: 800, end: 7_000 };

type Click = Extract<CrmEvent, { event: 'ClickToDial' }>;
type Shown = Extract<CrmCommand, { command: 'screenPop' | 'refreshView' | 'setPanelVisible' }>;

export interface CrmPortParts {
    /** The host around this tab. */
    readonly host: () => CrmHost;
    readonly channel: TabChannel | null;
    readonly activeTab: ActiveTab;
    readonly clickToDial: ClickToDialSwitch;
    readonly leads: () => boolean;
    readonly tellLeader: (command: Extract<TabCommand, { command: 'crm' }>) => void;
    /** What the utility bar says from now on. */
    readonly itemSays: (label: string) => void;
    /** Every event that is told in this tab, before it is told. */
    readonly heard: (event: CrmEvent) => void;
    readonly clock: Clock;
    readonly log: Log;
}

/** Salesforce around all tabs: what is shown is shown where the agent looks, and what happens around any tab reaches the phone. */
export class CrmPort implements Port<CrmCommand, CrmEvent> {
    private readonly parts: CrmPortParts;
    private readonly outlet: Outlet<CrmEvent>;
    /** Came before anybody listened. */
    private waiting: Click | null = null;

    constructor(parts: CrmPortParts) {
        this.parts = parts;
        const { host, clock } = parts;
        this.outlet = new Outlet(() => [
            { event: 'HostCapabilities', at: clock.now(), capabilities: host().capabilities },
            ...host().known()
        ]);
    }

    listen(hear: (event: CrmEvent) => void): void {
        this.outlet.listen(hear);
    }

    execute(command: CrmCommand): Promise<unknown> {
        switch (command.command) {
            case 'screenPop':
            case 'refreshView':
            case 'setPanelVisible':
                return this.showWhereLookedAt(command);
            case 'setClickToDial':
                return this.parts.clickToDial.want(command.on);
            case 'setItem':
                this.parts.itemSays(command.label);
                return this.parts.host().execute(command);
        }
    }

    /** What the host around this tab tells. */
    emit(event: CrmEvent): void {
        const { leads, channel, activeTab, tellLeader } = this.parts;
        if (!leads() && channel && (event.event === 'ClickToDial' || event.event === 'Navigated')) {
            // D3, A3: what happens around the other tabs counts for the phone's calls
            if (event.event === 'ClickToDial' || event.fromForm || event.poppedFor || activeTab.elsewhere === null)
                tellLeader({ command: 'crm', event });
            if (event.event === 'ClickToDial') return;
        }
        this.tell(event);
    }

    /** What happened around another tab. */
    emitElsewhere(event: Extract<TabCommand, { command: 'crm' }>['event']): void {
        this.emit(event.event === 'Navigated' ? { ...event, elsewhere: true } : event);
    }

    /** D2: a number that was clicked before anybody listened; once the phone can dial, and not when it is long ago. */
    tellWaitingClick(): void {
        const { waiting } = this;
        this.waiting = null;
        if (waiting && this.parts.clock.now() - waiting.at <= CLICK_STAYS_MS) this.outlet.emit(waiting);
    }

    private tell(event: CrmEvent): void {
        this.parts.heard(event);
        if (event.event === 'ClickToDial' && !this.outlet.heard) this.waiting = event;
        else this.outlet.emit(event);
    }

    /** P5: in one tab only, the one that the agent looks at; if that one is gone, in this one. */
    private async showWhereLookedAt(command: Shown): Promise<unknown> {
        const { activeTab, channel, host, log } = this.parts;
        const tab = activeTab.elsewhere;
        if (tab === null || !channel) return host().execute(command);
        try {
            return await channel.ask(tab, command, SHOW_TIMEOUTS);
        } catch (thrown) {
            if (!(thrown instanceof TabError && thrown.untouched)) throw thrown;
            log(`the tab that was looked at does not react; ${command.command} is carried out here`);
            activeTab.forget(tab);
            return host().execute(command);
        }
    }
}
