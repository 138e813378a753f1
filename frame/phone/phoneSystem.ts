import type {
    PhoneCommand,
    PhoneEvent,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { CallAudio } from './callAudio';
import type { CredentialSource } from './credentials';
import type { OwnSettings } from './descriptor';
import type { StoredText } from '../storedText';
import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A command that the phone system did not execute. `detail` is the switch's own message. */
export class PhoneSystemError extends Failure {
    override readonly name = 'PhoneSystemError';
}

/** What a phone system is asked to do. What signIn, setIceServers, and ticket bring comes by its context's credentials. */
export type PhoneSystemCommand = Exclude<PhoneCommand, { command: 'signIn' | 'setIceServers' | 'ticket' }>;

/** What a phone system gets from the frame. Clock and settings are passed in, so that tests can control them. */
export interface PhoneSystemContext<Own = OwnSettings> {
    /** Its own settings, as its descriptor reads them. */
    readonly settings: Own;
    readonly clock: Clock;
    /** For a phone system whose calls have their media in this page. */
    readonly audio: CallAudio;
    /** The user whose phone it is, as an 18-character id. */
    readonly userId: string;
    /** Reports an event. It is plain JSON, and the sender must not change it afterwards. */
    readonly emit: (event: PhoneEvent) => void;
    /** The user's credentials, for a phone system that requires signing in, and the ICE servers for its calls. */
    readonly credentials: CredentialSource;
    /** What it stores for its next page. */
    readonly storage: StoredText;
    /** Writes a line to the browser's console that helps an engineer understand a lost call. No secrets. */
    readonly log: (line: string) => void;
}

/**
 * One phone system. A command's promise settles when the switch has answered, with PhoneSystemError if it refuses. Only
 * events change the state of calls. After `start`, it emits Features, LinkState, InService or OutOfService, and a Snapshot.
 * Whenever the link is restored, it emits LinkState, InService, and a Snapshot again (S4). It puts a connected call on hold
 * before it answers, retrieves, or makes another. `makeCall` and `consult` settle after the call's Originated. Their
 * `correlatorData` is in each event that introduces the call, and in snapshots. A call that offers less than the device's
 * Features lists its `services`, and refuses the others as unsupported. An escape command is refused in the same way if its
 * name is not in the Features' `escapes`. tests/conformance has a behavior for each of these rules.
 *
 * If the switch has no field for a correlator, the phone system stores it with the call that the switch names in its answer,
 * and holds the call's events back until then. If it can't tell which call that is, it leaves the correlator out instead of
 * guessing by number. A call without one counts as dialed on the handset (A10).
 */
export interface PhoneSystem {
    /** Begins to connect. Failures are reported as LinkState events. Never throws. */
    start(): void;
    /** Closes the link and ends every call in this browser. Emits no events afterwards. */
    stop(): Promise<void>;
    /** Executes one command. Resolves with its value (CommandValues) or undefined. */
    execute(command: PhoneSystemCommand): Promise<unknown>;
    /** The current calls, oldest first, consistent with the events so far. Null before the first Snapshot. */
    snapshot(): readonly SnapshotCall[] | null;
    /** Its calls continue when the page is closed, as those of a desk phone. Only needed if its descriptor does not know. */
    readonly callsOutliveTab?: boolean;
}

export type PhoneSystemFactory<Own = OwnSettings> = (context: PhoneSystemContext<Own>) => PhoneSystem;

/** A factory whose settings only its descriptor knows. */
export type AnyFactory = PhoneSystemFactory<never>;

/**
 * The script of a phone system, such as sip.js, adds its factory here under the name that the setting `phoneSystem` uses.
 * The frame loads scripts only from the org's static resources.
 */
export interface PhoneSystemRegistry {
    crmConnectPhoneSystems?: Record<string, AnyFactory>;
    /** Set by guard.js (script/guardScript.ts). */
    crmConnectGuard?: (factory: AnyFactory, url: string) => AnyFactory;
}
