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
 * Numbers can be clicked in every tab while the tab with the phone can dial (D1, D3): the leader's panel decides, the
 * others follow what it says.
 */
export class ClickToDialSwitch {
    private readonly parts: ClickToDialSwitchParts;
    private wanted = false;
    /** What the host was last set to; off is how Salesforce starts. */
    private on = false;

    constructor(parts: ClickToDialSwitchParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            if (message.type === 'hello') this.tell();
            if (message.type === 'leading' && !parts.leads()) this.follow(message.clickToDial);
        });
    }

    /** What this tab's panel wants. In a tab that does not lead it is remembered only. */
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
            // told again with the next sign of the leader
            this.on = !on;
            this.parts.log(`click to dial stays ${on ? 'off' : 'on'}: ${thrownInWords(thrown)}`);
        });
    }

    private tell(): void {
        const { channel, leads } = this.parts;
        if (leads()) channel?.send({ type: 'leading', tab: channel.tab, clickToDial: this.wanted });
    }
}
