import { LightningElement, api } from 'lwc';
import type { ToastEventDetail } from 'lightning/platformShowToastEvent';
import { chosenApp } from '../../apps/chosenApp';
import { desktop } from '../../desktop';
import { layoutOf } from '../../objects/objectCatalog';
import type { ObjectLayout } from '../../objects/objectLayout';
import { presentRecord } from '../../objects/presentRecord';
import type { FieldView, RecordView } from '../../objects/presentRecord';
import { nameOf } from '../../org/record';
import type { ObjectName } from '../../org/record';

/** A record page: highlights, details, related lists, activity. */
export default class RecordPage extends LightningElement {
    @api object: ObjectName = 'Account';
    view: RecordView | null = null;
    trouble = '';
    /** The package's component for record pages, as an admin places it in an app without Open CTI. */
    callNumbers: unknown = null;
    /** The package's quick action, as an admin adds it to the page layout. */
    callAction: unknown = null;
    private shownId = '';
    private stop?: () => void;

    @api
    get recordId(): string {
        return this.shownId;
    }
    set recordId(id: string) {
        if (id === this.shownId) return;
        this.shownId = id;
        this.view = null;
        this.trouble = '';
        // `object` may be set later
        void Promise.resolve().then(() => this.load());
    }

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
        if (chosenApp(desktop.config())?.softphone?.host === 'utility') void this.loadComponents();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get layout(): ObjectLayout {
        return layoutOf(this.object);
    }
    get name(): string {
        return this.view ? nameOf(this.view.record) : '';
    }
    get kindText(): string {
        return this.view?.record.IsPersonAccount ? 'Person Account' : this.layout.label;
    }
    get highlights(): FieldView[] {
        const { highlights } = this.layout;
        return (this.view?.fields ?? []).filter(({ name }) => highlights.includes(name));
    }
    get hasRelated(): boolean {
        return this.layout.related.length > 0;
    }
    get hasActivity(): boolean {
        return this.layout.taskField !== undefined;
    }
    get columnsClass(): string {
        return this.hasActivity ? 'columns' : 'columns columns_one';
    }

    /** What can be created from this record: the objects of its related lists, and a task. */
    get actions(): { object: ObjectName; label: string }[] {
        const objects = this.layout.related.map(({ object }) => object);
        const all = this.hasActivity ? [...objects, 'Task' as const] : objects;
        return all.map((object) => ({ object, label: `New ${layoutOf(object).label}` }));
    }

    handleNew(event: Event): void {
        const object = (event.target as HTMLButtonElement).value as ObjectName;
        const list = this.layout.related.find((one) => one.object === object);
        const field = list?.field ?? this.layout.taskField ?? '';
        const personContact = this.view?.record.PersonContactId;
        // Tasks and cases of a person account refer to its contact.
        const defaults =
            field === 'WhatId' && typeof personContact === 'string'
                ? { WhoId: personContact }
                : { [field]: this.recordId };
        desktop.navigator.open({ page: 'new', object, defaultFieldValues: defaults });
    }

    /**
     * Salesforce runs an action without a screen at each press, gives it the record's id only then, and ignores the promise that it
     * returns.
     */
    handleCall(): void {
        const action = this.refs?.callAction as (HTMLElement & { recordId: string; invoke(): void }) | undefined;
        if (!action) return;
        action.recordId = this.recordId;
        action.invoke();
    }

    handleToast({ detail }: CustomEvent<ToastEventDetail>): void {
        const { title, message, variant = 'info' } = detail;
        desktop.toasts.show(variant, [title, message].filter(Boolean).join(' '));
    }

    private async loadComponents(): Promise<void> {
        const { CallAction, CallNumbers } = await import('../../utility/components');
        this.callNumbers = CallNumbers;
        this.callAction = CallAction;
    }

    private async load(): Promise<void> {
        const { recordId, object, layout } = this;
        try {
            const record = await desktop.store.find(object, recordId);
            if (!record) throw new Error(`There is no ${layout.label} ${recordId}. It may have been deleted.`);
            const names = layout.fields.map(({ name }) => name);
            const view = await presentRecord(desktop.store, object, record, names);
            if (recordId !== this.recordId) return;
            this.view = view;
            this.trouble = '';
        } catch (error) {
            if (recordId === this.recordId) this.trouble = (error as Error).message;
        }
    }
}
