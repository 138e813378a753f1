import type { NotificationState } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { StoredText } from '../storedText';
import type { CallNotices, ShownNotice } from './callNotice';
import { WINDOW_NAME, answerIn, watchPermission } from './notificationAnswer';

export interface BrowserNoticesParts {
    readonly window: Window & Partial<Pick<typeof globalThis, 'Notification'>>;
    /** The address of the window that asks. */
    readonly address: string;
    /** Remembers a refusal: in a frame of another origin, the browser says "denied" before it has ever asked. */
    readonly stored: StoredText;
}

/** In a frame inside a page of another origin, as in Salesforce. */
function isCrossOrigin(window: Window): boolean {
    try {
        return window.top?.location.origin !== window.location.origin;
    } catch {
        return true; // the browser denies access to the other origin's address
    }
}

/** The real browser's notifications, which a window of their own asks for (notificationPage.ts). */
export class BrowserNotices implements CallNotices {
    private readonly parts: BrowserNoticesParts;
    private readonly embedded: boolean;
    private asking: Window | null = null;
    /** The window's latest answer. */
    private answer: NotificationPermission = 'default';
    private blocked = false;
    private changed: () => void = () => undefined;

    constructor(parts: BrowserNoticesParts) {
        const { window } = parts;
        this.parts = parts;
        this.embedded = isCrossOrigin(window);
        window.addEventListener('message', ({ origin, source, data }: MessageEvent) => {
            if (origin === window.location.origin && source !== null && source === this.asking) this.heard(data);
        });
        watchPermission(window.navigator, () => {
            this.answer = 'default';
            this.changed();
        });
    }

    get state(): NotificationState {
        const { window, stored } = this.parts;
        if (!window.Notification || !window.isSecureContext) return 'impossible';
        const { permission } = window.Notification;
        if (permission === 'granted') return 'allowed';
        if (this.blocked) return 'windowBlocked';
        if (!this.embedded) return permission === 'denied' ? 'refused' : 'unasked';
        if (this.answer === 'granted') return 'impossible'; // allowed, but not in a frame
        return stored.load() === 'denied' ? 'refused' : 'unasked';
    }

    onChange(changed: () => void): void {
        this.changed = changed;
    }

    /** After a refusal, the window doesn't ask again but says how to allow notifications. */
    ask(): void {
        const { window, address } = this.parts;
        this.asking = window.open(address, WINDOW_NAME, 'popup,width=480,height=400');
        this.asking?.focus();
        this.blocked = this.asking === null;
        this.changed();
    }

    show(title: string): ShownNotice {
        // with the same tag, the next call replaces this one; the phone has its own ring tone
        return new Notification(title, { tag: 'crm-connect-call', requireInteraction: true, silent: true });
    }

    focus(): void {
        const { window } = this.parts;
        // a frame's own focus() doesn't bring its tab to the front
        window.top?.focus();
        window.focus();
    }

    private heard(data: unknown): void {
        const answer = answerIn(data);
        if (answer === null) return;
        this.answer = answer;
        this.parts.stored.save(answer === 'denied' ? answer : null);
        this.changed();
    }
}
