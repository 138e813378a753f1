import type {
    CrmEvent,
    JournalEvent,
    PhoneEvent,
    SnapshotCall
} from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FrameMemory } from './bridge/frameMemory';
import { createPanelBridge } from './bridge/panelBridge';
import type { Clock } from './clock';
import { CommandRouter } from './commandRouter';
import type { CommandRouterParts } from './commandRouter';
import type { CrmHost, CrmHostContext } from './crm/crmHost';
import { Journal } from './journal/journal';
import type { JournalStore } from './journal/journalStore';
import type { Log } from './log';
import { PhoneLine } from './phone/phoneLine';
import type { PhoneLineParts } from './phone/phoneLine';
import { problemsInWords, readSettings } from './settings/readSettings';
import { Attention } from './tabs/attention';
import type { AttentionPage } from './tabs/attention';
import { BrowserUser, USERS_CHANNEL } from './tabs/browserUser';
import { ClickToDialSwitch } from './tabs/clickToDialSwitch';
import { Lead } from './tabs/lead';
import { LeaderDoor } from './tabs/leaderDoor';
import { Leadership } from './tabs/leadership';
import { LeaderWatch } from './tabs/leaderWatch';
import { PanelMirror } from './tabs/panelMirror';
import type { Locks } from './tabs/lead';
import { TabChannel } from './tabs/tabChannel';
import type { ChannelPort } from './tabs/tabChannel';
import { userNames } from './userNames';

/** Everything of the browser and of Salesforce that the frame stands on. */
export interface FrameParts extends Pick<PhoneLineParts, 'choose' | 'running'> {
    readonly container: EventTarget;
    readonly page: AttentionPage;
    readonly clock: Clock;
    readonly log: Log;
    readonly newId: () => string;
    readonly host: (context: CrmHostContext) => CrmHost;
    /** Whose phone this is. */
    readonly userId: string;
    readonly locks: Locks | undefined;
    /** Opens the channel of that name; null: there are no channels. */
    readonly port: (name: string) => ChannelPort | null;
    /** Opens the store of that name. */
    readonly store: (name: string) => JournalStore;
    readonly onReady: () => void;
}

export interface Frame {
    readonly line: PhoneLine;
    /** The calls that are up, oldest first. */
    calls(): readonly SnapshotCall[];
    /** The page goes away: ends the calls of this browser and tells the other tabs. */
    stop(): Promise<void>;
}

