import type {
    Explanation,
    CommandErrorReason,
    CrmCommand,
    CrmEvent,
    HostCapabilities,
    HostTroubleReason,
    PlainWhyCode,
    SettingsReading,
    TextChannel
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';

/** When a host reads once more what it could not read at the start, in milliseconds. */
export const READ_AGAIN_MS = 15_000;

/** A command that the CRM host did not execute. `detail` is the host's own message. */
export class CrmHostError extends Failure {
    override readonly name = 'CrmHostError';
    /** The reason to report if the failure does not belong to a command. */
    readonly trouble: HostTroubleReason;

    constructor(
        reason: CommandErrorReason,
        explanation: Explanation | PlainWhyCode = {},
        trouble: HostTroubleReason = 'refused'
    ) {
        super(reason, explanation);
        this.trouble = trouble;
    }
}

export interface CrmHostContext {
    readonly clock: Clock;
    readonly log: Log;
    readonly emit: (event: CrmEvent) => void;
    /** Turns the admin's texts, keyed by path, into settings. An empty map returns the defaults. */
    readonly readSettings: (map: Readonly<Record<string, string>>) => SettingsReading;
    /** The agent has just done something on the page around this frame, so its tab is in use (P5). */
    readonly markUsed: () => void;
    /** Resolves when the panel knows the calls that there were before this page was loaded. */
    readonly callsKnown: () => Promise<void>;
    /** Whether loading another page in this tab would end calls. */
    readonly endsCalls: () => boolean;
}

/**
 * The CRM around the frame. Everything that the panel needs from Salesforce, except Apex, goes through this interface, so
 * another host is one more folder. After `start`, it emits SettingsRead, LayoutRead, and CurrentUserRead: with defaults if the
 * host doesn't answer, and again when it does. Then it emits Navigated and ClickToDial as they happen. tests/conformance has a
 * behavior for each of these rules.
 */
export interface CrmHost {
    /** Reported to the panel before anything else. Commands that require a missing capability are refused. */
    readonly capabilities: HostCapabilities;
    start(): void;
    /** The events that still apply, for a later listener: settings, layout, user, the open page, a problem. */
    known(): readonly CrmEvent[];
    /** Executes one command. Rejects with CrmHostError. */
    execute(command: CrmCommand): Promise<void>;
}

/** The host around this page. */
export interface DetectedHost {
    /**
     * Whether the browser's other tabs have the same phone, with its lock, channel, journal, and demo line. A preview outside
     * Salesforce must not take the phone away from the tabs that are in use.
     */
    readonly sharesPhone: boolean;
    /** The channel to a panel that the host's own component holds. Without it, this page creates the panel. */
    readonly panel?: TextChannel;
    /** Creates it. Nothing happens before `start`. */
    readonly connect: (context: CrmHostContext) => CrmHost;
}

/** The host around this page, or why there is none. */
export type Detection =
    | { readonly found: true; readonly host: DetectedHost }
    | { readonly found: false; readonly explanation: Explanation };
