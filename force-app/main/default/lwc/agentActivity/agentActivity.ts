import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Device } from 'c/callEngine';
import { activityTexts, fill } from 'c/labels';

/** S9: the agent's activity in the contact center, and the others to choose from. */
export default class AgentActivity extends LightningElement {
    @api activity!: NonNullable<Device['activity']>;
    readonly texts = activityTexts;

    get changing(): string | null {
        const { wanted } = this.activity;
        return wanted === null ? null : fill(activityTexts.changing, wanted);
    }
    /** Announced when it changes: what is pending, and then what is confirmed. */
    get said(): string {
        return this.changing ?? this.activity.name;
    }

    /** An option's attribute no longer selects it once the agent has chosen another one. */
    override renderedCallback(): void {
        this.showCurrent();
    }

    private showCurrent(): void {
        const list = this.template?.querySelector('select');
        if (list) list.value = this.activity.activityId ?? '';
    }

    /** K: the contact center's answer changes what is shown. */
    handleChange(event: Event): void {
        const { value } = event.currentTarget as HTMLSelectElement;
        this.showCurrent();
        act(this, { do: 'setActivity', activityId: value });
    }
}
