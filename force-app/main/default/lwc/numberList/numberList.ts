import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import call from '@salesforce/label/c.Phone_Numbers_call';
import type { CallableNumber } from 'c/dialing';

/** Telephone numbers as buttons. Reports the one that is pressed as the event `call`. */
export default class NumberList extends LightningElement {
    @api numbers: readonly CallableNumber[] = [];
    @api disabled = false;
    readonly texts = { call };
    /** For screen readers: the language of the labels may differ from the page's. */
    readonly language = language;
    readonly direction = dir;

    handleCall(event: Event): void {
        const { number } = (event.currentTarget as HTMLElement).dataset;
        if (number) this.dispatchEvent(new CustomEvent('call', { detail: number }));
    }
}
