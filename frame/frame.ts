import { Outlet } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    AllPorts,
    AudioEvent,
    JournalEvent,
    PhoneEvent,
    Ports
} from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CallsKnown } from './callsKnown';
import type { Clock } from './clock';
import type { CrmHost, CrmHostContext } from './crm/crmHost';
import { CrmPort } from './crmPort';
import { Journal } from './journal/journal';
import type { JournalStore } from './journal/journalStore';
import { RecentCalls } from './journal/recentCalls';
import type { RecentCallsParts } from './journal/recentCalls';
import type { Log } from './log';
import { PopoutLock } from './popoutLock';
import { storedText } from './storedText';
import { phonePort } from './phonePort';
import { PhoneSystemManager } from './phone/phoneSystemManager';
import type { PhoneSystemManagerParts } from './phone/phoneSystemManager';
import { problemsInWords, readSettings } from './settings/readSettings';
import { CallNotice } from './sound/callNotice';
import type { CallNoticeParts, CallNotices } from './sound/callNotice';
import { HeadsetMute } from './sound/headsetMute';
import type { HeadsetSession } from './sound/headsetMute';
import { Sound } from './sound/sound';
import type { SoundBrowser } from './sound/sound';
import { ActiveTab } from './tabs/activeTab';
import type { ActiveTabPage } from './tabs/activeTab';
import { BrowserUser, USERS_CHANNEL } from './tabs/browserUser';
import { ClickToDialSwitch } from './tabs/clickToDialSwitch';
import { LeaderElection } from './tabs/leaderElection';
import { LeaderClient } from './tabs/leaderClient';
import { LeaderTerm } from './tabs/leaderTerm';
import { LeaderHeartbeat } from './tabs/leaderHeartbeat';
import type { SignOfLife } from './tabs/leaderHeartbeat';
import { PanelMirror } from './tabs/panelMirror';
import type { Locks } from './tabs/leaderElection';
import { openTabChannel } from './tabs/tabChannel';
import type { ChannelPort } from './tabs/tabChannel';
import type { TabCommand } from './tabs/tabMessages';
import { TabsPort } from './tabs/tabsPort';
import { userNames } from './userNames';

/** What the frame needs from the browser and from Salesforce. */
export interface FrameParts extends Pick<PhoneSystemManagerParts, 'choose'> {
    readonly page: ActiveTabPage;
    readonly clock: Clock;
    readonly log: Log;
    readonly newId: () => string;
    readonly sound: SoundBrowser;
    readonly mediaSession: HeadsetSession | undefined;
    readonly notices: CallNotices;
    readonly ringingPage: CallNoticeParts['page'];
    readonly host: (context: CrmHostContext) => CrmHost;
    /** The user of this phone. */
    readonly userId: string;
    readonly locks: Locks | undefined;
    /** Opens the channel with this name. Null: this browser has no channels. */
    readonly port: (name: string) => ChannelPort | null;
    /** Opens the store with this name. */
    readonly store: (name: string) => JournalStore;
    /** Stores the recent calls and what the phone system stores. Throws if the browser blocks site data. */
    readonly storage: RecentCallsParts['storage'];
}

export interface Frame {
    /** The ports of the phone's runtime, in the order in which it listens, and this tab's audio port. */
    readonly ports: Ports & Pick<AllPorts, 'audio'>;
    readonly phoneSystem: PhoneSystemManager;
    /** Starts the frame. A runtime in this realm must listen before that. */
    start(): void;
    /** Called when a runtime in another realm has begun to listen. */
    readonly runtimeConnected: () => void;
    /** For a page that is being closed: ends the calls of this browser and informs the other tabs. */
    stop(): Promise<void>;
}

