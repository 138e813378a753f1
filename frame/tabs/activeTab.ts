import type { Clock } from '../clock';
import type { TabChannel } from './tabChannel';

/** The page of this tab: its focus, visibility and input events. */
export interface ActiveTabPage {
    readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
    readonly window: Pick<Window, 'addEventListener'>;
}

/** Input events come in bursts. At most one is reported in this many milliseconds. */
const REPEAT_MS = 250;

interface Usage {
    readonly visible: boolean;
    readonly at: number;
}

/**
 * Which tab the agent is using (P5): of the visible tabs, the one used last; if none is visible,
 * the one used last of all. Salesforce's own page is outside this frame, so its navigation also counts as use.
 */
export class ActiveTab {
    private readonly channel: TabChannel | null;
    private readonly clock: Clock;
    private readonly page: ActiveTabPage;
    private readonly others = new Map<string, Usage>();
    private at = 0;

    constructor(channel: TabChannel | null, clock: Clock, page: ActiveTabPage) {
        this.channel = channel;
        this.clock = clock;
        this.page = page;
        page.document.addEventListener('visibilitychange', () => this.changed());
        page.window.addEventListener('focus', () => this.markUsed());
        for (const input of ['pointerdown', 'keydown']) {
            page.document.addEventListener(input, () => this.markUsed(), { capture: true });
        }
        channel?.onMessage((message) => {
            if (message.type === 'activeTab') this.others.set(message.tab, message);
            else if (message.type === 'bye') this.others.delete(message.tab);
            else if (message.type === 'hello') this.announce();
        });
        this.changed();
    }

    /** The agent is using this tab now. */
    markUsed(): void {
        if (!this.visible || this.clock.now() - this.at < REPEAT_MS) return;
        this.at = this.clock.now();
        this.announce();
    }

    /** The other tab that the agent is using; null when it is this one. */
    get elsewhere(): string | null {
        let best: Usage = { visible: this.visible, at: this.at };
        let tab: string | null = null;
        for (const [other, usage] of this.others) {
            const better = usage.visible === best.visible ? usage.at > best.at : usage.visible;
            if (better) {
                best = usage;
                tab = other;
            }
        }
        return tab;
    }

    /** None of the phone's tabs is visible. */
    get hidden(): boolean {
        return !this.visible && [...this.others.values()].every(({ visible }) => !visible);
    }

    /** The tab did not respond: it is gone or frozen. */
    forget(tab: string): void {
        this.others.delete(tab);
    }

    private get visible(): boolean {
        return this.page.document.visibilityState === 'visible';
    }

    private changed(): void {
        if (this.visible) this.at = this.clock.now();
        this.announce();
    }

    private announce(): void {
        const { channel, visible, at } = this;
        channel?.send({ type: 'activeTab', tab: channel.tab, visible, at });
    }
}
