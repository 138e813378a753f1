import { DEFAULT_SETTINGS, NO_FEATURES } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    NotConnectedReason,
    PhoneCommand,
    PhoneEvent,
    Settings,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanationForLog, explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import { AskedTickets } from './askedTickets';
import { NO_CREDENTIALS } from './credentials';
import { GivenCredentials } from './givenCredentials';
import { settingsFor } from './descriptor';
import { phoneSystemOf } from './descriptors';
import { PhoneStatus } from './phoneStatus';
import { PhoneSystemError } from './phoneSystem';
import type { PhoneSystem, PhoneSystemContext } from './phoneSystem';
import type { StoredText } from '../storedText';
import type { PhoneSystemChoice } from './phoneSystems';

export interface PhoneSystemManagerParts extends Omit<PhoneSystemContext, 'settings' | 'credentials' | 'storage'> {
    readonly newId: () => string;
    readonly choose: (settings: Settings) => Promise<PhoneSystemChoice>;
    /** What the phone system with this name stores. */
    readonly storage: (phoneSystem: string) => StoredText;
}

/** Whether nothing has changed that the phone system depends on. */
function samePhone(one: Settings, other: Settings): boolean {
    const descriptor = phoneSystemOf(one);
    return (
        descriptor === phoneSystemOf(other) &&
        JSON.stringify(settingsFor(descriptor, one)) === JSON.stringify(settingsFor(descriptor, other))
    );
}

/**
 * Runs this tab's phone system while the tab leads and the settings are known.
 * ```
 *   off --lead--> waiting for settings --configure--> choosing --> running, or no phone system (LinkState has the reason)
 *    ^                                                   |            |
 *    +------------------------ yield --------------------+------------+
 * ```
 */
export class PhoneSystemManager {
    private readonly parts: PhoneSystemManagerParts;
    private readonly status = new PhoneStatus();
    private settings: Settings | null = null;
    private leads = false;
    private permitted = true;
    private system: PhoneSystem | null = null;
    /** The credentials from the panel for the current phone system. */
    private given = new GivenCredentials();
    /** The tickets that it needs. Null: it needs none. */
    private tickets: AskedTickets | null = null;
    /** The calls while there is no phone system: none, after that was reported. */
    private callsWithoutSystem: readonly SnapshotCall[] | null = null;
    /** Closing this page ends the calls. */
    private callsEndHere = false;
    /** Counts starts and stops. Events from an earlier phone system are ignored. */
    private run = 0;
    private begun: Promise<void> = Promise.resolve();

    constructor(parts: PhoneSystemManagerParts) {
        const emit = (event: PhoneEvent): void => {
            this.status.note(event);
            parts.emit(event);
        };
        this.parts = { ...parts, emit };
        this.status.note({ event: 'LinkState', at: parts.clock.now(), state: 'connecting', reason: 'starting' });
    }

    /** This tab gets the phone. */
    lead(): void {
        if (this.leads) return;
        this.leads = true;
        if (this.settings && this.permitted) void this.begin(this.settings);
    }

    /** Another tab gets the phone: closes the link and ends every call here. */
    async yield(): Promise<void> {
        const had = this.leads;
        this.leads = false;
        await this.shutDown(had, 'inAnotherTab');
    }

    /** Whether the phone may run. It may not while another user works in this browser (S6). */
    permit(permitted: boolean): void {
        this.permitted = permitted;
        if (!permitted) void this.shutDown(this.leads, 'anotherUser');
        else if (!this.leads) void this.shutDown(false, 'inAnotherTab');
        else if (this.settings) void this.begin(this.settings);
    }

    /** Applies the call center's settings. Called again whenever the host has read them again. */
    configure(settings: Settings): void {
        const before = this.settings;
        this.settings = settings;
        if (!this.leads || !this.permitted || (before && samePhone(before, settings))) return;
        if (this.hasCalls) {
            this.parts.log(
                'the settings name another phone system; because of current calls, it is used after a reload'
            );
            return;
        }
        void this.begin(settings);
    }

    /** The current calls, oldest first. Null while there may be calls that this tab doesn't know yet. */
    snapshot(): readonly SnapshotCall[] | null {
        return this.system ? this.system.snapshot() : this.callsWithoutSystem;
    }

    /** The status of this tab's phone and its current calls, for a new listener. */
    known(): readonly PhoneEvent[] {
        const calls = this.snapshot();
        const status = [...this.status.known(), ...(this.tickets?.known() ?? [])];
        return calls ? [...status, { event: 'Snapshot', at: this.parts.clock.now(), calls }] : status;
    }

    /** The country of the agent's phone network (ISO 3166). */
    get defaultCountry(): string {
        return (this.settings ?? DEFAULT_SETTINGS).defaultCountry;
    }

