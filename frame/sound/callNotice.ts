import type {
    NotificationState,
    PhoneEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import type { RingingPage } from './ringingPage';

export type ShownNotice = Pick<Notification, 'close' | 'onclick'>;

/** The browser's notifications. */
export interface CallNotices {
    readonly state: NotificationState;
    /** Lets the browser ask the agent for permission. */
    ask(): void;
    /** Calls `changed` when the state has changed. */
    onChange(changed: () => void): void;
    /** Throws in browsers that allow notifications only from service workers. */
    show(title: string): ShownNotice;
    /** Brings the phone's window to the front. */
    focus(): void;
}

export interface CallNoticeParts {
    readonly notices: CallNotices;
    readonly page: Pick<RingingPage, 'title' | 'show'>;
    readonly clock: Clock;
    readonly log: Log;
    /** None of the agent's tabs is visible now. */
    readonly hidden: () => boolean;
}

/** Delay of the notification, in milliseconds. By then, the caller's name is usually known. */
const NAME_WITHIN_MS = 400;

/** S5: shows a ringing call outside the panel: as a notification and in the title of the phone's page. */
export class CallNotice {
    private readonly parts: CallNoticeParts;
    private itemLabel = '';
    private ringing = new Map<string, string>();
    private shown: ShownNotice | null = null;
    private cancel: () => void = () => undefined;

    constructor(parts: CallNoticeParts) {
        this.parts = parts;
    }

    /** Sets the label of the utility item, which names the caller in the agent's language. */
    setItemLabel(label: string): void {
        this.itemLabel = label;
        this.showTitle();
    }

    handle(event: PhoneEvent): void {
        if (event.event === 'Snapshot') {
            this.ringing = new Map(
                event.calls.flatMap(({ connection, state, remote }) =>
                    state === 'alerting' ? [[connection.callId, remote.name ?? remote.number ?? '']] : []
                )
            );
            // this tab has taken the phone over while it rings
            if (!this.shown) this.showSoon();
        } else if (event.event === 'Delivered' && event.direction === 'in') {
            const { name, number } = event.remote;
            this.ringing.set(event.connection.callId, name ?? number ?? '');
            this.showSoon();
        } else if (event.event === 'Established' || event.event === 'ConnectionCleared' || event.event === 'Diverted') {
            this.ringing.delete(event.connection.callId);
        } else return;
        if (this.ringing.size === 0) this.hide();
        this.showTitle();
    }

    private get text(): string {
        return this.itemLabel || [...this.ringing.values()].at(-1) || this.parts.page.title;
    }

    private showTitle(): void {
        this.parts.page.show(this.ringing.size > 0 ? this.text : null);
    }

    private showSoon(): void {
        this.cancel();
        this.cancel = this.parts.clock.after(NAME_WITHIN_MS, () => this.show());
    }

    private show(): void {
        const { notices, hidden, log } = this.parts;
        if (notices.state !== 'allowed' || this.ringing.size === 0 || !hidden()) return;
        this.shown?.close();
        try {
            const shown = notices.show(this.text);
            shown.onclick = () => {
                notices.focus();
                shown.close();
            };
            this.shown = shown;
        } catch (thrown) {
            log(`could not show a notification: ${thrownInWords(thrown)}`);
        }
    }

    private hide(): void {
        this.cancel();
        this.shown?.close();
        this.shown = null;
    }
}
