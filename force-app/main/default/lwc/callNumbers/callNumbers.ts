import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordData } from 'lightning/uiRecordApi';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import call from '@salesforce/label/c.Phone_Numbers_call';
import none from '@salesforce/label/c.Phone_Numbers_none';
import title from '@salesforce/label/c.Phone_Numbers_title';
import { DialChannel, dialTexts } from 'c/dialing';
import type { CallableNumber } from './numbersOf';
import { fieldNames, nameOf, numbersOf } from './numbersOf';

/** A record's phone numbers as buttons. The phone in the utility bar dials, and the call belongs to the record (A4). */
export default class CallNumbers extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';
    readonly texts = { call, none, title };
    /** For screen readers: the language of the labels may differ from the page's. */
    readonly language = language;
    readonly direction = dir;
    fault = '';
    /** Of the record that `getRecord` reads. Undefined until the object is known, so that nothing is read. */
    fields: string[] | undefined;
    /** Whether a request is not confirmed yet. */
    waits = false;
    /** D1. Null: no phone has said so. */
    ready: boolean | null = null;
    private info: ObjectInfo | null = null;
    private record: RecordData | null = null;
    private readonly phone = new DialChannel(() => {
        this.ready = this.phone.ready;
    });

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    setInfo({ data }: { readonly data?: ObjectInfo }): void {
        if (!data) return;
        this.info = data;
        this.fields = fieldNames(this.objectApiName, data);
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
    setRecord({ data }: { readonly data?: RecordData }): void {
        if (data) this.record = data;
    }

    @wire(MessageContext)
    setContext(context: object | undefined): void {
        this.phone.connect(context);
    }

    override disconnectedCallback(): void {
        this.phone.disconnect();
    }

    get numbers(): CallableNumber[] {
        return this.info && this.record ? numbersOf(this.info, this.record) : [];
    }
    get isEmpty(): boolean {
        return this.record !== null && this.numbers.length === 0;
    }
    get disabled(): boolean {
        return this.waits || this.ready === false;
    }
    get message(): string {
        return this.ready === false ? dialTexts.notReady : this.fault;
    }

    async handleCall(event: Event): Promise<void> {
        const { number } = (event.currentTarget as HTMLElement).dataset;
        if (!number || this.disabled) return;
        this.fault = '';
        this.waits = true;
        const { recordId, objectApiName } = this;
        const recordName = this.info && this.record ? nameOf(this.info, this.record) : undefined;
        this.fault = await this.phone.dial(number, { recordId, objectApiName, ...(recordName && { recordName }) });
        this.waits = false;
    }
}
