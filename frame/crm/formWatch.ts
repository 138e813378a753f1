import type { PageInfo } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { ToldPage } from './navigationFilter';

/** Lightning's address of a form for a new record, which lies above the page. */
const FORM = /^(?:https?:\/\/[^/?#]+)?\/lightning\/o\/(\w+)\/new(?:\?([^#]*))?(?:#.*)?$/;

/** Nobody fills in a form in so short a time, in milliseconds: what is told then is of the page or the form before it. */
const OPENS_WITHIN_MS = 400;

/** How long after Salesforce has carried out a pop its page is told at the latest, in milliseconds. */
const POP_TOLD_WITHIN_MS = 5_000;

interface PoppedRecord {
    readonly recordId: string;
    readonly callKey: string;
}

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
    /** It was told when the form was open for sure; one that was told before may be that of a form below. */
    readonly isOwn: boolean;
}

/**
 * What becomes of the form that a screen pop opened in this tab (P6). Open CTI tells pages, and neither that a record was saved
 * nor that a form was cancelled. A saved form makes way for the record's page; whatever else is told means that it was left.
 * The page below a form stays open: coming back to it is no navigation, whatever was opened in other tabs meanwhile.
 */
export class FormWatch {
    private readonly clock: Clock;
    private open: OpenForm | null = null;
    /** The form that the one open now took the place of. */
    private before: OpenForm | null = null;
    /** The form that is on top, whoever opened it. */
    private top: FormAddress | null = null;
    private below: PageInfo = {};
    /** `doneAt`: null until Salesforce has answered. */
    private popped: (PoppedRecord & { readonly doneAt: number | null }) | null = null;

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** A form is asked for; the answer is to be called when it is open. A tab shows one at a time. */
    opening({ form, entity }: { readonly form: string; readonly entity: string }): () => void {
        const topBefore = this.top;
        return () => {
            const address = this.top === topBefore ? null : this.top;
            this.before = this.open;
            this.open = { form, entity, since: this.clock.elapsed(), address, isOwn: false };
        };
    }

    /**
     * A record is popped for a call: its page, when it is told, is that call's (A8). The answer is to be called when Salesforce has
     * answered, which may be long after in a tab that is frozen meanwhile.
     */
    popping({ recordId, callKey }: PoppedRecord): () => void {
        const asked = { recordId, callKey, doneAt: null };
        this.popped = asked;
        return () => {
            if (this.popped === asked) this.popped = { ...asked, doneAt: this.clock.elapsed() };
        };
    }

    /** What there is to tell of a page; null for a form, and for the page that it leaves as it was. */
    take(page: PageInfo): ToldPage | null {
        const told = this.read(page);
        const poppedFor = this.poppedFor(page);
        return told && poppedFor !== null ? { ...told, poppedFor } : told;
    }

    private poppedFor({ recordId }: PageInfo): string | null {
        const { popped } = this;
        // an id has 15 characters, and three more that make it fit for those who do not tell upper case from lower
        if (!popped || recordId?.slice(0, 15) !== popped.recordId.slice(0, 15)) return null;
        this.popped = null;
        const isLate = popped.doneAt !== null && this.clock.elapsed() - popped.doneAt > POP_TOLD_WITHIN_MS;
        return isLate ? null : popped.callKey;
    }

    private read(page: PageInfo): ToldPage | null {
        const address = page.recordId ? null : formAddress(page);
        const { below, top } = this;
        this.top = address;
        if (address) {
            if (this.open && !stillOpen(this.open, address, this.openFor(this.open))) this.open = null;
            else if (this.open) this.open = { ...this.open, address, isOwn: true };
            return null;
        }
        const isBelow = page.url === below.url && page.recordId === below.recordId;
        // the host repeats itself: nothing has changed, as far as it tells
        if (isBelow && !top) return { page };
        const left = this.leave();
        this.below = page;
        if (isBelow) return null;
        const isOther = page.recordId !== undefined && page.recordId !== below.recordId;
        if (!left || !isOther || page.objectType !== left.entity) return { page };
        return { page, fromForm: { form: left.form, openFor: this.openFor(left) } };
    }

    /** The form that a page takes the place of. One that was opened just now and is not told yet comes after the page. */
    private leave(): OpenForm | null {
        const { open, before } = this;
        const isNew = open?.address === null && this.openFor(open) < OPENS_WITHIN_MS;
        this.open = isNew ? open : null;
        this.before = null;
        return isNew ? before : open;
    }

    private readonly openFor = ({ since }: OpenForm): number => this.clock.elapsed() - since;
}

function formAddress({ url }: PageInfo): FormAddress | null {
    const [, entity, query = ''] = FORM.exec(url ?? '') ?? [];
    return entity ? { entity, query } : null;
}

const hasRecordType = ({ query }: FormAddress): boolean => new URLSearchParams(query).has('recordTypeId');

/**
 * The address of a form changes when the agent has chosen a record type, and when the one told before was that of a form that was
 * opened just before this one. Any other address is another form's (Save & New).
 */
function stillOpen({ entity, address: before, isOwn }: OpenForm, address: FormAddress, openFor: number): boolean {
    if (address.entity !== entity) return false;
    if (!isOwn && openFor < OPENS_WITHIN_MS) return true;
    return !before || before.query === address.query || (hasRecordType(address) && !hasRecordType(before));
}
