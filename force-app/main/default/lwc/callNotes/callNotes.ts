import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call } from 'c/callEngine';
import { fill, texts } from 'c/labels';

const OUTCOMES = [
    texts.outcomeAnswered,
    texts.outcomeResolved,
    texts.outcomeFollowUp,
    texts.outcomeVoicemail,
    texts.outcomeWrongNumber
].map((label) => ({ label, value: label }));

/** R6: notes and outcome, during the call and after it; Save ends wrap-up. R5: a record that waits says why. */
export default class CallNotes extends LightningElement {
    @api call!: Call;
    readonly texts = texts;

    /** A copilot may have chosen an outcome that is none of ours: it is shown all the same. */
    get outcomes(): { label: string; value: string }[] {
        const { disposition } = this.call;
        const known = disposition === null || OUTCOMES.some(({ value }) => value === disposition);
        return known ? OUTCOMES : [...OUTCOMES, { label: disposition, value: disposition }];
    }

    get isWrapUp(): boolean {
        return this.call.state === 'wrapUp';
    }

    get status(): string | null {
        switch (this.call.record.state) {
            case 'saving':
                return texts.recordSaving;
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
        const { record } = this.call;
        return record.state === 'waiting'
            ? fill(texts.recordWaiting, record.errors.map(({ message }) => message).join(' '))
            : null;
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        act(this, { do: 'note', callKey: this.call.key, text: event.detail.value });
    }
    handleOutcome(event: CustomEvent<{ value: string }>): void {
        act(this, { do: 'disposition', callKey: this.call.key, value: event.detail.value });
    }
    handleSave(): void {
        act(this, { do: 'save', callKey: this.call.key });
    }
    handleRetry(): void {
        act(this, { do: 'retrySave', callKey: this.call.key });
    }
}
