import type {
    PhoneCommand,
    PhoneEvent,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { CallAudio } from './callAudio';
import type { CredentialSource } from './credentials';
import type { OwnSettings } from './descriptor';
import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A command that the phone system does not carry out; `detail` is the switch's own word for it. */
export class PhoneSystemError extends Failure {
    override readonly name = 'PhoneSystemError';
}

/** What a phone system is asked to do. What signIn and setIceServers bring comes by its context's credentials. */
export type PhoneSystemCommand = Exclude<PhoneCommand, { command: 'signIn' | 'setIceServers' }>;

/** What a phone system is given: it owns no clock and no settings, so that tests can play with both. */
export interface PhoneSystemContext<Own = OwnSettings> {
    /** Its own settings, as its descriptor reads them. */
    readonly settings: Own;
    readonly clock: Clock;
    /** For one whose calls sound in this page. */
    readonly audio: CallAudio;
    /** Tells the panel. The event is plain JSON; the sender never changes it afterwards. */
    readonly emit: (event: PhoneEvent) => void;
    /** Who its user is, and the password: for a phone system with a sign-in of its own; and servers for the sound of its calls. */
    readonly credentials: CredentialSource;
    /** Lines for the browser's console: what an engineer needs to understand a lost call. No secrets. */
    readonly log: (line: string) => void;
}

/**
 * One phone system. A command's promise settles on the switch's answer, with PhoneSystemError when it refuses; the state
 * of calls changes by events only. After `start` it tells Features, LinkState, InService or OutOfService and a Snapshot,
 * and tells LinkState, InService and a Snapshot again whenever the link came back (S4). It puts another connected call
 * on hold before it answers, retrieves or makes one. `makeCall` and `consult` settle after the call's Originated, and
 * their `correlatorData` is in each event that introduces the call, and in snapshots. A call that offers less
 * than the device's Features says so (`services`), and refuses the rest as unsupported; so it does with an escape command whose name
 * is not among the Features' `escapes`. Each of these promises is a behavior in
 * tests/conformance.
 *
 * Where the switch has no field for a correlator, the phone system keeps it beside the call that the switch names in its
 * answer, and holds the call's events back until then: it alone knows what its switch answers. It leaves the correlator out
 * rather than guess by number. A call without one counts as dialed on the handset (A10).
 */
export interface PhoneSystem {
    /** Begins to connect; failures come as LinkState events, never as a throw. */
    start(): void;
    /** Ends the link and every call of this browser; no events after it. */
    stop(): Promise<void>;
    /** Carries out one command; resolves with its value (CommandValues) or undefined. */
    execute(command: PhoneSystemCommand): Promise<unknown>;
    /** The calls that are up, oldest first, as its events have told them up to now; null before its first Snapshot. */
    snapshot(): readonly SnapshotCall[] | null;
}

export type PhoneSystemFactory<Own = OwnSettings> = (context: PhoneSystemContext<Own>) => PhoneSystem;

/** One whose settings only its descriptor knows. */
export type AnyFactory = PhoneSystemFactory<never>;

/**
 * Phone systems that come in a script of their own (sip.js) put their factory here while the script runs, under the name
 * that the setting `phoneSystem` uses. The frame loads scripts from static resources of the org only.
 */
export interface PhoneSystemRegistry {
    crmConnectPhoneSystems?: Record<string, AnyFactory>;
}
