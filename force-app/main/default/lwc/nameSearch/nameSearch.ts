import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { findCaller } from 'c/callData';
import type { EngineState } from 'c/callEngine';
import { shownNumber } from 'c/callEngine';
import { fieldName, fill, isolated, objectName, plainBecause, texts } from 'c/labels';
import { press } from 'c/press';
import type { Unanswered } from 'c/softphoneContract';
import type { FoundNumber } from './foundNumbers';
import { foundNumbers, isName } from './foundNumbers';

/** The pause in typing after which the search starts, in milliseconds. */
const PAUSE_MS = 400;

type Answer = { readonly numbers: readonly FoundNumber[] } | Unanswered;

/** D4: people with a name, and their numbers. One press dials. */
export default class NameSearch extends LightningElement {
    @api phone!: EngineState;
    answer: Answer | null = null;
    private typed = '';
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** The text in the dial field. */
    @api
    get term(): string {
        return this.typed;
    }
    set term(value: string) {
        if (value === this.typed) return;
        this.typed = value;
        this.answer = null;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a pause in typing is a timer
        if (isName(value)) this.timer = setTimeout(() => void this.search(value), PAUSE_MS);
    }

    override disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    private async search(term: string): Promise<void> {
        const objects = this.phone.layout.callTypes.Outbound.objects.map(({ name, fields }) => ({ name, fields }));
        const answer = await findCaller({ term: term.trim(), phone: false, variants: [], objects });
        press.change(() => {
            if (term !== this.typed) return; // the agent has kept typing
            this.answer = 'error' in answer ? answer : { numbers: foundNumbers(answer.rows) };
        });
    }

    get isActive(): boolean {
        return isName(this.typed);
    }
    get status(): string {
        const name = this.typed.trim();
        if (this.answer === null) return fill(texts.searchingNames, name);
        if ('error' in this.answer) return plainBecause(this.answer.error);
        const count = this.answer.numbers.length;
        return count === 0 ? fill(texts.nobodyFound, name) : fill(texts.namesFound, count);
    }
    get lines(): object[] {
        if (this.answer === null || 'error' in this.answer) return [];
        return this.answer.numbers.map((found) => ({
            ...found,
            who: found.name,
            about: [objectName(found.objectType), found.accountName].filter(Boolean).join(', '),
            shown: isolated(shownNumber(found.number, this.phone)),
            kind: fieldName(found.field)
        }));
    }

    handleDial(event: Event): void {
        act(this, { do: 'dial', number: (event.currentTarget as HTMLElement).dataset.number ?? '' });
    }
}
