import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { refusalOf } from 'c/callEngine';
import type { Call } from 'c/callEngine';
import { errorText, fill, texts } from 'c/labels';

/** The value is stored in the call record. It is the same in every language, because reports count it. */
const OUTCOMES = [
    { value: 'Resolved', label: texts.outcomeResolved },
    { value: 'Follow-up needed', label: texts.outcomeFollowUp },
    { value: 'Left a voicemail', label: texts.outcomeVoicemail },
    { value: 'Wrong number', label: texts.outcomeWrongNumber }
];

/** R6: notes and outcome, during the call and after it. Save ends wrap-up. R5: shows why a record isn't saved yet. */
export default class CallNotes extends LightningElement {
    @api call!: Call;
    readonly texts = texts;

    /**
     * A copilot may have selected an outcome that isn't in our list; it is shown as well. A native select is used because its list
     * can extend beyond the small frame of the panel, where a combobox's would be cut off.
     */
    get outcomes(): { label: string; value: string; selected: boolean }[] {
        const { disposition } = this.call;
        const known = disposition === null || OUTCOMES.some(({ value }) => value === disposition);
        const all = known ? OUTCOMES : [...OUTCOMES, { label: disposition, value: disposition }];
        return all.map((one) => ({ ...one, selected: one.value === disposition }));
    }
    get isOpen(): boolean {
        return this.call.disposition === null;
    }

    get isWrapUp(): boolean {
        return this.call.state === 'wrapUp';
    }

    get status(): string | null {
        switch (this.call.record.state) {
            case 'saving':
                return this.waits === null ? texts.recordSaving : null;
            case 'saved':
                return texts.recordSaved;
            case 'off':
                return texts.recordOff;
            case 'none':
            case 'waiting':
                return null;
        }
    }

    get waits(): string | null {
        const errors = refusalOf(this.call);
        return errors && fill(texts.recordWaiting, errors.map(errorText).join(' '));
    }

    /** The call was set aside with an unsaved record, and opened again from the recent calls. */
    get isOver(): boolean {
        return this.call.state === 'ended';
    }

    /** Puts the focus in the notes. */
    @api
    takeFocus(): void {
        this.template?.querySelector<HTMLElement>('[data-notes]')?.focus();
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        act(this, { do: 'note', callKey: this.call.key, text: event.detail.value });
    }
    handleOutcome(event: Event): void {
        const { value } = event.currentTarget as HTMLSelectElement;
        act(this, { do: 'disposition', callKey: this.call.key, value });
    }
    handleSave(): void {
        act(this, { do: 'save', callKey: this.call.key });
    }
    handleBack(): void {
        this.dispatchEvent(new CustomEvent('aside'));
    }
    handleRetry(): void {
        act(this, { do: 'retrySave', callKey: this.call.key });
    }
}
