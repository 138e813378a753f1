import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import which from '@salesforce/label/c.Phone_Numbers_which';
import { DialChannel, dialTexts, readCallableRecord } from 'c/dialing';
import type { CallableNumber } from 'c/dialing';
import NumberChoice from 'c/numberChoice';

/** The quick action Call, without a screen of its own: dials the record's number, and asks which one if there are several. */
export default class CallAction extends LightningElement {
    @api recordId = '';
    private readonly phone = new DialChannel();
    /** Salesforce runs the action at each press, also while it still runs. */
    private isRunning = false;

    @wire(MessageContext)
    setContext(context: object | undefined): void {
        this.phone.connect(context);
    }

    override disconnectedCallback(): void {
        this.phone.disconnect();
    }

    @api
    async invoke(): Promise<void> {
        if (this.isRunning) return;
        this.isRunning = true;
        const fault = await this.call();
        this.isRunning = false;
        // the page itself shows a toast; this component has no place for a text
        if (fault) this.dispatchEvent(new ShowToastEvent({ variant: 'error', title: fault }));
    }

    /** Resolves with what to tell the agent: nothing if the phone dials. */
    private async call(): Promise<string> {
        const answer = await readCallableRecord(this.recordId);
        if (!answer.ok) return answer.fault;
        const { numbers, origin } = answer.record;
        if (numbers.length === 0) return dialTexts.none;
        const chosen = numbers.length === 1 ? numbers[0].phone : await this.choose(numbers);
        return chosen ? this.phone.dial(chosen, origin) : '';
    }

    private choose(numbers: readonly CallableNumber[]): Promise<string | undefined> {
        return NumberChoice.open({ label: which, size: 'small', numbers });
    }
}
