import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { texts, typedClass } from 'c/labels';

/** D4: dials a number that is typed, pasted, or keyed in, and searches for a name. */
export default class DialPad extends LightningElement {
    @api phone!: EngineState;
    /** The text in the field. The owner keeps it when a call arrives in the meantime, and when the number is refused. */
    @api number = '';
    keysShown = false;
    readonly texts = texts;

    /** Puts the focus in the field. */
    @api
    takeFocus(): void {
        this.template?.querySelector<HTMLElement>('[data-field]')?.focus();
    }

    get hasNumber(): boolean {
        return this.number !== '';
    }
    get fieldClass(): string {
        return typedClass(this.number);
    }
    get keysClass(): string {
        return this.keysShown ? 'keys shown' : 'keys';
    }
    get keysExpanded(): string {
        return String(this.keysShown);
    }

    private change(number: string): void {
        this.dispatchEvent(new CustomEvent<string>('draft', { detail: number }));
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        this.change(event.detail.value);
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter') this.handleDial();
    }
    handleDigit(event: CustomEvent<string>): void {
        this.change(this.number + event.detail);
        // the key plays its tone
        this.dispatchEvent(new CustomEvent<string>('digit', { detail: event.detail }));
        this.takeFocus();
    }
    handleClear(): void {
        this.change('');
        this.takeFocus();
    }
    handleShowKeys(): void {
        this.keysShown = !this.keysShown;
    }
    handleDial(): void {
        if (this.number.trim() !== '') act(this, { do: 'dial', number: this.number });
    }
}
