import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import type { ObjectName, OrgRecord } from '../../org/record';

/** How long a number ignores more clicks after a click, so that a double click makes one call. In milliseconds. */
const ONE_CLICK_MS = 1000;

/** A phone number of a record: a button while click to dial is on, otherwise plain text. */
export default class PhoneNumber extends LightningElement {
    @api number = '';
    @api object: ObjectName = 'Account';
    @api record: OrgRecord = { Id: '' };
    enabled = desktop.clickToDial.enabled;
    dialling = false;
    private stop?: () => void;

    override connectedCallback(): void {
        this.enabled = desktop.clickToDial.enabled;
        this.stop = desktop.clickToDial.watch(() => {
            this.enabled = desktop.clickToDial.enabled;
        });
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get callText(): string {
        return `Call ${this.number}`;
    }

    handleClick(event: Event): void {
        event.stopPropagation();
        const { number, object, record } = this;
        // The record is a read-only proxy here, which cannot be sent in a message.
        desktop.clickToDial.click({ number, object, record: JSON.parse(JSON.stringify(record)) as OrgRecord });
        this.dialling = true;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends by itself and affects only this button
        setTimeout(() => {
            this.dialling = false;
        }, ONE_CLICK_MS);
    }
}
