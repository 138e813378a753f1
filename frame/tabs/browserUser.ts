import type { Log } from '../log';
import type { ChannelPort } from './tabChannel';

/** The only channel that all users of a browser share. Each frame announces its user there once, when it loads. */
export const USERS_CHANNEL = 'crm-connect-users';
const VERSION = 1;

export interface BrowserUserParts {
    /** The port of USERS_CHANNEL; null in a browser without channels. */
    readonly port: ChannelPort | null;
    readonly userId: string;
    readonly log: Log;
    readonly hasCalls: () => boolean;
    /** Whether this phone's user is the one working in this browser; true at first. */
    readonly changed: (here: boolean) => void;
}

/**
 * S6: a page loads for the user who is signed in at that moment. So the phone that loaded last belongs to the current user.
 * Phones of other users stop when they learn about it, and start again when their own user comes back. A current call
 * is not cut off.
 * ```
 *   here --another user's phone is loaded--> leaving --no calls left--> gone
 *     ^                                         |                         |
 *     +------ a phone of this user is loaded ---+-------------------------+
 * ```
 */
export class BrowserUser {
    private readonly parts: BrowserUserParts;
    private waiting: (() => void)[] = [];
    private state: 'here' | 'leaving' | 'gone' = 'here';

    constructor(parts: BrowserUserParts) {
        this.parts = parts;
        const { port, userId } = parts;
        if (!port) return;
        port.onmessage = ({ data }: MessageEvent) => {
            const { v, user } = (data ?? {}) as { v?: unknown; user?: unknown };
            if (v !== VERSION || typeof user !== 'string') return;
            if (user === userId) this.comeBack();
            else this.leave();
        };
        port.postMessage({ v: VERSION, user: userId });
    }

    /** This phone's user is working in this browser, or still has a call here. */
    get here(): boolean {
        return this.state !== 'gone';
    }

    /** Resolves when this phone's user is working here. Until then nothing is restored: without a running phone, the calls are unknown. */
    whenHere(): Promise<void> {
        return this.state === 'gone' ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
    }

    /** The calls have changed. */
    callsChanged(): void {
        if (this.state !== 'leaving' || this.parts.hasCalls()) return;
        this.state = 'gone';
        this.parts.changed(false);
    }

    private leave(): void {
        if (this.state !== 'here') return;
        this.parts.log('another user has signed in to this browser; the phone stops here');
        this.state = 'leaving';
        this.callsChanged();
    }

    private comeBack(): void {
        const wasGone = this.state === 'gone';
        this.state = 'here';
        if (!wasGone) return;
        this.parts.changed(true);
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