/** Puts the frame together and sets it going; main.ts passes in the real browser, tests a small one of their own. */
export function createFrame(parts: FrameParts): Frame {
    const { clock, log, newId } = parts;
    const memory = new FrameMemory(() => line.snapshot());
    const callsUp = (): boolean => line.callsUp;
    const names = userNames(parts.userId);
    const port = parts.port(names.channel);
    const channel = port ? new TabChannel({ port, tab: newId(), clock, newId, log }) : null;
    if (!channel) log('without BroadcastChannel, this tab knows nothing of others');

    const attention = new Attention(channel, clock, parts.page);
    const emitPhone = (event: PhoneEvent): void => {
        bridge.tellPhone(event);
        browserUser.callsChanged();
    };
    const emitCrm = (event: CrmEvent): void => {
        if (!lead.leading && channel && (event.event === 'ClickToDial' || event.event === 'Navigated')) {
            // D3, A3: what happens around the other tabs counts for the phone's calls
            if (event.event === 'ClickToDial' || event.fromForm || event.poppedFor || attention.elsewhere === null)
                leaderDoor.tell({ command: 'crm', event });
        }
        if (event.event === 'ClickToDial' && !lead.leading && channel) return;
        if (event.event === 'SettingsRead') {
            problemsInWords(event).forEach(log);
            line.configure(event.settings);
        }
        leadership.heard(event.event);
        bridge.tellCrm(event);
    };
    const host = parts.host({
        clock,
        log,
        emit: emitCrm,
        attended: () => attention.attended(),
        readSettings
    });
    const line = new PhoneLine({
        choose: parts.choose,
        running: parts.running,
        clock,
        emit: emitPhone,
        log
    });
    const lead = new Lead({
        lock: names.lock,
        locks: parts.locks,
        clock,
        log,
        onLead: () => leadership.begin(),
        onFollow: () => {
            journal.yield();
            mirror.sayWhere();
            watch.start();
            return line.yield();
        }
    });
    const journal = new Journal({
        store: parts.store(names.journal),
        clock,
        log,
        opened: () => mirror.sayWhere(),
        emit: (event: JournalEvent) => bridge.tellJournal(event),
        superseded: () => lead.stepDown(),
        handOver: (entries, aliveAt) => void leaderDoor.handOver(entries, aliveAt)
    });
    const leadership = new Leadership({
        clock,
        leads: () => lead.leading,
        // what was left is taken up before the phone tells which of it is still up
        takeUp: [() => browserUser.present(), () => journal.lead(), () => line.lead()]
    });
    const leads = (): boolean => lead.leading;
    const setClickToDial = (on: boolean): Promise<void> => host.execute({ command: 'setClickToDial', on });
    const clickToDial = new ClickToDialSwitch({ channel, leads, set: setClickToDial, log });
    const leaderDoor = new LeaderDoor({
        channel,
        lead,
        leadership: () => leadership,
        here: (command) => router.carryOutForTab(command),
        user: () => browserUser,
        log
    });
    const mirror = new PanelMirror({
        channel,
        leads: () => journal.isOpen,
        tell: (message) => bridge.tellOfTabs(message)
    });
    const forPanel: CommandRouterParts['forPanel'] = async (command) => {
        // a tab that has only just come to lead does not know its calls yet
        await leadership.takenUp();
        if (command.command === 'act') bridge.tellOfTabs({ type: 'asked', action: command.action });
        else if (command.command === 'crm')
            emitCrm(command.event.event === 'Navigated' ? { ...command.event, elsewhere: true } : command.event);
        else
            bridge.tellJournal({
                event: 'JournalFound',
                at: clock.now(),
                entries: command.entries,
                aliveAt: command.aliveAt
            });
    };
    const watch = new LeaderWatch({
        clock,
        channel,
        leads,
        visible: () => parts.page.document.visibilityState === 'visible',
        userIsHere: () => browserUser.here,
        door: leaderDoor,
        mirror
    });
    const router = new CommandRouter({
        host,
        journal,
        line,
        lead,
        channel,
        attention,
        clickToDial,
        callsUp,
        forPanel,
        signOfLife: () => ({ ...mirror.last, userIsGone: !browserUser.here }),
        log
    });
    const bridge = createPanelBridge({
        container: parts.container,
        memory,
        journal,
        toOtherTabs: (message) => {
            if (message.type === 'ask') leaderDoor.tell({ command: 'act', action: message.action });
            else mirror.take(message);
        },
        beforeReplay: () => mirror.sayWhere(),
        clock,
        log,
        carryOut: (command) => router.carryOut(command),
        onReady: parts.onReady
    });

    const browserUser = new BrowserUser({
        port: parts.port(USERS_CHANNEL),
        userId: parts.userId,
        log,
        callsUp,
        changed: (here) => line.permit(here)
    });

    emitPhone({ event: 'LinkState', at: clock.now(), state: 'connecting', reason: 'starting' });
    channel?.answerQuestions(leads, (command) => router.carryOutForTab(command));
    channel?.send({ type: 'hello', tab: channel.tab });
    emitCrm({ event: 'HostCapabilities', at: clock.now(), capabilities: host.capabilities });
    host.start();
    lead.start();

    return {
        line,
        calls: () => line.snapshot() ?? [],
        async stop() {
            await line.end();
            channel?.close();
        }
    };
}
