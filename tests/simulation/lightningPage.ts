import type {
    CrmCommand,
    CrmEvent,
    HostCapabilities,
    PageInfo,
    ScreenPopTarget
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BUILT_IN_LAYOUT } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { CrmHost, CrmHostContext } from '../../frame/crm/crmHost';
import { FormWatch } from '../../frame/crm/formWatch';
import { filterNavigation } from '../../frame/crm/navigationFilter';
import { LatestEvents } from '../../frame/crm/latestEvents';
import { POP_WITHIN_MS, oneAtATime } from '../../frame/crm/oneAtATime';
import { readSettings } from '../../frame/settings/readSettings';
import { SERVERS } from './desk/deskServers';
import type { Person } from './people';
import type { Dweller } from './profile';
import type { TabSeen } from './realCall';
import type { Relations } from './relations';
import type { World } from './world';

const ORG = 'https://acme.lightning.force.com';
const HOME: PageInfo = { url: `${ORG}/lightning/page/home` };

/** As with Open CTI in Lightning Experience. The layout is one of the first events. */
const LIGHTNING: HostCapabilities = {
    screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
    clickToDial: true,
    utilityItem: true,
    panel: true,
    popout: false,
    refresh: true,
    navigation: true,
    layout: false
};

const DESK_SETTINGS = { '/reqDialingOptions/phoneSystem': 'desk', '/reqDialingOptions/ctiServers': SERVERS.join(' ') };

/** No agent fills in a form faster, in milliseconds. */
const FILLED_WITHIN_MS = 1_000;

/** The tab that shows the page. */
interface PageTab extends TabSeen, Dweller {
    readonly name: string;
}

/** A form for a new record, above the page. */
export interface Form {
    readonly entity: 'Lead';
    /** The caller whose number is in it; null for a form that the agent opened. */
    readonly number: string | null;
    readonly query: string;
    readonly openedAt: number;
}

/** The Lightning page around the phone of a tab: what it shows, and what it reports of that, which is only what is documented. */
export class LightningPage {
    form: Form | null = null;
    /** A form was reported, and no page since then: a console does not report that a form was closed. */
    private formTold = false;
    record: Person | null = null;
    /** The open record, according to what this page has reported. A console does not report every page. */
    reportedRecord: Person | null = null;
    private readonly world: World;
    private readonly tab: PageTab;
    private readonly relations: Relations;
    /** Called after the pending pages have been reported. */
    private readonly unreported: (() => void)[] = [];
    private tell: (page: PageInfo) => void = () => undefined;
    private lastDue = 0;
    private serial = 0;
    private lastForm: string | null = null;

    constructor(world: World, tab: PageTab, relations: Relations) {
        this.world = world;
        this.tab = tab;
        this.relations = relations;
    }

    /** Whether a form is open, according to what this page has reported. */
    get seemsFilled(): boolean {
        return this.form !== null || this.formTold;
    }

    // ---- actions of the agent

    /** Opens a record and closes a form above the page. */
    open(record: Person): void {
        this.world.say(`${this.tab.name} opens ${record.id}`);
        this.show(record, () => this.relations.opened(this.tab, record));
    }

    goHome(): void {
        const wasRecord = this.record !== null;
        this.form = null;
        this.record = null;
        // A console reports nothing when a list replaces a record.
        if (!(this.world.console && wasRecord)) this.notify(HOME);
    }

    newByHand(): void {
        this.serial += 1;
        this.showForm({ entity: 'Lead', number: null, query: `count=${this.serial}`, openedAt: this.world.time.now });
    }

    cancel(): void {
        if (!this.form) return;
        this.world.say(`${this.tab.name} cancels a form`);
        this.form = null;
        if (this.record) this.show(this.record);
        else if (!this.world.console) this.notify(HOME);
    }

    save(another = false): void {
        const { form } = this;
        const { time, people } = this.world;
        if (!form || time.now - form.openedAt < FILLED_WITHIN_MS) return;
        const record = people.add({
            objectType: form.entity,
            phone: form.number,
            createdAt: time.now,
            by: this.tab.profile.user,
            savedFor: form.number
        });
        this.world.say(`${this.tab.name} saves ${record.id}${form.number ? ` for ${form.number}` : ''}`);
        if (another) {
            this.newByHand();
            return;
        }
        // A record that is saved from a caller's form belongs to that caller and is not an interaction of another call.
        this.show(record, () => form.number === null && this.relations.opened(this.tab, record));
    }

    // ---- the host

