import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordData } from 'lightning/uiRecordApi';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import call from '@salesforce/label/c.Phone_Numbers_call';
import none from '@salesforce/label/c.Phone_Numbers_none';
import noPhone from '@salesforce/label/c.Phone_Numbers_noPhone';
import title from '@salesforce/label/c.Phone_Numbers_title';
import dialChannel from '@salesforce/messageChannel/CRM_Connect_Dial__c';
import { newId, pageClock } from 'c/browser';
import type { CallableNumber } from './numbersOf';
import { fieldNames, nameOf, numbersOf } from './numbersOf';

/** A phone in this app confirms a request at once. In milliseconds. */
const HEARD_WITHIN_MS = 1_000;

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
    /** The id of a request that no phone has confirmed yet. */
    waitsFor: string | null = null;
    private info: ObjectInfo | null = null;
    private record: RecordData | null = null;
    private context: object | null = null;
    private subscription: object | null = null;
    private cancel: (() => void) | null = null;

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
        if (!context || this.context) return;
        this.context = context;
        const hear = (message: unknown): void => {
            if ((message as { heardId?: unknown } | null)?.heardId === this.waitsFor) this.settle('');
        };
        this.subscription = subscribe(context, dialChannel, hear, { scope: APPLICATION_SCOPE });
    }

    override disconnectedCallback(): void {
        this.cancel?.();
        unsubscribe(this.subscription);
    }

    get numbers(): CallableNumber[] {
        return this.info && this.record ? numbersOf(this.info, this.record) : [];
    }
    get isEmpty(): boolean {
        return this.record !== null && this.numbers.length === 0;
    }
    get waits(): boolean {
        return this.waitsFor !== null;
    }

    handleCall(event: Event): void {
        const { number } = (event.currentTarget as HTMLElement).dataset;
        if (!number || !this.context) return;
        const id = newId();
        this.fault = '';
        this.waitsFor = id;
        this.cancel = pageClock.after(HEARD_WITHIN_MS, () => this.settle(noPhone));
        const { recordId, objectApiName } = this;
        const recordName = this.info && this.record ? nameOf(this.info, this.record) : undefined;
        publish(this.context, dialChannel, { id, number, recordId, objectApiName, ...(recordName && { recordName }) });
    }

    private settle(fault: string): void {
        this.cancel?.();
        this.waitsFor = null;
        this.fault = fault;
    }
}
