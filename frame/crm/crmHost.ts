import type {
    Explanation,
    CommandErrorReason,
    CrmCommand,
    CrmEvent,
    HostCapabilities,
    HostTroubleReason,
    PlainWhyCode,
    SettingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';

/** Something that the CRM host did not do. `detail` is in the host's own words. */
export class CrmHostError extends Failure {
    override readonly name = 'CrmHostError';
    /** How a failure is told that no command asked for. */
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
    /** Makes settings of the admin's texts, by path; of none, the defaults. */
    readonly readSettings: (map: Readonly<Record<string, string>>) => SettingsReading;
    /** The agent just did something on the page around this frame: it is the one being looked at (P5). */
    readonly markUsed: () => void;
}

/**
 * The CRM around the frame. Whatever the panel wants of Salesforce beyond Apex goes through here and no other way, so that
 * the next host is one more folder. After `start` it tells SettingsRead, LayoutRead and CurrentUserRead, from defaults where the
 * host is silent and again when it knows better, then Navigated and ClickToDial as they happen. Each of
 * these promises is a behavior in tests/conformance.
 */
export interface CrmHost {
    /** Told to the panel before everything else. Commands for what is missing here are refused. */
    readonly capabilities: HostCapabilities;
    start(): void;
    /** What it has told and is still so, for whoever comes later: settings, layout, user, the page that is open, what is wrong. */
    known(): readonly CrmEvent[];
    /** Carries out one command; rejects with CrmHostError. */
    execute(command: CrmCommand): Promise<void>;
}

/** A host that is around this page. */
export interface DetectedHost {
    /**
     * Whether the browser's other tabs have the same phone: they share its lock, channel, journal and demo line. A preview outside
     * Salesforce must not take the phone away from the tabs that work.
     */
    readonly sharesPhone: boolean;
    /** Builds it; nothing happens before `start`. */
    readonly connect: (context: CrmHostContext) => CrmHost;
}

/** Whether a host is around this page, or why not. */
export type Detection =
    | { readonly found: true; readonly host: DetectedHost }
    | { readonly found: false; readonly explanation: Explanation };
