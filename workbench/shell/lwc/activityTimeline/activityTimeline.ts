import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { activitiesOf } from '../../objects/activitiesOf';
import type { ActivityGroup } from '../../objects/activitiesOf';
import type { ObjectName } from '../../org/record';

/** Calls and tasks of a record, newest first. */
export default class ActivityTimeline extends LightningElement {
    @api object: ObjectName = 'Account';
    groups: readonly ActivityGroup[] = [];
    loaded = false;
    private shownId = '';
    private stop?: () => void;

    @api
    get recordId(): string {
        return this.shownId;
    }
    set recordId(id: string) {
        this.shownId = id;
        // `object` may be set later
        void Promise.resolve().then(() => this.load());
    }

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get isEmpty(): boolean {
        return this.loaded && this.groups.length === 0;
    }

    private async load(): Promise<void> {
        const { recordId, object } = this;
        const groups = await activitiesOf(desktop.store, object, recordId, new Date()).catch(() => []);
        if (recordId !== this.recordId) return;
        this.groups = groups;
        this.loaded = true;
    }
}
