import type {
    NotificationState,
    PhoneEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';

type Shown = Pick<Notification, 'close' | 'onclick'>;

/** The browser's notifications. */
export interface BrowserNotices {
    permission(): NotificationPermission;
    ask(): Promise<NotificationPermission>;
    /** Throws in browsers that allow notifications only from service workers. */
    show(title: string): Shown;
}

export interface CallNoticeParts {
    /** Null: this browser has none, or shows none because the page around the phone has another origin. */
    readonly notices: BrowserNotices | null;
    readonly page: Pick<Document, 'title'>;
    readonly focus: () => void;
    readonly clock: Clock;
    readonly log: Log;
    /** None of the agent's tabs is visible now. */
    readonly hidden: () => boolean;
    /** The agent has answered the browser's question. */
    readonly changed: () => void;
}

/** Delay of the notification, in milliseconds. By then, the caller's name is usually known. */
const NAME_WITHIN_MS = 400;

const STATES: Readonly<Record<NotificationPermission, NotificationState>> = {
    default: 'unasked',
    granted: 'allowed',
    denied: 'refused'
};

/** S5: shows a ringing call outside the panel: as a notification and in the title of the phone's page. */
export class CallNotice {
    private readonly parts: CallNoticeParts;
    private readonly title: string;
    private itemLabel = '';
    private ringing = new Map<string, string>();
    private shown: Shown | null = null;
    private cancel: () => void = () => undefined;

    constructor(parts: CallNoticeParts) {
        this.parts = parts;
        this.title = parts.page.title;
    }

    get state(): NotificationState {
        const { notices } = this.parts;
        return notices ? STATES[notices.permission()] : 'impossible';
    }

    /** Asks the browser for permission. After a refusal it isn't asked again, because it would not show the question. */
    async allow(): Promise<void> {
        if (this.state !== 'unasked') return;
        await this.parts.notices?.ask();
        this.parts.changed();
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
        } else if (event.event === 'Delivered' && event.direction === 'in') {
            const { name, number } = event.remote;
            this.ringing.set(event.connection.callId, name ?? number ?? '');
            this.cancel();
            this.cancel = this.parts.clock.after(NAME_WITHIN_MS, () => this.show());
        } else if (event.event === 'Established' || event.event === 'ConnectionCleared' || event.event === 'Diverted') {
            this.ringing.delete(event.connection.callId);
        } else return;
        if (this.ringing.size === 0) this.hide();
        this.showTitle();
    }

    private get text(): string {
        return this.itemLabel || [...this.ringing.values()].at(-1) || this.title;
    }

    private showTitle(): void {
        const title = this.ringing.size > 0 ? this.text : this.title;
        if (this.parts.page.title !== title) this.parts.page.title = title;
    }

    private show(): void {
        const { notices, hidden, focus, log } = this.parts;
        if (!notices || this.state !== 'allowed' || this.ringing.size === 0 || !hidden()) return;
        this.shown?.close();
        try {
            const shown = notices.show(this.text);
            shown.onclick = () => {
                focus();
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
