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
    /** Throws in browsers that show them from service workers only. */
    show(title: string): Shown;
}

export interface CallNoticeParts {
    /** Null: this browser has none, or the page around the phone is of another site, where browsers show none. */
    readonly notices: BrowserNotices | null;
    readonly page: Pick<Document, 'title'>;
    readonly focus: () => void;
    readonly clock: Clock;
    readonly log: Log;
    /** None of the agent's tabs can be seen now. */
    readonly unseen: () => boolean;
    /** The browser was asked, and has answered. */
    readonly changed: () => void;
}

/** By then it is usually known who calls, in milliseconds. */
const KNOWN_WITHIN_MS = 400;

const STATES: Readonly<Record<NotificationPermission, NotificationState>> = {
    default: 'unasked',
    granted: 'allowed',
    denied: 'refused'
};

/** S5: a call is seen where the panel is not: by a notification, and in the title of the phone's page. */
export class CallNotice {
    private readonly parts: CallNoticeParts;
    private readonly title: string;
    private item = '';
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

    /** Asks the browser. One that was refused is not asked again: it would not show its question anyway. */
    async allow(): Promise<void> {
        if (this.state !== 'unasked') return;
        await this.parts.notices?.ask();
        this.parts.changed();
    }

    /** What the utility bar says: who calls, in the agent's language. */
    itemSays(label: string): void {
        this.item = label;
        this.showTitle();
    }

    hear(event: PhoneEvent): void {
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
            this.cancel = this.parts.clock.after(KNOWN_WITHIN_MS, () => this.show());
        } else if (event.event === 'Established' || event.event === 'ConnectionCleared' || event.event === 'Diverted') {
            this.ringing.delete(event.connection.callId);
        } else return;
        if (this.ringing.size === 0) this.hide();
        this.showTitle();
    }

    private get words(): string {
        return this.item || [...this.ringing.values()].at(-1) || this.title;
    }

    private showTitle(): void {
        const title = this.ringing.size > 0 ? this.words : this.title;
        if (this.parts.page.title !== title) this.parts.page.title = title;
    }

    private show(): void {
        const { notices, unseen, focus, log } = this.parts;
        if (!notices || this.state !== 'allowed' || this.ringing.size === 0 || !unseen()) return;
        this.shown?.close();
        try {
            const shown = notices.show(this.words);
            shown.onclick = () => {
                focus();
                shown.close();
            };
            this.shown = shown;
        } catch (thrown) {
            log(`the browser shows no notification: ${thrownInWords(thrown)}`);
        }
    }

    private hide(): void {
        this.cancel();
        this.shown?.close();
        this.shown = null;
    }
}
