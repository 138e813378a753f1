import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import which from '@salesforce/label/c.Phone_Numbers_which';
import type { CallableNumber } from 'c/dialing';

/** Asks which number to call. Closes with the number; with nothing, if the agent doesn't want to call. */
export default class NumberChoice extends LightningModal {
    @api numbers: readonly CallableNumber[] = [];
    readonly texts = { which };

    handleCall(event: CustomEvent<string>): void {
        this.close(event.detail);
    }
}
