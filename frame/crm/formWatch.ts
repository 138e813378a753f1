import { isSameRecord } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { PageInfo } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { PageReport } from './navigationFilter';

/** The address of Lightning's form for a new record, a modal that covers the page. */
const FORM = /^(?:https?:\/\/[^/?#]+)?\/lightning\/o\/(\w+)\/new(?:\?([^#]*))?(?:#.*)?$/;

/** Nobody fills in a form this fast, in milliseconds. An earlier event is about the page or form before it. */
const OPENS_WITHIN_MS = 400;

/** The longest time between Salesforce's answer to a screen pop and the navigation event, in milliseconds. */
const POP_REPORTED_WITHIN_MS = 5_000;

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
    /** Null until Salesforce reports it. */
    readonly address: FormAddress | null;
}

/**
 * Finds out what happened to the form that a screen pop opened in this tab (P6). Open CTI reports pages, but not that a record was
 * saved or a form canceled. A saved form is replaced by the record's page. Anything else means that the agent left the form.
 * The page below a form stays open, so returning to it is not a navigation, whatever was opened in other tabs in the meantime.
 */
export class FormWatch {
    private readonly clock: Clock;
    private open: OpenForm | null = null;
    /** The form that the open one replaced. */
    private before: OpenForm | null = null;
    /** The topmost form, whoever opened it. */
    private top: FormAddress | null = null;
    private below: PageInfo = {};
    /** `doneAt`: null until Salesforce has answered. */
    private popped: (PoppedRecord & { readonly doneAt: number | null }) | null = null;

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** Called when a form is requested. Returns a function to call when it is open. A tab shows one form at a time. */
    opening({ form, entity }: { readonly form: string; readonly entity: string }): () => void {
        const topBefore = this.top;
        return () => {
            const address = this.top === topBefore ? null : this.top;
            this.before = this.open;
            this.open = { form, entity, since: this.clock.elapsed(), address };
        };
    }

    /**
     * Called when a record is popped for a call, so that its page, when it is reported, belongs to that call (A8). Returns a function
     * to call when Salesforce has answered. In a frozen tab, that may be much later.
     */
    popping({ recordId, callKey }: PoppedRecord): () => void {
        const asked = { recordId, callKey, doneAt: null };
        this.popped = asked;
        return () => {
            if (this.popped === asked) this.popped = { ...asked, doneAt: this.clock.elapsed() };
        };
    }

    /** What to report about a page. Null for a form, and for the unchanged page below it. */
    reportOf(page: PageInfo): PageReport | null {
        const report = this.read(page);
        const poppedFor = this.poppedFor(page);
        return report && poppedFor !== null ? { ...report, poppedFor } : report;
    }

    private poppedFor({ recordId }: PageInfo): string | null {
        const { popped } = this;
        if (!popped || !isSameRecord(recordId, popped.recordId)) return null;
        this.popped = null;
        const isLate = popped.doneAt !== null && this.clock.elapsed() - popped.doneAt > POP_REPORTED_WITHIN_MS;
        return isLate ? null : popped.callKey;
    }

    private read(page: PageInfo): PageReport | null {
        const address = page.recordId ? null : formAddress(page);
        const { below, top } = this;
        this.top = address;
        if (address) {
            if (this.open && !stillOpen(this.open, address, this.openFor(this.open))) this.open = null;
            else if (this.open) this.open = { ...this.open, address };
            return null;
        }
        const isBelow = page.url === below.url && page.recordId === below.recordId;
        // the host has reported the same page again
        if (isBelow && !top) return { page };
        const left = this.leave();
        this.below = page;
        if (isBelow) return null;
        const isOther = page.recordId !== undefined && page.recordId !== below.recordId;
        if (!left || !isOther || page.objectType !== left.entity) return { page };
        return { page, fromForm: { form: left.form, openFor: this.openFor(left) } };
    }

    /** The form that a page replaces. A form that has just been opened and is not reported yet will cover the page instead. */
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
 * Whether an address still belongs to an open form. It changes when the agent chooses a record type, or if the address before belonged
 * to a form that was opened just before this one and is reported as late. Any other address belongs to another form (Save & New).
 */
function stillOpen({ entity, address: before }: OpenForm, address: FormAddress, openFor: number): boolean {
    if (address.entity !== entity) return false;
    if (openFor < OPENS_WITHIN_MS) return true;
    return !before || before.query === address.query || (hasRecordType(address) && !hasRecordType(before));
}
