/**
 * The part of Flex UI (@twilio/flex-ui) that the plug-in uses. Declared here, so that everything except CrmConnectPlugin.ts can be tested
 * without Flex; that file only compiles if Flex UI has all this.
 */

export interface Participant {
    readonly participantType?: string | undefined;
    /** joined, left, or recently_left. */
    readonly status: string;
    readonly onHold: boolean;
    readonly muted: boolean;
    readonly isCurrentWorker: boolean;
    readonly callSid?: string | undefined;
}

/** A reservation of the worker. `sid` is the reservation's. */
export interface Task {
    readonly sid: string;
    readonly taskSid: string;
    /** The reservation's. */
    readonly status: string;
    readonly taskChannelUniqueName: string;
    readonly channelType?: string | undefined;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly dateCreated: Date;
    readonly dateUpdated: Date;
    readonly conference?: { readonly participants: readonly Participant[]; readonly source?: unknown } | undefined;
    readonly outgoingTransferObject?: { readonly status: string } | undefined;
    /** TaskRouter's own object. */
    readonly sourceObject?: unknown;
}

export interface Activity {
    readonly sid: string;
    readonly name: string;
    readonly available: boolean;
}

/** The payload of an action. */
export type Payload = Readonly<Record<string, unknown>>;

export interface Actions {
    invokeAction(name: string, payload?: Payload): Promise<unknown>;
    /** `before<Action>`: Flex waits for the listener, and `cancel` keeps it from executing the action. */
    addListener(event: string, listener: (payload: Payload, cancel: () => void) => unknown): unknown;
}

export interface WorkerState {
    readonly tasks: ReadonlyMap<string, Task>;
    readonly activity: Activity;
    readonly activities: ReadonlyMap<string, Activity>;
    readonly worker?: { readonly sid: string } | undefined;
}

/** Hears an event. A method, so that a function with more exact parameters is one, too, as in Flex UI. */
export type Listener = { hear(...given: unknown[]): void }['hear'];

export interface Manager {
    readonly events: { addListener(event: string, listener: Listener): unknown };
    readonly store: {
        getState(): { readonly flex: { readonly worker: WorkerState } };
        subscribe(listener: () => void): unknown;
    };
    /** The texts of Flex and its plug-ins, by name. */
    readonly strings: object;
    readonly serviceConfiguration: {
        readonly taskrouter_offline_activity_sid?: string | undefined;
        readonly ui_attributes?: object | undefined;
    };
}

export interface Notifications {
    registerNotification(notification: {
        readonly id: string;
        readonly type: never;
        readonly content: string;
        readonly timeout: number;
    }): void;
    showNotification(id: string): unknown;
}

/** What a plug-in gets as `flex`. */
export interface Flex {
    readonly Actions: Actions;
    readonly Notifications: Notifications;
    readonly NotificationType: { readonly warning: string };
    readonly AgentDesktopView: { readonly defaultProps: object };
    readonly MainHeader: { readonly Content: { remove(key: string): unknown } };
}
