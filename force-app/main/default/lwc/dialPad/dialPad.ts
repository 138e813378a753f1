import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { fill, texts } from 'c/labels';

const KEYS = [
    ['1', ''],
    ['2', 'ABC'],
    ['3', 'DEF'],
    ['4', 'GHI'],
    ['5', 'JKL'],
    ['6', 'MNO'],
    ['7', 'PQRS'],
    ['8', 'TUV'],
    ['9', 'WXYZ'],
    ['*', ''],
    ['0', '+'],
    ['#', '']
].map(([digit, letters]) => ({ digit, letters, label: fill(texts.digit, digit) }));

/** D4: a number is typed, pasted or keyed in, and dialled. */
export default class DialPad extends LightningElement {
    /** A refused number stays in the field, so that it can be corrected. */
    @api disabled = false;
    number = '';
    readonly keys = KEYS;
    readonly texts = texts;

    private get field(): HTMLInputElement | null {
        return this.template?.querySelector<HTMLInputElement>('[data-field]') ?? null;
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        this.number = event.detail.value;
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter') this.handleDial();
    }

    handleKey(event: Event): void {
        this.number += (event.currentTarget as HTMLElement).dataset.digit ?? '';
        this.field?.focus();
    }

    handleDial(): void {
        act(this, { do: 'dial', number: this.number });
    }
}
