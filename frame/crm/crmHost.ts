import type {
    CommandError,
    CommandErrorReason,
    CrmCommand,
    CrmEvent,
    HostTroubleReason
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';

/** Something that the CRM host did not do. `detail` is a sentence, as far as possible in the host's own words. */
export class CrmHostError extends Error {
    readonly reason: CommandErrorReason;
    readonly detail: string;
    /** How a failure is told that no command asked for. */
    readonly trouble: HostTroubleReason;

    constructor(reason: CommandErrorReason, detail: string, trouble: HostTroubleReason = 'refused') {
        super(`${reason}: ${detail}`);
        this.name = 'CrmHostError';
        this.reason = reason;
        this.detail = detail;
        this.trouble = trouble;
    }

    toCommandError(): CommandError {
        return { reason: this.reason, detail: this.detail };
    }
}

export interface CrmHostContext {
    readonly clock: Clock;
    readonly log: Log;
    readonly emit: (event: CrmEvent) => void;
    /** The agent just did something on the page around this frame: it is the one being looked at (P5). */
    readonly attended: () => void;
}

/**
 * The CRM around the frame. Whatever the panel wants of Salesforce beyond Apex goes through here and no other way, so that
 * the next host (Classic, Service Cloud Voice) is one more folder. After `start` it tells SettingsRead, LayoutRead and
 * CurrentUserRead, from defaults where the host is silent and again when it knows better, then Navigated and ClickToDial as they happen.
 */
export interface CrmHost {
    start(): void;
    /** Carries out one command; rejects with CrmHostError. */
    execute(command: CrmCommand): Promise<void>;
}
