import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { shownNumber, typedNumber } from 'c/callEngine';
import { fill, texts } from 'c/labels';

/** K: transfer at once, or speak to the other first. */
export default class TransferPanel extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    to = '';
    readonly texts = texts;

    private focused = false;

    /** The field is what one opened the panel for. */
    override renderedCallback(): void {
        if (this.focused) return;
        this.focused = true;
        this.template?.querySelector<HTMLElement>('[data-to]')?.focus();
    }

    get canTransferNow(): boolean {
        return this.phone.device.features.singleStepTransfer;
    }
    get canConsult(): boolean {
        return this.phone.device.features.consultationTransfer;
    }
    /** N5: who transfers at once is gone when somebody answers, and can send no extension. */
    get hint(): string | null {
        const { number, extension } = typedNumber(this.to);
        if (!this.canTransferNow || extension === null) return null;
        const label = this.canConsult ? texts.transferExtension : texts.transferNoExtension;
        return fill(label, shownNumber(number, this.phone), extension);
    }
    get isBusy(): boolean {
        return this.call.pending !== null;
    }

    handleTo(event: CustomEvent<{ value: string }>): void {
        this.to = event.detail.value;
    }
    handleTransfer(): void {
        act(this, { do: 'transfer', callKey: this.call.key, to: this.to });
    }
    handleConsult(): void {
        act(this, { do: 'consult', callKey: this.call.key, to: this.to });
        this.dispatchEvent(new CustomEvent('closed'));
    }
}
