import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { refusalOf } from 'c/callEngine';
import type { Call } from 'c/callEngine';
import { errorText, fill, texts } from 'c/labels';

/** The value goes to the call record, the same in every language, because reports count it. */
const OUTCOMES = [
    { value: 'Resolved', label: texts.outcomeResolved },
    { value: 'Follow-up needed', label: texts.outcomeFollowUp },
    { value: 'Left a voicemail', label: texts.outcomeVoicemail },
    { value: 'Wrong number', label: texts.outcomeWrongNumber }
];

/** R6: notes and outcome, during the call and after it; Save ends wrap-up. R5: a record that waits says why. */
export default class CallNotes extends LightningElement {
    @api call!: Call;
    readonly texts = texts;

    /**
     * A copilot may have chosen an outcome that is none of ours: it is shown all the same. The list is the browser's own: it
     * may leave the small page that the panel is, where a combobox's would be cut off.
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

    /** Put aside with a record that waits, and opened again from the recent calls. */
    get isOver(): boolean {
        return this.call.state === 'ended';
    }

    /** Puts the focus into the notes. */
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
