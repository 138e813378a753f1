import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Association, AssociationReason, Call, EngineState } from 'c/callEngine';
import { association, matchesOf } from 'c/callEngine';
import { fill, texts } from 'c/labels';
import type { Option } from './options';
import { optionsOf, recordName } from './options';

const REASONS: Readonly<Record<AssociationReason, string>> = {
    internal: texts.reasonInternal,
    chosen: texts.reasonChosen,
    'none-chosen': texts.reasonNoneChosen,
    interaction: texts.reasonInteraction,
    origin: texts.reasonOrigin,
    singleMatch: texts.reasonSingleMatch,
    open: texts.reasonOpen,
    gone: texts.reasonGone
};

const NONE = 'none';

/**
 * A: shows which record the call will be or was logged on, and why. It is always visible, and a button. It opens a list in which
 * one click changes the record (A2). The list opens automatically if several records match.
 */
export default class RelatedTo extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    toggled: boolean | null = null;
    readonly texts = texts;
    readonly none = NONE;

    private asked = false;

    /** Opens or closes the list, and puts the focus on its button. */
    @api
    toggle(): void {
        const chip = this.template?.querySelector<HTMLButtonElement>('.chip');
        chip?.focus();
        chip?.click();
    }

    /** A9: asks next to the Save button, which the agent has just pressed below the list. */
    override renderedCallback(): void {
        const asks = this.call.askForRecord;
        if (asks && !this.asked) this.template?.querySelector<HTMLInputElement>('input')?.focus();
        this.asked = asks;
    }

    private get current(): Association {
        return association(this.call);
    }
    private get several(): boolean {
        return matchesOf(this.call).length > 1;
    }

    get label(): string {
        const { record, also, reason } = this.current;
        if (record) {
            const name = also ? fill(texts.alsoCase, recordName(record), recordName(also)) : recordName(record);
            return fill(texts.loggedOn, name);
        }
        if (reason === 'internal' || reason === 'none-chosen' || reason === 'gone')
            return fill(texts.loggedOn, texts.loggedOnNone);
        return fill(texts.loggedOn, this.several ? texts.loggedOnChoose : texts.loggedOnNothing);
    }
    get reason(): string {
        return REASONS[this.current.reason];
    }
    get chipClass(): string {
        return this.call.askForRecord ? 'chip slds-button asks' : 'chip slds-button';
    }

    get isInternal(): boolean {
        return this.call.internal;
    }
    get isOpen(): boolean {
        return !this.isInternal && (this.call.askForRecord || (this.toggled ?? this.several));
    }
    get canOpen(): boolean {
        return !this.isInternal;
    }
    get expanded(): string {
        return String(this.isOpen);
    }
    get chevron(): string {
        return this.isOpen ? 'utility:chevronup' : 'utility:chevrondown';
    }

    private get choices(): Option[] {
        return optionsOf(this.call, this.phone.page);
    }
    /** The accessible name is only the record's name. What it is goes into the description, which may contain an Account's name. */
    get options(): object[] {
        return this.choices.map((one, index) => ({
            ...one,
            style: one.also ? 'option inner' : 'option',
            nameId: `name-${index}`,
            detailId: `detail-${index}`
        }));
    }
    get noneChecked(): boolean {
        return this.call.choice?.kind === 'none';
    }
    get hasChoice(): boolean {
        return this.call.choice !== null;
    }

    handleToggle(): void {
        this.toggled = !this.isOpen;
    }

    handleChoose(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        const callKey = this.call.key;
        const option = this.choices.find(({ id }) => id === value);
        this.toggled = true; // keep the list open under the pointer and between two arrow keys
        if (value === NONE) act(this, { do: 'chooseNone', callKey });
        else if (option) {
            const { record, also } = option;
            act(this, { do: 'choose', callKey, record, ...(also ? { also } : {}) });
        }
    }

    handleRules(): void {
        act(this, { do: 'chooseNothing', callKey: this.call.key });
    }
}
