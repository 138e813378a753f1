import { LightningElement, api } from 'lwc';
import { texts } from 'c/labels';

/** Shows on request what the phone system sent, as it sent it. */
export default class Verbatim extends LightningElement {
    /** Undefined: it sent nothing that could be shown. */
    @api said?: string;
    readonly texts = texts;
}
