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
import { NO_CREDENTIALS } from './credentials';
import { GivenCredentials } from './givenCredentials';
import { ownSettings } from './descriptor';
import { phoneSystemOf } from './descriptors';
import { PhoneStatus } from './phoneStatus';
import { PhoneSystemError } from './phoneSystem';
import type { PhoneSystem, PhoneSystemContext } from './phoneSystem';
import type { PhoneSystemChoice } from './phoneSystems';

export interface PhoneSystemManagerParts extends Omit<PhoneSystemContext, 'settings' | 'credentials'> {
    readonly choose: (settings: Settings) => Promise<PhoneSystemChoice>;
}

/** Whether a phone system works as before: nothing that it looks at has changed. */
function samePhone(one: Settings, other: Settings): boolean {
    const descriptor = phoneSystemOf(one);
    return (
        descriptor === phoneSystemOf(other) &&
        JSON.stringify(ownSettings(descriptor, one)) === JSON.stringify(ownSettings(descriptor, other))
    );
}

/**
 * Runs the phone system of this tab: from when the tab leads and the settings are known, until another tab leads.
 * ```
 *   off --lead--> waiting for settings --configure--> choosing --> running | no phone system (LinkState says why)
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
    /** What the panel gives is for that phone system. */
    private given = new GivenCredentials();
    /** The calls without a phone system: none, once that was told. */
    private without: readonly SnapshotCall[] | null = null;
    /** Its calls end with this page. */
    private callsEndHere = false;
    /** Counts the starts: what a phone system tells after its time is nobody's business. */
    private turn = 0;

    constructor(parts: PhoneSystemManagerParts) {
        const emit = (event: PhoneEvent): void => {
            this.status.note(event);
            parts.emit(event);
        };
        this.parts = { ...parts, emit };
        this.status.note({ event: 'LinkState', at: parts.clock.now(), state: 'connecting', reason: 'starting' });
    }

    /** This tab has the phone from now on. */
    lead(): void {
        if (this.leads) return;
        this.leads = true;
        if (this.settings && this.permitted) void this.begin(this.settings);
    }

    /** Another tab has the phone: ends the link and every call here. */
    async yield(): Promise<void> {
        const had = this.leads;
        this.leads = false;
        await this.shut(had, 'inAnotherTab');
    }

    /** Whether the phone may run for its user: not while another works in this browser (S6). */
    permit(permitted: boolean): void {
        this.permitted = permitted;
        if (!permitted) void this.shut(this.leads, 'anotherUser');
        else if (!this.leads) void this.shut(false, 'inAnotherTab');
        else if (this.settings) void this.begin(this.settings);
    }

    /** The call center's settings, as the host read them; also when they were read anew. */
    configure(settings: Settings): void {
        const before = this.settings;
        this.settings = settings;
        if (!this.leads || !this.permitted || (before && samePhone(before, settings))) return;
        if (this.hasCalls) {
            this.parts.log('the settings name another phone system; it is used after a reload, as calls are up now');
            return;
        }
        void this.begin(settings);
    }

    /** The calls that are up, oldest first; null while there may be some of which this tab does not know yet. */
    snapshot(): readonly SnapshotCall[] | null {
        return this.system ? this.system.snapshot() : this.without;
    }

    /** How this tab's phone is, and the calls that are up: what whoever comes must know. */
    known(): readonly PhoneEvent[] {
        const calls = this.snapshot();
        const status = this.status.known();
        return calls ? [...status, { event: 'Snapshot', at: this.parts.clock.now(), calls }] : status;
    }

    /** Where the agent telephones: ISO 3166. */
    get defaultCountry(): string {
        return (this.settings ?? DEFAULT_SETTINGS).defaultCountry;
    }

    get hasCalls(): boolean {
        return (this.snapshot() ?? []).length > 0;
    }

    /** Whether calls would end with this page, and the agent is to be asked first. Some go on in the next tab. */
    get asksBeforeLeaving(): boolean {
        return this.callsEndHere && this.hasCalls && (this.settings?.preventPopoutDuringCall ?? true);
    }

    /** Carries out a command on the phone of this tab. Rejects with PhoneSystemError, reason notConnected without one. */
    execute(command: PhoneCommand): Promise<unknown> {
        if (this.system) return this.carryOut(this.system, command);
        // without a phone system there may still be one to be had: the script that did not load is tried again
        if (command.command === 'connect' && this.leads && this.permitted && this.settings)
            return this.begin(this.settings);
        return Promise.reject(new PhoneSystemError('notConnected'));
    }

    private async carryOut(system: PhoneSystem, command: PhoneCommand): Promise<unknown> {
        switch (command.command) {
            case 'signIn':
                return this.given.give(command);
            case 'setIceServers':
                return this.given.setIceServers(command.iceServers);
            default:
                return system.execute(command);
        }
    }

    /** Ends the link and the calls without a word to the panel: the page goes away. */
    async end(): Promise<void> {
        this.turn += 1;
        const { system } = this;
        this.system = null;
        this.callsEndHere = false;
        if (!system) return;
        this.without = [];
        try {
            await system.stop();
        } catch (thrown) {
            this.parts.log(`the phone system did not stop cleanly: ${thrownInWords(thrown)}`);
        }
    }

    /** Ends the phone, and says why. `ran`: it may have told of features and calls. */
    private async shut(ran: boolean, reason: NotConnectedReason): Promise<void> {
        const ended = this.end();
        const { turn } = this;
        await ended;
        if (turn !== this.turn) return;
        const at = this.parts.clock.now();
        if (ran) {
            this.without = [];
            this.parts.emit({ event: 'Features', at, features: NO_FEATURES });
            this.parts.emit({ event: 'Snapshot', at, calls: [] });
        }
        this.parts.emit({ event: 'LinkState', at, state: 'down', reason });
    }

    private async begin(settings: Settings): Promise<void> {
        const ended = this.end();
        const turn = this.turn;
        await ended;
        const { choose, emit, clock, log, audio } = this.parts;
        const choice = await choose(settings);
        if (turn !== this.turn) return;
        if (!choice.ok) {
            log(`no phone system: ${explanationForLog(choice.why)}`);
            emit({ event: 'LinkState', at: clock.now(), ...choice.why });
            return;
        }
        const emitNow = (event: PhoneEvent): void => {
            if (turn === this.turn) emit(event);
            else log(`a stopped phone system still told ${event.event}`);
        };
        const descriptor = phoneSystemOf(settings);
        // what a descriptor has read fits the phone system that it describes
        const own = ownSettings(descriptor, settings) as never;
        try {
            this.callsEndHere = !descriptor.callsOutliveTab;
            this.given = new GivenCredentials();
            const credentials = descriptor.signIn === 'none' ? NO_CREDENTIALS : this.given;
            this.system = choice.factory({ settings: own, clock, log, emit: emitNow, credentials, audio });
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
