import type { Log } from '../log';
import type { ChannelPort } from './tabChannel';

/** The one channel that all users of a browser share: a frame says there whose it is, once, when it is loaded. */
export const USERS_CHANNEL = 'crm-connect-users';
const VERSION = 1;

export interface BrowserUserParts {
    /** Of USERS_CHANNEL; null: there are no channels. */
    readonly port: ChannelPort | null;
    readonly userId: string;
    readonly log: Log;
    readonly callsUp: () => boolean;
    /** Whether this phone's user is the one who works in this browser; true at the start. */
    readonly changed: (here: boolean) => void;
}

/**
 * S6: a page is loaded for whoever is signed in at that moment. So the phone that was loaded last belongs to whoever sits here now;
 * those of other users end when they hear of it, and start again when their own user comes back. A customer who is being talked to
 * is not cut off.
 * ```
 *   here --another user's phone is loaded--> leaving --no call is up--> gone
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

    /** This phone's user works in this browser, or has a call here that goes on. */
    get here(): boolean {
        return this.state !== 'gone';
    }

    /** Resolves when this phone's user works here: whoever is gone takes nothing up, as no phone here says which calls are up. */
    present(): Promise<void> {
        return this.state === 'gone' ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
    }

    /** Calls came or went. */
    callsChanged(): void {
        if (this.state !== 'leaving' || this.parts.callsUp()) return;
        this.state = 'gone';
        this.parts.changed(false);
    }

    private leave(): void {
        if (this.state !== 'here') return;
        this.parts.log('another user has signed in in this browser: the phone ends here');
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
