import { LightningElement, api } from 'lwc';
import type { FieldView, RecordView } from '../../objects/presentRecord';

/** A field of a record, with its action: dial, write an email, open. */
export default class FieldValue extends LightningElement {
    @api field: FieldView = { name: '', label: '', kind: 'text', text: '', order: '' };
    /** Shows the value on one line. */
    @api compact = false;
    @api view: RecordView = { id: '', object: 'Account', record: { Id: '' }, fields: [] };

    get isPhone(): boolean {
        return this.field.kind === 'phone' && this.field.text !== '';
    }
    get target(): string | null {
        return this.field.kind === 'url' ? '_blank' : null;
    }
    get textClass(): string {
        return this.field.kind === 'textarea' && !this.compact ? 'lines' : '';
    }
}
