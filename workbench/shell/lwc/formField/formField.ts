import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { layoutOf } from '../../objects/objectCatalog';
import type { FieldKind, FieldLayout } from '../../objects/objectLayout';
import { nameOf } from '../../org/record';

interface Option {
    readonly label: string;
    readonly value: string;
}

interface Checked extends HTMLElement {
    reportValidity(): boolean;
}

const TYPES: Partial<Record<FieldKind, string>> = {
    phone: 'tel',
    email: 'email',
    date: 'date',
    currency: 'number',
    number: 'number'
};

const NONE: Option = { label: '--None--', value: '' };

/** A field of a form. `valuechange` has `{ name, value }`, with the value as text. */
export default class FormField extends LightningElement {
    @api value = '';
    options: Option[] = [];
    private layout: FieldLayout = { name: '', label: '', kind: 'text' };

    @api
    get field(): FieldLayout {
        return this.layout;
    }
    set field(field: FieldLayout) {
        this.layout = field;
        if (field.kind === 'picklist') {
            const values = field.values ?? [];
            // A default value is kept even if it is not in the list.
            const all = this.value && !values.includes(this.value) ? [this.value, ...values] : values;
            this.options = [NONE, ...all.map((value) => ({ label: value, value }))];
        } else if (field.kind === 'reference') void this.loadRecords(field);
    }

    get isChoice(): boolean {
        return this.field.kind === 'picklist' || this.field.kind === 'reference';
    }
    get isText(): boolean {
        return this.field.kind === 'textarea';
    }
    get placeholder(): string {
        return this.field.kind === 'reference' ? `Select ${this.field.label}` : NONE.label;
    }
    get type(): string {
        return TYPES[this.field.kind] ?? 'text';
    }
    get formatter(): string | undefined {
        return this.field.kind === 'currency' ? 'decimal' : undefined;
    }
    get step(): string | undefined {
        return this.type === 'number' ? 'any' : undefined;
    }

    /** Whether it can be saved. Shows the reason next to the field if not. */
    @api
    reportValidity(): boolean {
        return this.control?.reportValidity() ?? true;
    }

    @api
    focus(): void {
        this.control?.focus();
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const detail = { name: this.field.name, value: event.detail.value ?? '' };
        this.dispatchEvent(new CustomEvent('valuechange', { detail }));
    }

    private get control(): Checked | null {
        return this.template?.querySelector<Checked>('lightning-input, lightning-combobox, lightning-textarea') ?? null;
    }

    private async loadRecords({ refersTo = [] }: FieldLayout): Promise<void> {
        const several = refersTo.length > 1;
        const lists = await Promise.all(
            refersTo.map(async (object) => {
                const records = await desktop.store.all(object).catch(() => []);
                const kind = several ? ` (${layoutOf(object).label})` : '';
                return records.map((record) => ({ label: nameOf(record) + kind, value: record.Id }));
            })
        );
        this.options = [NONE, ...lists.flat().sort((a, b) => a.label.localeCompare(b.label))];
    }
}
