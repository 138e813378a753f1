import type { Command, CrmCommand } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost } from './crm/crmHost';
import type { Journal } from './journal/journal';
import type { Log } from './log';
import type { PhoneLine } from './phone/phoneLine';
import { PhoneSystemError } from './phone/phoneSystem';
import type { Attention } from './tabs/attention';
import type { ClickToDialSwitch } from './tabs/clickToDialSwitch';
import type { Lead } from './tabs/lead';
import type { SignOfLife } from './tabs/leaderWatch';
import { TabError } from './tabs/tabChannel';
import type { Patience, TabChannel } from './tabs/tabChannel';
import { THE_LEADER } from './tabs/tabMessages';
import type { TabCommand } from './tabs/tabMessages';

export interface CommandRouterParts {
    readonly host: CrmHost;
    readonly line: PhoneLine;
    readonly journal: Journal;
    readonly lead: Lead;
    readonly channel: TabChannel | null;
    readonly attention: Attention;
    readonly clickToDial: ClickToDialSwitch;
    readonly callsUp: () => boolean;
    /** Hands this tab's panel, which leads, what happened in another tab. */
    readonly forPanel: (command: Extract<TabCommand, { command: 'act' | 'crm' | 'journalFound' }>) => Promise<void>;
    /** What another tab is to know of this one, which leads. */
    readonly signOfLife: () => SignOfLife;
    readonly log: Log;
}

/** A tab that is looked at reacts at once; one in the background may be slowed down by the browser. */
const SHOW_PATIENCE: Patience = { begin: 800, end: 7_000 };
const LET_GO_PATIENCE: Patience = { begin: 2_000, end: 6_000 };

/** Decides which tab and which port carries out a command. */
export class CommandRouter {
    private readonly parts: CommandRouterParts;

    constructor(parts: CommandRouterParts) {
        this.parts = parts;
    }

    /** A command of this tab's panel. */
    carryOut(command: Command): Promise<unknown> {
        switch (command.command) {
            case 'screenPop':
            case 'refreshView':
            case 'setPanelVisible':
                return this.showWhereLookedAt(command);
            case 'setClickToDial':
                return this.parts.clickToDial.want(command.on);
            case 'setItem':
                return this.parts.host.execute(command);
            case 'takeOver':
                return this.takeOver();
            case 'journalWrite':
                return this.parts.journal.write(command);
            default:
                return this.parts.lead.leading
                    ? this.parts.line.execute(command)
                    : Promise.reject(new PhoneSystemError('notConnected', 'inAnotherTab'));
        }
    }

    /** A command that another tab asks this one to carry out. */
    carryOutForTab(command: TabCommand): Promise<unknown> {
        switch (command.command) {
            case 'screenPop':
            case 'refreshView':
            case 'setPanelVisible':
                return this.parts.host.execute(command);
            case 'takeOver':
                return this.letGo();
            case 'ping':
                return Promise.resolve(this.parts.signOfLife());
            case 'act':
            case 'crm':
            case 'journalFound':
                return this.parts.forPanel(command);
        }
    }

    /** P5: in one tab only, the one that the agent looks at; if that one is gone, in this one. */
    private async showWhereLookedAt(
        command: Extract<CrmCommand, { command: 'screenPop' | 'refreshView' | 'setPanelVisible' }>
    ): Promise<unknown> {
        const { attention, channel, host, log } = this.parts;
        const tab = attention.elsewhere;
        if (tab === null || !channel) return host.execute(command);
        try {
            return await channel.ask(tab, command, SHOW_PATIENCE);
        } catch (thrown) {
            if (!(thrown instanceof TabError && thrown.untouched)) throw thrown;
            log(`the tab that was looked at does not react; ${command.command} is carried out here`);
            attention.forget(tab);
            return host.execute(command);
        }
    }

    private async takeOver(): Promise<void> {
        const { lead, channel } = this.parts;
        if (lead.leading) return;
        if (!channel) throw new PhoneSystemError('notConnected', 'tabSilent');
        await channel.ask(THE_LEADER, { command: 'takeOver' }, LET_GO_PATIENCE);
        await lead.takeOver();
    }

    private letGo(): Promise<void> {
        const { lead, callsUp } = this.parts;
        if (callsUp()) {
            return Promise.reject(new PhoneSystemError('invalidState', 'tabOnCall'));
        }
        return lead.letGo();
    }
}
