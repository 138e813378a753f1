/** Stand-in for lightning/platformShowToastEvent: the page that hears the event shows the toast. */
import type { ToastEventDetail } from 'lightning/platformShowToastEvent';

export class ShowToastEvent extends CustomEvent<ToastEventDetail> {
    constructor(toast: ToastEventDetail) {
        super('lightning__showtoast', { composed: true, cancelable: true, bubbles: true, detail: toast });
    }
}
