import { findCaller } from 'c/callData';
import type { EngineState } from 'c/callEngine';
import { press } from 'c/press';
import type { Unanswered } from 'c/softphoneContract';
import type { FoundNumber } from './foundNumbers';
import { foundNumbers, isName } from './foundNumbers';

/** How long the agent has to pause in typing before Salesforce is asked, in milliseconds. */
const PAUSE_MS = 400;

export type Answer = { readonly numbers: readonly FoundNumber[] } | Unanswered;

/** Who is called by the name in the dial field: colleagues, and whom the softphone layout names. */
export class Directory {
    private readonly found: (answer: Answer | null) => void;
    private typed = '';
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** @param found is called with null while waiting for the answer, and if there is nothing to search for */
    constructor(found: (answer: Answer | null) => void) {
        this.found = found;
    }

    look(typed: string, phone: () => EngineState): void {
        if (typed === this.typed) return;
        this.typed = typed;
        this.found(null);
        this.stop();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a pause in typing is a timer
        if (isName(typed)) this.timer = setTimeout(() => void this.search(typed, phone()), PAUSE_MS);
    }

    stop(): void {
        clearTimeout(this.timer);
    }

    private async search(term: string, { layout, user }: EngineState): Promise<void> {
        const customers = layout.callTypes.Outbound.objects.map(({ name, fields }) => ({ name, fields }));
        const objects = [{ name: 'User', fields: ['Name', 'Extension'] }, ...customers];
        const answer = await findCaller({ term: term.trim(), phone: false, variants: [], phrases: [], objects });
        press.change(() => {
            if (term !== this.typed) return; // the agent has typed on
            const others = 'error' in answer ? [] : answer.rows.filter(({ id }) => id !== user.userId);
            this.found('error' in answer ? answer : { numbers: foundNumbers(others) });
        });
    }
}
