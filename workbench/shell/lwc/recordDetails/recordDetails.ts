import { LightningElement, api } from 'lwc';
import { layoutOf } from '../../objects/objectCatalog';
import type { FieldView, RecordView } from '../../objects/presentRecord';

/** All fields of a record, in sections of two columns. */
export default class RecordDetails extends LightningElement {
    @api view: RecordView = { id: '', object: 'Account', record: { Id: '' }, fields: [] };

    get sections(): { label: string; fields: FieldView[] }[] {
        return layoutOf(this.view.object).sections.map(({ label, fields }) => ({
            label,
            fields: fields.flatMap((name) => this.view.fields.find((one) => one.name === name) ?? [])
        }));
    }
}
