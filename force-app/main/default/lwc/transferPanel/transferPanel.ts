import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { joinPartner, shownNumber, typedNumber, whyUnusable } from 'c/callEngine';
import { whoOf } from 'c/callText';
import { fill, texts, typedClass } from 'c/labels';

/** K: transfer at once, or speak to the other first. */
export default class TransferPanel extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    to = '';
    /** The key of the call that the agent is asked about: whether it is to be joined with this one. */
    joining: string | null = null;
    readonly texts = texts;

    private focused = false;
    private focusNext: '[data-question]' | '[data-join]' | null = null;

    /** The field is what one opened the panel for. */
    override renderedCallback(): void {
        if (this.focusNext) this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
        this.focusNext = null;
        if (this.focused) return;
        this.focused = true;
        this.template?.querySelector<HTMLElement>('[data-to]')?.focus();
    }

    get canTransferNow(): boolean {
        return whyUnusable('transfer', this.call, this.phone) !== 'absent';
    }
    get canConsult(): boolean {
        return whyUnusable('consult', this.call, this.phone) !== 'absent';
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

    get fieldClass(): string {
        return typedClass(this.to);
    }
    /** The other party, if the phone can connect the two. */
    private get other(): Call | null {
        return whyUnusable('join', this.call, this.phone) === null ? joinPartner(this.call, this.phone) : null;
    }
    private naming(label: string): string | null {
        return this.other && fill(label, whoOf(this.call, this.phone), whoOf(this.other, this.phone));
    }
    get joinLabel(): string | null {
        return this.asks ? null : this.naming(texts.join);
    }
    get question(): string | null {
        return this.asks ? this.naming(texts.joinQuestion) : null;
    }
    /** The question was about one call, which another one may have replaced since. */
    private get asks(): boolean {
        return this.other !== null && this.other.key === this.joining;
    }

    /** The question takes the panel's place, and the focus: a key that is still held down answers nothing. */
    handleJoin(): void {
        this.joining = this.other?.key ?? null;
        this.focusNext = '[data-question]';
    }
    handleNoJoin(): void {
        this.joining = null;
        this.focusNext = '[data-join]';
    }
    handleQuestionKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleNoJoin();
    }
    handleConfirmJoin(): void {
        if (this.other && this.asks) act(this, { do: 'join', callKey: this.call.key, with: this.other.key });
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