    host = ({ clock, emit: tell, markUsed }: CrmHostContext): CrmHost => {
        const { emit, known } = new LatestEvents(tell);
        const forms = new FormWatch(clock);
        const inTurn = oneAtATime(clock, POP_WITHIN_MS);
        const pass = filterNavigation(clock, ({ at, page, fromForm, poppedFor }) => {
            for (const known of this.unreported.splice(0)) known();
            this.world.say(
                `${this.tab.name} tells ${page.recordId ?? page.url}${fromForm ? `, from the form of ${fromForm.form}` : ''}`
            );
            emit(
                this.world.broken === 'form'
                    ? this.ofLastForm(page, at)
                    : {
                          event: 'Navigated',
                          at,
                          page,
                          ...(fromForm && { fromForm }),
                          ...(poppedFor && { poppedFor })
                      }
            );
        });
        this.tell = (page) => {
            markUsed();
            const reported = forms.reportOf(page);
            if (reported) pass(reported);
        };
        return {
            capabilities: LIGHTNING,
            known,
            start: () => {
                const at = clock.now();
                const user = { timeZone: 'Europe/London', userId: null, internalNumbersDigitsLength: null };
                emit({
                    event: 'SettingsRead',
                    at,
                    ...readSettings({
                        '/CRMConnect/screenPopOn': this.world.screenPopOn,
                        ...(this.world.hasDeskPhones && DESK_SETTINGS)
                    })
                });
                emit({ event: 'LayoutRead', at, layout: { callTypes: BUILT_IN_LAYOUT.callTypes } });
                emit({ event: 'CurrentUserRead', at, user });
            },
            execute: (command) =>
                command.command === 'screenPop' ? inTurn(() => this.pop(command, forms)) : Promise.resolve()
        };
    };

    /** The behavior before a bug was fixed: a form is remembered until any record of its object is opened. */
    private ofLastForm(page: PageInfo, at: number): CrmEvent {
        const form = page.objectType === 'Lead' ? this.lastForm : null;
        return { event: 'Navigated', at, page, ...(form && { fromForm: { form, openFor: 0 } }) };
    }

    private async pop({ target }: Extract<CrmCommand, { command: 'screenPop' }>, forms: FormWatch): Promise<void> {
        const answered = target.type === 'record' ? forms.popping(target) : null;
        const opened = target.type === 'newRecord' ? forms.opening(target) : null;
        await this.soon(150);
        this.showTarget(target);
        await this.soon(100);
        answered?.();
        opened?.();
    }

    private showTarget(target: ScreenPopTarget): void {
        switch (target.type) {
            case 'record': {
                const record = this.world.people.all.find(({ id }) => id === target.recordId);
                if (!record) throw new Error(`popped a record that does not exist: ${target.recordId}`);
                this.world.say(`${this.tab.name} pops ${record.id}`);
                this.relations.popped(this.tab, record);
                this.show(record, () => this.relations.popped(this.tab, record));
                break;
            }
            case 'newRecord': {
                this.serial += 1;
                this.lastForm = target.form;
                const number = target.defaultFieldValues.Phone ?? null;
                this.world.say(`${this.tab.name} pops a form for ${number}`);
                this.showForm({
                    entity: 'Lead',
                    number,
                    query: `defaultFieldValues=${number}&uid=${this.serial}`,
                    openedAt: this.world.time.now
                });
                break;
            }
            default:
                this.form = null;
                this.record = null;
                this.notify({ url: `${ORG}/lightning/search` });
        }
    }

    private show(record: Person, onReported: () => void = () => undefined): void {
        this.form = null;
        this.record = record;
        this.notify(pageOf(record), () => {
            this.reportedRecord = record;
            onReported();
        });
    }

    /** Whether a form is above the page. */
    private showForm(form: Form): void {
        this.form = form;
        this.formTold = true;
        this.reportSoon({ url: `${ORG}/lightning/o/${form.entity}/new?${form.query}` });
    }

    private notify(page: PageInfo, onReported: () => void = () => undefined): void {
        this.formTold = false;
        this.reportSoon(page, () => {
            this.reportedRecord = null;
            onReported();
        });
    }

    /** Runs in order, a moment later. */
    private reportSoon(page: PageInfo, onReported: () => void = () => undefined): void {
        const { chance, time } = this.world;
        this.lastDue = Math.max(this.lastDue, time.now + chance.between(1, 40));
        time.after(this.lastDue - time.now, () =>
            this.tab.reach(() => {
                this.unreported.push(onReported);
                this.tell(page);
            })
        );
    }

    private soon(ms: number): Promise<void> {
        const { chance, time } = this.world;
        return new Promise((resolve) => {
            time.after(chance.between(5, ms), () => this.tab.reach(resolve));
        });
    }
}

const pageOf = ({ id, objectType, name }: Person): PageInfo => ({
    url: `${ORG}/lightning/r/${objectType}/${id}/view`,
    recordId: id,
    recordName: name,
    objectType
});