/** Puts the frame together. main.ts passes in the real browser, tests pass in a small fake. */
export function createFrame(parts: FrameParts): Frame {
    const { clock, log, newId } = parts;
    const hasCalls = (): boolean => phoneSystem.hasCalls;
    const leads = (): boolean => lead.leading;
    const names = userNames(parts.userId);
    const channel = openTabChannel(parts.port(names.channel), { tab: newId(), clock, newId, log });

    const callsKnown = new CallsKnown();
    const activeTab = new ActiveTab(channel, clock, parts.page);
    const setClickToDial = (on: boolean): Promise<void> => host.execute({ command: 'setClickToDial', on });
    const clickToDial = new ClickToDialSwitch({ channel, leads, set: setClickToDial, log });
    const crm = new CrmPort({
        host: () => host,
        channel,
        activeTab,
        clickToDial,
        links: parts.port(names.links),
        leads,
        sendToLeader: (command) => leader.send(command),
        onItemLabel: (label) => notice.setItemLabel(label),
        onEvent: (event) => {
            if (event.event === 'SettingsRead') {
                problemsInWords(event).forEach(log);
                const { audioElsewhere } = phoneSystem;
                phoneSystem.configure(event.settings);
                if (phoneSystem.audioElsewhere !== audioElsewhere) sound.emitState();
            }
            leaderTerm.received(event.event);
        },
        clock,
        log
    });
    const host = parts.host({
        clock,
        log,
        emit: (event) => crm.emit(event),
        markUsed: () => activeTab.markUsed(),
        callsKnown: callsKnown.known,
        endsCalls: () => phoneSystem.hasCallsInPage,
        readSettings
    });
    const phoneEvents: Outlet<PhoneEvent> = new Outlet(() => [...sound.known(), ...phoneSystem.known()]);
    const audioEvents: Outlet<AudioEvent> = new Outlet((): readonly AudioEvent[] => [sound.state]);
    const emitPhone = (event: PhoneEvent): void => {
        // before the panel, which draws next: a tone starts in less than a millisecond
        sound.play(event);
        phoneEvents.emit(event);
        if (event.event === 'Snapshot') callsKnown.callsListed();
        browserUser.callsChanged();
        sound.handle(event);
        headset.handle(event);
        notice.handle(event);
        popout.update();
    };
    const popout = new PopoutLock({ host: () => host, endsCalls: () => phoneSystem.asksBeforeLeaving, log });
    const sound: Sound = new Sound({
        browser: parts.sound,
        clock,
        log,
        name: names.audio,
        country: () => phoneSystem.defaultCountry,
        known: () => phoneSystem.known(),
        emit: emitPhone,
        emitAudio: audioEvents.emit,
        otherState: () => ({
            headsetMute: headset.works,
            notifications: parts.notices.state,
            ringsOnly: phoneSystem.audioElsewhere
        })
    });
    const notice = new CallNotice({
        notices: parts.notices,
        page: parts.ringingPage,
        clock,
        log,
        hidden: () => activeTab.hidden
    });
    parts.notices.onChange(() => sound.emitState());
    const headset = new HeadsetMute({
        session: parts.mediaSession,
        log,
        mute: (connection, on) => phoneSystem.execute({ command: 'setMicrophoneMute', connection, on })
    });
    const phoneSystem: PhoneSystemManager = new PhoneSystemManager({
        choose: parts.choose,
        storage: (name) => storedText(names.phoneSystem(name), parts.storage),
        userId: parts.userId,
        audio: sound,
        clock,
        newId,
        emit: emitPhone,
        log
    });
    const lead = new LeaderElection({
        lock: names.lock,
        locks: parts.locks,
        clock,
        log,
        onLead: () => leaderTerm.begin(),
        onFollow: () => {
            callsKnown.follows();
            journal.yield();
            mirror.reportStanding();
            watch.start();
            return phoneSystem.yield();
        }
    });
    const recent = new RecentCalls({ name: names.recent, storage: parts.storage, now: clock.now, log });
    const journalEvents: Outlet<JournalEvent> = new Outlet(() => journal.events());
    const journal = new Journal({
        store: parts.store(names.journal),
        clock,
        log,
        recent: () => recent.read(),
        opened: () => mirror.reportStanding(),
        emit: journalEvents.emit,
        superseded: () => lead.stepDown(),
        handOver: (entries, aliveAt) => void leader.handOver(entries, aliveAt)
    });
    const leaderTerm = new LeaderTerm({
        clock,
        leads,
        // the journal restores calls before the phone reports which of them still exist
        steps: [() => callsKnown.leads(), () => browserUser.whenHere(), () => journal.lead(), () => phoneSystem.lead()]
    });
    const leader = new LeaderClient({
        channel,
        lead,
        leaderTerm: () => leaderTerm,
        here: executeForTab,
        user: () => browserUser,
        log
    });
    const mirror = new PanelMirror({ channel, leads: () => journal.isOpen, emit: (event) => tabs.emit(event) });
    const tabs = new TabsPort({ channel, lead, leader: () => leader, mirror: () => mirror, hasCalls });
    const watch = new LeaderHeartbeat({
        clock,
        channel,
        leads,
        visible: () => parts.page.document.visibilityState === 'visible',
        userIsHere: () => browserUser.here,
        leader,
        mirror
    });
    const browserUser = new BrowserUser({
        port: parts.port(USERS_CHANNEL),
        userId: parts.userId,
        log,
        hasCalls,
        changed: (here) => phoneSystem.permit(here)
    });

    /** Executes a command for another tab. */
    async function executeForTab(command: TabCommand): Promise<unknown> {
        switch (command.command) {
            case 'screenPop':
            case 'refreshView':
            case 'setPanelVisible':
                return host.execute(command);
            case 'takeOver':
                return tabs.release();
            case 'ping':
                return { ...mirror.last, userIsGone: !browserUser.here } satisfies SignOfLife;
            default:
        }
        // a tab that has just started to lead doesn't know its calls yet
        await leaderTerm.ready();
        switch (command.command) {
            case 'act':
                // its script may still be loading
                await phoneSystem.ready();
                return tabs.emit({ event: 'Asked', action: command.action });
            case 'crm':
                return crm.emitElsewhere(command.event);
            case 'journalFound': {
                const { entries, aliveAt } = command;
                return journalEvents.emit({ event: 'JournalFound', at: clock.now(), entries, aliveAt });
            }
        }
    }

    return {
        ports: {
            audio: {
                execute: async (command) =>
                    command.command === 'allowNotifications' ? parts.notices.ask() : sound.execute(command),
                listen: (hear) => {
                    sound.panelStarted();
                    audioEvents.listen(hear);
                }
            },
            tabs,
            crm,
            journal: {
                execute: async (command) =>
                    command.command === 'write' ? journal.write(command) : recent.keep(command.lines),
                listen: journalEvents.listen
            },
            phone: phonePort({ leads, phoneSystem, events: phoneEvents, sound, callsKnown })
        },
        phoneSystem,
        start() {
            channel?.answerQuestions(leads, executeForTab);
            channel?.send({ type: 'hello', tab: channel.tab });
            sound.start();
            recent.tidy();
            host.start();
            lead.start();
        },
        runtimeConnected: () => crm.emitWaitingClick(),
        async stop() {
            await phoneSystem.end();
            channel?.close();
        }
    };
}