    /** The audio of calls is in a phone of its own, so that this page only rings. */
    get audioElsewhere(): boolean {
        return this.settings !== null && phoneSystemOf(this.settings).audioElsewhere;
    }

    get hasCalls(): boolean {
        return (this.snapshot() ?? []).length > 0;
    }

    /** Whether there are calls that closing the page would end. */
    get hasCallsInPage(): boolean {
        return this.endsItsCalls && this.hasCalls;
    }

    /** Stopping the phone ends its calls. */
    private get endsItsCalls(): boolean {
        return this.callsEndHere && !this.system?.callsOutliveTab;
    }

    /** There may be calls that the phone system has not reported yet, and that go on without it. */
    private get mayHaveOthers(): boolean {
        return this.system !== null && !this.endsItsCalls && this.system.snapshot() === null;
    }

    /** Whether to warn the agent before the page is closed, because that would end calls. */
    get asksBeforeLeaving(): boolean {
        return this.hasCallsInPage && (this.settings?.preventPopoutDuringCall ?? true);
    }

    /** Executes a command on this tab's phone. Without a phone system, rejects with PhoneSystemError `notConnected`. */
    execute(command: PhoneCommand): Promise<unknown> {
        if (this.system) return this.perform(this.system, command);
        // "connect" tries again to load a script that could not be loaded
        if (command.command === 'connect' && this.leads && this.permitted && this.settings)
            return this.begin(this.settings);
        return Promise.reject(new PhoneSystemError('notConnected'));
    }

    private async perform(system: PhoneSystem, command: PhoneCommand): Promise<unknown> {
        switch (command.command) {
            case 'signIn':
                return this.given.give(command);
            case 'setIceServers':
                return this.given.setIceServers(command.iceServers);
            case 'ticket':
                return this.tickets?.give(command);
            default:
                return system.execute(command);
        }
    }

    /** Closes the link and ends the calls without reporting it, because the page is being closed. */
    async end(): Promise<void> {
        this.run += 1;
        const { system, mayHaveOthers } = this;
        this.system = null;
        this.tickets = null;
        this.callsEndHere = false;
        if (!system) return;
        this.callsWithoutSystem = mayHaveOthers ? null : [];
        try {
            await system.stop();
        } catch (thrown) {
            this.parts.log(`the phone system did not stop cleanly: ${thrownInWords(thrown)}`);
        }
    }

    /** Stops the phone and reports why. `ran`: it may have reported features and calls. */
    private async shutDown(ran: boolean, reason: NotConnectedReason): Promise<void> {
        const { mayHaveOthers } = this;
        const ended = this.end();
        const { run } = this;
        await ended;
        if (run !== this.run) return;
        const at = this.parts.clock.now();
        if (ran) this.parts.emit({ event: 'Features', at, features: NO_FEATURES });
        // a call that the journal knows may be one of them, and must not end here
        if (ran && !mayHaveOthers) {
            this.callsWithoutSystem = [];
            this.parts.emit({ event: 'Snapshot', at, calls: [] });
        }
        this.parts.emit({ event: 'LinkState', at, state: 'down', reason });
    }

    /** Resolves when the phone system has started, or could not be loaded. */
    ready(): Promise<void> {
        return this.begun;
    }

    private begin(settings: Settings): Promise<void> {
        this.begun = this.load(settings);
        return this.begun;
    }

    private async load(settings: Settings): Promise<void> {
        const ended = this.end();
        const { run } = this;
        await ended;
        const { choose, emit, clock, log, audio, userId, newId, storage: storageOf } = this.parts;
        const choice = await choose(settings);
        if (run !== this.run) return;
        if (!choice.ok) {
            log(`no phone system: ${explanationForLog(choice.why)}`);
            emit({ event: 'LinkState', at: clock.now(), ...choice.why });
            return;
        }
        const emitNow = (event: PhoneEvent): void => {
            if (run === this.run) emit(event);
            else log(`ignored ${event.event} from a phone system that was stopped`);
        };
        const descriptor = phoneSystemOf(settings);
        // the descriptor's settings have the type that its phone system expects
        const own = settingsFor(descriptor, settings) as never;
        try {
            this.callsEndHere = !descriptor.callsOutliveTab;
            this.given = new GivenCredentials();
            this.tickets = descriptor.signIn === 'ticket' ? new AskedTickets({ clock, newId, emit: emitNow }) : null;
            const credentials = this.tickets ?? (descriptor.signIn === 'none' ? NO_CREDENTIALS : this.given);
            const storage = storageOf(descriptor.name);
            this.system = choice.factory({
                settings: own,
                clock,
                log,
                emit: emitNow,
                credentials,
                audio,
                storage,
                userId
            });
            this.system.start();
        } catch (thrown) {
            emit({
                event: 'LinkState',
                at: clock.now(),
                state: 'down',
                reason: 'notConfigured',
                ...explanationOf(thrown)
            });
        }
    }
}
