import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import { getRecord } from 'lightning/uiRecordApi';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import title from '@salesforce/label/c.Phone_Numbers_title';
import { DialChannel, dialTexts, readCallableRecord } from 'c/dialing';
import type { CallableNumber, CallableRecord } from 'c/dialing';

/** A record's phone numbers as buttons. The phone in the utility bar dials, and the call belongs to the record (A4). */
export default class CallNumbers extends LightningElement {
    readonly texts = { none: dialTexts.none, title };
    /** For screen readers: the language of the labels may differ from the page's. */
    readonly language = language;
    readonly direction = dir;
    fault = '';
    record: CallableRecord | null = null;
    /** What the data service watches. Undefined until it is known, so that nothing is watched. */
    fields: readonly string[] | undefined;
    /** Whether a request is not confirmed yet. */
    waits = false;
    /** D1. Null: no phone has said so. */
    ready: boolean | null = null;
    private shownId = '';
    /** Whether the data service has reported the fields once; what it reports after that are changes. */
    private isWatched = false;
    private readonly phone = new DialChannel(() => {
        this.ready = this.phone.ready;
    });

    @api
    get recordId(): string {
        return this.shownId;
    }
    set recordId(id: string) {
        if (id === this.shownId) return;
        this.shownId = id;
        this.record = null;
        this.fields = undefined;
        this.isWatched = false;
        void this.read();
    }

    /** The numbers are Apex's. The data service says when somebody has changed one. */
    @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
    setRecord({ data }: { readonly data?: object }): void {
        if (!data) return;
        if (this.isWatched) void this.read();
        this.isWatched = true;
    }

    @wire(MessageContext)
    setContext(context: object | undefined): void {
        this.phone.connect(context);
    }

    override disconnectedCallback(): void {
        this.phone.disconnect();
    }

    get numbers(): readonly CallableNumber[] {
        return this.record?.numbers ?? [];
    }
    get isEmpty(): boolean {
        return this.record?.numbers.length === 0;
    }
    get disabled(): boolean {
        return this.waits || this.ready === false;
    }
    get message(): string {
        return this.ready === false ? dialTexts.notReady : this.fault;
    }

    async handleCall({ detail: number }: CustomEvent<string>): Promise<void> {
        if (!this.record || this.disabled) return;
        this.fault = '';
        this.waits = true;
        this.fault = await this.phone.dial(number, this.record.origin);
        this.waits = false;
    }

    private async read(): Promise<void> {
        const { shownId } = this;
        if (!shownId) return;
        const answer = await readCallableRecord(shownId);
        if (shownId !== this.shownId) return;
        this.fault = answer.ok ? '' : answer.fault;
        if (!answer.ok) return;
        this.record = answer.record;
        this.fields ??= answer.record.fields;
    }
}
