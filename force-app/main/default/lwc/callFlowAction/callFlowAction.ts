import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import { DialChannel, dialTexts, readCallableRecord } from 'c/dialing';

/** An action in a screen flow: calls a number, and the call belongs to a record (A4). */
export default class CallFlowAction extends LightningElement {
    /** A flow passes null for a variable without a value. */
    @api phoneNumber: string | null = null;
    @api recordId: string | null = null;
    private readonly phone = new DialChannel();

    @wire(MessageContext)
    setContext(context: object | undefined): void {
        this.phone.connect(context);
    }

    override disconnectedCallback(): void {
        this.phone.disconnect();
    }

    /** If it rejects, the flow takes the action's fault path, with the text in $Flow.FaultMessage. */
    @api
    async invoke(): Promise<void> {
        const fault = await this.call();
        if (fault) throw new Error(fault);
    }

    private async call(): Promise<string> {
        const { recordId } = this;
        const answer = recordId ? await readCallableRecord(recordId) : null;
        const number = this.phoneNumber?.trim() || (answer?.ok && answer.record.numbers[0]?.phone);
        if (!number) return answer && !answer.ok ? answer.fault : dialTexts.none;
        // a number is dialed even if its record can't be read
        return this.phone.dial(number, answer?.ok ? answer.record.origin : { ...(recordId && { recordId }) });
    }
}
