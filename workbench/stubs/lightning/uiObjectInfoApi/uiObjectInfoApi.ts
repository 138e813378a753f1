/** Stand-in for lightning/uiObjectInfoApi: an object's fields, as far as the workbench knows their types. */
import { isObjectName, layoutOf } from '../../../shell/objects/objectCatalog';

type Tell = (info: { readonly data?: object }) => void;

const DATA_TYPES: Readonly<Record<string, string>> = { phone: 'Phone', email: 'Email', text: 'String' };

export class getObjectInfo {
    private readonly tell: Tell;

    constructor(tell: Tell) {
        this.tell = tell;
    }
    connect(): void {
        this.tell({});
    }
    update({ objectApiName }: { readonly objectApiName?: string }): void {
        if (!isObjectName(objectApiName)) return;
        const fields = layoutOf(objectApiName).fields.map(
            ({ name, label, kind }) => [name, { apiName: name, label, dataType: DATA_TYPES[kind] ?? kind }] as const
        );
        const data = { fields: Object.fromEntries(fields), nameFields: ['Name'] };
        setTimeout(() => this.tell({ data }));
    }
    disconnect(): void {
        // nothing to stop
    }
}
