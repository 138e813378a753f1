import { isSameRecord } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import type {
    PageInfo,
    ScreenPopTarget
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { StoredText } from '../../storedText';
import { CrmHostError } from '../crmHost';
import { filterNavigation } from '../navigationFilter';
import type { PageReport, PassedOn } from '../navigationFilter';
import { POP_WITHIN_MS, oneAtATime } from '../oneAtATime';
import type { PageWatch } from '../pageWatch';
import { formQuery } from './classicAddress';
import { readTabMemory } from './tabMemory';
import type { TabMemory } from './tabMemory';

/** A popped record that takes longer to load is opened by the agent, in milliseconds. */
const LOADED_WITHIN_MS = 60_000;

export interface ClassicPagesParts {
    readonly clock: Clock;
    /** Kept as long as the browser tab, and only there. */
    readonly stored: StoredText;
    /** See CrmHostContext. */
    readonly callsKnown: () => Promise<void>;
    readonly emit: (report: PassedOn) => void;
}

/**
 * Validation errors show the form again, without parameters. Another form, such as after Save & New, has other ones, unless the agent has
 * only chosen the record type.
 */
const staysOpen = (before: string | null, query: string): boolean =>
    before === null || query === '' || query === before || /(?:^|&)RecordType=/.test(query);

/**
 * The pages of a tab in Salesforce Classic. Each page loads a frame of its own, so a frame finds out from the tab's memory which page was
 * open before, and what it was opened for.
 */
export class ClassicPages implements PageWatch {
    private readonly parts: ClassicPagesParts;
    private readonly filter: (report: PageReport) => void;
    private readonly oneByOne: ReturnType<typeof oneAtATime>;
    private memory: TabMemory;

    constructor(parts: ClassicPagesParts) {
        this.parts = parts;
        this.filter = filterNavigation(parts.clock, parts.emit);
        this.oneByOne = oneAtATime(parts.clock, POP_WITHIN_MS);
        this.memory = readTabMemory(parts.stored);
    }

    /** A page that replaces another one is the agent's choice (A3). The panel must know the calls by then, because it starts over, too. */
    loaded(page: PageInfo): void {
        const { page: before } = this.memory;
        const report = this.arrive(page);
        if (!report) return;
        const timed = { ...report, at: this.parts.clock.now() };
        if (before === null || (isSame(before, page) && !report.poppedFor)) this.filter(timed);
        else void this.parts.callsKnown().then(() => this.filter(timed));
    }

    /** In a console, the agent changes tabs. Elsewhere, only the browser's focus changes. */
    opened(page: PageInfo): void {
        const { page: before } = this.memory;
        const report = before !== null && isSame(before, page) ? { page } : this.arrive(page);
        if (report) this.filter(report);
    }

    pop(target: ScreenPopTarget, open: () => Promise<unknown>): Promise<void> {
        return this.oneByOne(async () => {
            const { popped, form } = this.memory;
            const at = this.parts.clock.now();
            // before Salesforce is asked, because this page may be gone when it answers
            if (target.type === 'record') {
                const { recordId, callKey } = target;
                this.remember({ popped: { recordId, callKey, at } });
            }
            if (target.type === 'newRecord')
                this.remember({ form: { form: target.form, entity: target.entity, at, query: null } });
            try {
                await open();
            } catch (thrown) {
                // without an answer, the page may still come
                if (!(thrown instanceof CrmHostError && thrown.reason === 'timeout')) this.remember({ popped, form });
                throw thrown;
            }
        });
    }

    private remember(part: Partial<TabMemory>): void {
        this.memory = { ...this.memory, ...part };
        this.parts.stored.save(JSON.stringify(this.memory));
    }

    /** Another page, or the same one again. What to report about it. Null for a form. */
    private arrive(page: PageInfo): PageReport | null {
        const { page: before, popped, form } = this.memory;
        const now = this.parts.clock.now();
        const query = page.recordId ? null : formQuery(page.url);
        if (query !== null) {
            const still = form && staysOpen(form.query, query) ? { ...form, query } : null;
            this.remember({ popped: null, form: still });
            return null;
        }
        const { url, recordId, objectType } = page;
        this.remember({
            page: { ...(url !== undefined && { url }), ...(recordId !== undefined && { recordId }) },
            popped: null,
            form: null
        });
        const isPopped = popped && isSameRecord(recordId, popped.recordId) && now - popped.at <= LOADED_WITHIN_MS;
        const isSaved =
            form !== null &&
            form.query !== null &&
            recordId !== undefined &&
            objectType === form.entity &&
            !isSameRecord(recordId, before?.recordId ?? '');
        return {
            page,
            ...(isPopped && { poppedFor: popped.callKey }),
            ...(isSaved && { fromForm: { form: form.form, openFor: Math.max(now - form.at, 0) } })
        };
    }
}

const isSame = (one: PageInfo, other: PageInfo): boolean =>
    one.recordId === undefined && other.recordId === undefined
        ? one.url === other.url
        : isSameRecord(one.recordId, other.recordId ?? '');
