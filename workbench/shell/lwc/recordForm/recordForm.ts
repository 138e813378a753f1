import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { fieldOf, layoutOf } from '../../objects/objectCatalog';
import type { FieldLayout } from '../../objects/objectLayout';
import { createRecord } from '../../org/orgClient';
import { nameOf } from '../../org/record';
import type { ObjectName, OrgRecord } from '../../org/record';
import type { Route } from '../../routes/route';

interface FormFieldElement extends HTMLElement {
    reportValidity(): boolean;
}

const WIDE = ['textarea'];
const NUMBERS = ['number', 'currency'];

/** The org's default values of a new record. */
const ORG_DEFAULTS: Partial<Record<ObjectName, Readonly<Record<string, string>>>> = {
    Lead: { Status: 'Open - Not Contacted' },
    Case: { Status: 'New', Priority: 'Medium' },
    Task: { Status: 'Not Started', Priority: 'Normal' }
};

/** The form for a new record, above the page. Saving opens the record or the next form. */
export default class RecordForm extends LightningElement {
    @api object: ObjectName = 'Contact';
    /** The width that the phone takes on the left, in px. */
    @api beside = 0;
    values: Readonly<Record<string, string>> = {};
    trouble = '';
    saving = false;
    private given: Readonly<Record<string, string>> = {};
    private focused = false;

    /** The initial field values. Fields that are not on the form are saved as well. */
    @api
    get defaults(): Readonly<Record<string, string>> {
        return this.given;
    }
    set defaults(defaults: Readonly<Record<string, string>>) {
        this.given = defaults;
    }

    override connectedCallback(): void {
        this.values = { ...ORG_DEFAULTS[this.object], ...this.given };
    }

    override renderedCallback(): void {
        if (this.focused) return;
        this.focused = true;
        this.focusFirst();
    }

    get dialogStyle(): string {
        return `--phone-width: ${this.beside}px`;
    }
    get heading(): string {
        return `New ${layoutOf(this.object).label}`;
    }

    get fields(): { field: FieldLayout; value: string; className: string }[] {
        return layoutOf(this.object).form.map((name) => {
            const field = fieldOf(this.object, name);
            const size = WIDE.includes(field.kind) ? 'slds-size_1-of-1' : 'slds-size_1-of-1 slds-medium-size_1-of-2';
            return { field, value: this.values[name] ?? '', className: `slds-col slds-m-bottom_x-small ${size}` };
        });
    }

    handleChange({ detail: { name, value } }: CustomEvent<{ name: string; value: string }>): void {
        this.values = { ...this.values, [name]: value };
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        this.handleCancel();
    }

    handleCancel(): void {
        desktop.navigator.closeForm();
    }

    handleSave(event: Event): void {
        event.preventDefault();
        void this.save(({ Id }) => ({ page: 'record', object: this.object, recordId: Id }));
    }

    /** Opens a new empty form instead of the saved record. */
    handleSaveAndNew(): void {
        const { current } = desktop.navigator;
        const count = ((current.page === 'new' && current.count) || 1) + 1;
        void this.save(() => ({ page: 'new', object: this.object, defaultFieldValues: {}, count }));
    }

    private async save(next: (record: OrgRecord) => Route): Promise<void> {
        const fields = [...(this.template?.querySelectorAll<FormFieldElement>('shell-form-field') ?? [])];
        // All fields show their errors, not only the first.
        const wrong = fields.filter((field) => !field.reportValidity());
        if (wrong.length > 0) {
            this.trouble = 'Review the errors on this page.';
            wrong[0]?.focus();
            return;
        }
        if (this.saving) return;
        this.saving = true;
        try {
            const record = await createRecord(this.object, this.fieldsToSave());
            desktop.store.changed(this.object);
            desktop.toasts.show('success', `${layoutOf(this.object).label} "${nameOf(record)}" was created.`);
            desktop.navigator.replace(next(record));
        } catch (error) {
            this.trouble = (error as Error).message;
        }
        this.saving = false;
    }

    focusFirst(): void {
        this.template?.querySelector<HTMLElement>('shell-form-field')?.focus();
    }

    focusLast(): void {
        this.template?.querySelector<HTMLElement>('lightning-button[variant="brand"]')?.focus();
    }

    private fieldsToSave(): Record<string, string | number> {
        const filled = Object.entries(this.values).filter(([, value]) => value.trim() !== '');
        return Object.fromEntries(
            filled.map(([name, value]) => {
                const isNumber = NUMBERS.includes(fieldOf(this.object, name).kind) && Number.isFinite(Number(value));
                return [name, isNumber ? Number(value) : value.trim()];
            })
        );
    }
}
