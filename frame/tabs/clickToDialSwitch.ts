import { thrownInWords } from '../log';
import type { Log } from '../log';
import type { TabChannel } from './tabChannel';

export interface ClickToDialSwitchParts {
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    /** Sets the host's switch in this tab. */
    readonly set: (on: boolean) => Promise<void>;
    readonly log: Log;
}

/**
 * Click to dial is on in every tab while the tab with the phone can dial (D1, D3). The leader's panel decides, and the
 * other tabs follow.
 */
export class ClickToDialSwitch {
    private readonly parts: ClickToDialSwitchParts;
    private wanted = false;
    /** What the host was last set to. Salesforce starts with click to dial off. */
    private on = false;

    constructor(parts: ClickToDialSwitchParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            if (message.type === 'hello') this.tell();
            if (message.type === 'leading' && !parts.leads()) this.follow(message.clickToDial);
        });
    }

    /** What this tab's panel wants. A tab that does not lead only remembers it. */
    async want(on: boolean): Promise<void> {
        this.wanted = on;
        if (!this.parts.leads()) return;
        this.tell();
        await this.parts.set(on);
        this.on = on;
    }

    private follow(on: boolean): void {
        if (on === this.on) return;
        this.on = on;
        this.parts.set(on).catch((thrown) => {
            // set again at the leader's next message
            this.on = !on;
            this.parts.log(`click to dial stays ${on ? 'off' : 'on'}: ${thrownInWords(thrown)}`);
        });
    }

    private tell(): void {
        const { channel, leads } = this.parts;
        if (leads()) channel?.send({ type: 'leading', tab: channel.tab, clickToDial: this.wanted });
    }
}
