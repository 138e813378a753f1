import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call } from 'c/callEngine';
import { fill, texts } from 'c/labels';

const IS_DIGIT = /^[0-9*#]$/;

/** K: sends digits to the far end, for example for a voice menu. They are pressed here or typed on the keyboard. */
export default class DtmfPad extends LightningElement {
    @api call!: Call;
    sent = '';
    readonly texts = texts;

    get sentText(): string {
        return fill(texts.digitsSent, this.sent);
    }

    private send(digits: string): void {
        this.sent += digits;
        act(this, { do: 'digits', callKey: this.call.key, digits });
    }

    handleDigit(event: CustomEvent<string>): void {
        this.send(event.detail);
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (IS_DIGIT.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) this.send(event.key);
    }
}
