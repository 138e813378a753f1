import { LightningElement, api } from 'lwc';
import type { EngineState } from 'c/callEngine';
import { isAvailable, utilityItem } from 'c/callEngine';
import { duration } from 'c/duration';
import { fill, reasons, texts } from 'c/labels';

/** S1-S3: one line that says how the phone is. */
export default class StateLine extends LightningElement {
    @api phone!: EngineState;
    /** Milliseconds since 1970; grows while a call is up. */
    @api now!: number;

    get item(): ReturnType<typeof utilityItem> {
        return utilityItem(this.phone, this.now);
    }

    get text(): string {
        switch (this.item.code) {
            case 'ringing':
                return texts.ringing;
            case 'connecting':
                return texts.calling;
            case 'onCall':
                return texts.onCall;
            case 'onHold':
                return texts.onHold;
            case 'wrapUp':
                return texts.wrapUp;
            case 'notConnected':
                return fill(texts.notConnected, reasons[this.phone.device.reason ?? 'linkDown']);
            case 'available':
                return texts.available;
        }
    }

    /** A call goes on although the link is down: that must be seen too. */
    get trouble(): string | null {
        const hidden = this.item.code !== 'notConnected' && !isAvailable(this.phone);
        return hidden ? fill(texts.notConnected, reasons[this.phone.device.reason ?? 'linkDown']) : null;
    }

    get timer(): string | null {
        return this.item.seconds === null ? null : duration(this.item.seconds);
    }

    get iconName(): string {
        return `utility:${this.item.icon}`;
    }

    get lineClass(): string {
        return `line ${this.item.code}`;
    }
}
