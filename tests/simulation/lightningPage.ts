import type {
    CrmCommand,
    CrmEvent,
    HostCapabilities,
    PageInfo,
    ScreenPopTarget
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BUILT_IN_LAYOUT } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost, CrmHostContext } from '../../frame/crm/crmHost';
import { FormWatch } from '../../frame/crm/formWatch';
import { filterNavigation } from '../../frame/crm/navigationFilter';
import { LatestEvents } from '../../frame/crm/latestEvents';
import { POP_WITHIN_MS, oneAtATime } from '../../frame/crm/oneAtATime';
import { readSettings } from '../../frame/settings/readSettings';
import type { Person } from './people';
import type { Dweller } from './profile';
import type { TabSeen } from './realCall';
import type { Relations } from './relations';
import type { World } from './world';

const ORG = 'https://acme.lightning.force.com';
const HOME: PageInfo = { url: `${ORG}/lightning/page/home` };

/** As Open CTI in Lightning Experience; its layout comes with what is told at the start. */
const LIGHTNING: HostCapabilities = {
    screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
    clickToDial: true,
    utilityItem: true,
    panel: true,
    refresh: true,
    navigation: true,
    layout: false
};

/** Nobody fills in a form faster, in milliseconds. */
const FILLED_WITHIN_MS = 1_000;

/** The tab that shows the page. */
interface PageTab extends TabSeen, Dweller {
    readonly name: string;
}

/** A form for a new record, above the page. */
export interface Form {
    readonly entity: 'Lead';
    /** The caller whose number it was filled with; null for a form that the agent opened by hand. */
    readonly number: string | null;
    readonly query: string;
    readonly openedAt: number;
}

/** The Lightning page around the phone of one tab: what it shows, and what it tells of that, which is no more than is documented. */
export class LightningPage {
    form: Form | null = null;
    /** A form was told, and no page since: a console does not tell that a form was left. */
    private formTold = false;
    record: Person | null = null;
    /** The record that is open, as far as this page has told: a console does not tell of every page. */
    toldRecord: Person | null = null;
    private readonly world: World;
    private readonly tab: PageTab;
    private readonly relations: Relations;
    /** What follows when the pages that wait are told. */
    private readonly untold: (() => void)[] = [];
    private tell: (page: PageInfo) => void = () => undefined;
    private lastDue = 0;
    private serial = 0;
    private lastForm: string | null = null;

    constructor(world: World, tab: PageTab, relations: Relations) {
        this.world = world;
        this.tab = tab;
        this.relations = relations;
    }

    /** A form is open, as far as this page has told. */
    get seemsFilled(): boolean {
        return this.form !== null || this.formTold;
    }

    // ---- what the agent does

    /** Opens a record, whatever is open now; a form above the page is gone. */
    open(record: Person): void {
        this.world.say(`${this.tab.name} opens ${record.id}`);
        this.show(record, () => this.relations.opened(this.tab, record));
    }

    goHome(): void {
        const wasRecord = this.record !== null;
        this.form = null;
        this.record = null;
        // a console tells nothing when a record makes way for a list
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
        // what is saved from a caller's form is that caller's, and no interaction of anybody else
        this.show(record, () => form.number === null && this.relations.opened(this.tab, record));
    }

    // ---- the host

    host = ({ clock, emit: tell, markUsed }: CrmHostContext): CrmHost => {
        const { emit, known } = new LatestEvents(tell);
        const forms = new FormWatch(clock);
        const inTurn = oneAtATime(clock, POP_WITHIN_MS);
        const pass = filterNavigation(clock, ({ page, fromForm, poppedFor }) => {
            for (const known of this.untold.splice(0)) known();
            this.world.say(
                `${this.tab.name} tells ${page.recordId ?? page.url}${fromForm ? `, from the form of ${fromForm.form}` : ''}`
            );
            emit(
                this.world.broken === 'form'
                    ? this.ofLastForm(page, clock.now())
                    : {
                          event: 'Navigated',
                          at: clock.now(),
                          page,
                          ...(fromForm && { fromForm }),
                          ...(poppedFor && { poppedFor })
                      }
            );
        });
        this.tell = (page) => {
            markUsed();
            const told = forms.reportOf(page);
            if (told) pass(told);
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
                    ...readSettings({ '/CRMConnect/screenPopOn': this.world.screenPopOn })
                });
                emit({ event: 'LayoutRead', at, layout: { callTypes: BUILT_IN_LAYOUT.callTypes } });
                emit({ event: 'CurrentUserRead', at, user });
            },
            execute: (command) =>
                command.command === 'screenPop' ? inTurn(() => this.pop(command, forms)) : Promise.resolve()
        };
    };

    /** As before the repair: a form is remembered until any record of its kind is opened. */
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
                if (!record) throw new Error(`popped what is not there: ${target.recordId}`);
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

    private show(record: Person, told: () => void = () => undefined): void {
        this.form = null;
        this.record = record;
        this.notify(pageOf(record), () => {
            this.toldRecord = record;
            told();
        });
    }

    /** A form lies above the page. */
    private showForm(form: Form): void {
        this.form = form;
        this.formTold = true;
        this.tellSoon({ url: `${ORG}/lightning/o/${form.entity}/new?${form.query}` });
    }

    private notify(page: PageInfo, told: () => void = () => undefined): void {
        this.formTold = false;
        this.tellSoon(page, () => {
            this.toldRecord = null;
            told();
        });
    }

    /** In order, a moment later. */
    private tellSoon(page: PageInfo, told: () => void = () => undefined): void {
        const { chance, time } = this.world;
        this.lastDue = Math.max(this.lastDue, time.now + chance.between(1, 40));
        time.after(this.lastDue - time.now, () =>
            this.tab.reach(() => {
                this.untold.push(told);
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
