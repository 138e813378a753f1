import { thrownInWords } from '../log';
import type { Log } from '../log';
import type { TabChannel } from './tabChannel';

export interface ClickToDialSwitchParts {
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    /** Turns click to dial on or off in this tab's host. */
    readonly set: (on: boolean) => Promise<void>;
    readonly log: Log;
}

/**
 * Click to dial is on in every tab while the leading tab can dial (D1, D3). The leading panel decides, and the other tabs follow.
 */
export class ClickToDialSwitch {
    private readonly parts: ClickToDialSwitchParts;
    private wanted = false;
    /** What the host was last set to. Salesforce starts with click to dial off. */
    private on = false;

    constructor(parts: ClickToDialSwitchParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            if (message.type === 'hello') this.announce();
            if (message.type === 'leading' && !parts.leads()) this.follow(message.clickToDial);
        });
    }

    /** Called by this tab's panel. A following tab only remembers the value. */
    async want(on: boolean): Promise<void> {
        this.wanted = on;
        if (!this.parts.leads()) return;
        this.announce();
        await this.parts.set(on);
        this.on = on;
    }

    private follow(on: boolean): void {
        if (on === this.on) return;
        this.on = on;
        this.parts.set(on).catch((thrown) => {
            // tried again after the leader's next message
            this.on = !on;
            this.parts.log(`could not turn click to dial ${on ? 'on' : 'off'}: ${thrownInWords(thrown)}`);
        });
    }

    private announce(): void {
        const { channel, leads } = this.parts;
        if (leads()) channel?.send({ type: 'leading', tab: channel.tab, clickToDial: this.wanted });
    }
}
