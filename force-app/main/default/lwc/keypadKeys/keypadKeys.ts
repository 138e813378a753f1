import { LightningElement } from 'lwc';

const LETTERS: Readonly<Record<string, string>> = {
    2: 'ABC',
    3: 'DEF',
    4: 'GHI',
    5: 'JKL',
    6: 'MNO',
    7: 'PQRS',
    8: 'TUV',
    9: 'WXYZ'
};

const KEYS = [...'123456789*0#'].map((digit) => ({ digit, letters: LETTERS[digit] ?? '' }));

/** The twelve keys. Sends an event `digit` for each press. The parent decides what it is used for. */
export default class KeypadKeys extends LightningElement {
    readonly keys = KEYS;

    handleKey(event: Event): void {
        const { digit } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent<string>('digit', { detail: digit }));
    }
}
