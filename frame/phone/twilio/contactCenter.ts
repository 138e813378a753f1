/**
 * What is used of Twilio's two libraries, twilio-taskrouter and @twilio/voice-sdk. Everything in a task's attributes was written by others:
 * callers, flows, and other programs.
 */
import type { DeviceCall } from '../deviceCall';

/** Emits events. */
interface Source<Names extends string> {
    on(event: Names, heard: (given: never) => void): unknown;
}

export interface OutgoingTransfer extends Source<'attemptFailed' | 'completed' | 'failed' | 'canceled'> {
    readonly sid: string;
    readonly transferFailedReason?: string | null;
    cancel(): Promise<unknown>;
}

export interface Task extends Source<'updated' | 'canceled' | 'completed' | 'wrapup'> {
    readonly sid: string;
    /** As parsed from JSON: mostly an object. */
    readonly attributes: unknown;
    readonly reason?: string | null;
    readonly taskChannelUniqueName: string;
    readonly transfers: { readonly outgoing: OutgoingTransfer | null };
    setAttributes(attributes: object): Promise<unknown>;
    fetchLatestVersion(): Promise<unknown>;
    transfer(to: string, options: { readonly mode: 'WARM' | 'COLD' }): Promise<unknown>;
    /** Puts the customer on hold, or takes it off. */
    updateParticipant(options: { readonly hold: boolean }): Promise<unknown>;
    /** The same with another worker in the conference. */
    hold(workerSid: string, on: boolean): Promise<unknown>;
    kick(workerSid: string): Promise<unknown>;
}

export type ReservationStatus =
    'pending' | 'accepted' | 'rejected' | 'timeout' | 'canceled' | 'rescinded' | 'wrapping' | 'completed';

export interface ConferenceOptions {
    readonly to?: string;
    readonly endConferenceOnExit: boolean;
    readonly endConferenceOnCustomerExit: boolean;
}

/** A task that is offered to the worker, or that the worker has. */
export interface Reservation extends Source<
    'accepted' | 'canceled' | 'completed' | 'rejected' | 'rescinded' | 'timeout' | 'wrapup'
> {
    readonly sid: string;
    readonly status: ReservationStatus;
    readonly task: Task;
    readonly dateCreated: Date | null;
    readonly dateUpdated: Date | null;
    readonly canceledReasonCode?: number;
    accept(): Promise<unknown>;
    reject(): Promise<unknown>;
    conference(options: ConferenceOptions): Promise<unknown>;
    wrap(): Promise<unknown>;
    complete(): Promise<unknown>;
    updateParticipant(options: { readonly endConferenceOnExit: boolean }): Promise<unknown>;
    fetchLatestVersion(): Promise<unknown>;
}

export interface Activity {
    readonly sid: string;
    readonly name: string;
    readonly available: boolean;
    setAsCurrent(): Promise<unknown>;
}

export interface TaskOptions {
    readonly taskChannelUniqueName: string;
    readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Worker extends Source<
    'ready' | 'disconnected' | 'error' | 'tokenExpired' | 'activityUpdated' | 'reservationCreated' | 'reservationFailed'
> {
    readonly sid: string;
    readonly workspaceSid: string;
    readonly attributes: unknown;
    readonly activity: Activity;
    readonly activities: ReadonlyMap<string, Activity>;
    readonly reservations: ReadonlyMap<string, Reservation>;
    createTask(
        to: string,
        from: string,
        workflowSid: string,
        taskQueueSid: string,
        options: TaskOptions
    ): Promise<string>;
    updateToken(token: string): void;
    disconnect(): void;
}

/** Who a call can be transferred to. */
export interface Directory {
    /** The sids of the workers with this name. */
    readonly workers: (name: string) => Promise<readonly string[]>;
    readonly queues: (name: string) => Promise<readonly string[]>;
}

/** The worker's browser in a call. */
export interface VoiceCall extends Source<'accept' | 'cancel' | 'disconnect' | 'reject' | 'error'> {
    readonly parameters: Readonly<Record<string, string>>;
    readonly customParameters: ReadonlyMap<string, string>;
    accept(): void;
    reject(): void;
    /** It goes on at other devices. */
    ignore(): void;
    disconnect(): void;
    mute(on: boolean): void;
    sendDigits(digits: string): void;
}

export interface VoiceDevice extends Source<
    'registered' | 'unregistered' | 'incoming' | 'error' | 'tokenWillExpire' | 'destroyed'
> {
    register(): Promise<unknown>;
    updateToken(token: string): void;
    destroy(): void;
}

/** The audio of the browser's only call. */
export interface LegMedia {
    /** Opens the microphone. Rejects with PhoneSystemError `permission`. */
    open(): Promise<void>;
    /** The call has audio: watches how it sounds. */
    watch(call: DeviceCall): void;
    /** The call is over, or has not come. */
    close(): void;
}
