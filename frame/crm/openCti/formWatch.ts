import type { FromForm, PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';

/** Lightning's address of a form for a new record, which lies above the page. */
const FORM = /^(?:https?:\/\/[^/?#]+)?\/lightning\/o\/(\w+)\/new(?:\?([^#]*))?(?:#.*)?$/;

interface FormAddress {
    readonly entity: string;
    readonly query: string;
}

interface OpenForm {
    readonly form: string;
    readonly entity: string;
    readonly since: number;
    /** Null until Salesforce tells it. */
    readonly address: FormAddress | null;
}

/**
 * What becomes of the form that a screen pop opened in this tab (P6). Open CTI tells pages, and neither that a record was saved
 * nor that a form was cancelled. A saved form makes way for the record's page; whatever else is told means that it was left.
 * The page below a form stays open: coming back to it is no navigation.
 */
export class FormWatch {
    private readonly clock: Clock;
    private open: OpenForm | null = null;
    /** The form that is on top, whoever opened it. */
    private top: FormAddress | null = null;
    private recordBelow: string | undefined;

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** A form is asked for; the answer is to be called when it is open. A tab shows one at a time. */
    opening({ form, entity }: { readonly form: string; readonly entity: string }): () => void {
        this.open = null;
        this.top = null;
        return () => {
            this.open = { form, entity, since: this.clock.elapsed(), address: this.top };
        };
    }

    /** What there is to tell of a page; null for a form, which lies above the page that was told last. */
    take(page: PageInfo): { readonly page: PageInfo; readonly fromForm?: FromForm } | null {
        const address = page.recordId ? null : formAddress(page);
        this.top = address;
        if (address) {
            this.open = this.open && stillOpen(this.open, address) ? { ...this.open, address } : null;
            return null;
        }
        const { open, recordBelow } = this;
        this.open = null;
        this.recordBelow = page.recordId;
        if (!open || page.recordId === undefined || page.recordId === recordBelow || page.objectType !== open.entity) {
            return { page };
        }
        return { page, fromForm: { form: open.form, openFor: this.clock.elapsed() - open.since } };
    }
}

function formAddress({ url }: PageInfo): FormAddress | null {
    const [, entity, query = ''] = FORM.exec(url ?? '') ?? [];
    return entity ? { entity, query } : null;
}

const hasRecordType = ({ query }: FormAddress): boolean => new URLSearchParams(query).has('recordTypeId');

/** The address of a form changes when the agent has chosen a record type. Any other one is another form's (Save & New). */
function stillOpen({ entity, address: before }: OpenForm, address: FormAddress): boolean {
    if (address.entity !== entity) return false;
    return !before || before.query === address.query || (hasRecordType(address) && !hasRecordType(before));
}
