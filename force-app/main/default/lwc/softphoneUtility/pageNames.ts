import type { DescribeAnswer, PageInfo, Unanswered } from 'c/softphoneContract';

/** A page is reported without a name if Salesforce needs longer, in milliseconds. */
const NAMED_WITHIN_MS = 1_500;
/** How many records' descriptions are kept. */
const KEPT = 100;

export interface PageNamesParts {
    readonly describe: (recordId: string) => Promise<DescribeAnswer | Unanswered>;
    readonly after: (ms: number, act: () => void) => () => void;
    readonly named: (page: PageInfo) => void;
}

/**
 * Lightning Experience tells a component the id of the open record, but not its name, nor the contact of a person account. Both are asked
 * for before a page is passed on. Pages stay in order.
 */
export class PageNames {
    private readonly parts: PageNamesParts;
    private readonly known = new Map<string, Partial<PageInfo>>();
    private before: Promise<void> = Promise.resolve();

    constructor(parts: PageNamesParts) {
        this.parts = parts;
    }

    opened(page: PageInfo): void {
        const described = this.described(page);
        this.before = this.before.then(async () => this.parts.named({ ...page, ...(await described) }));
    }

    private async described({ recordId }: PageInfo): Promise<Partial<PageInfo>> {
        if (!recordId) return {};
        const known = this.known.get(recordId);
        if (known) return known;
        const late = new Promise<null>((resolve) => {
            this.parts.after(NAMED_WITHIN_MS, () => resolve(null));
        });
        const answer = await Promise.race([this.parts.describe(recordId), late]);
        if (!answer || 'error' in answer) return {};
        const { objectType, name, personContactId } = answer;
        const found = {
            objectType,
            ...(name !== null && { recordName: name }),
            ...(personContactId !== null && { personAccount: true, contactId: personContactId })
        };
        this.known.set(recordId, found);
        if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value as string);
        return found;
    }
}
