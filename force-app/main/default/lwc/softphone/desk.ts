import type { Effect, EngineEvent, EngineState } from 'c/callEngine';
import { transition } from 'c/callEngine';
import type { CommandAnswer, JournalCommand } from 'c/softphoneContract';
import { carryOut } from './carryOut';
import type { Doors } from './carryOut';
import { JournalWriter } from './journalWriter';

export interface DeskParts extends Omit<Doors, 'dispatch'> {
    readonly initial: EngineState;
    /** After each transition, before its effects. */
    readonly changed: (before: EngineState, after: EngineState) => void;
}

const JOURNAL_ID = 'journal-';

/**
 * Runs the engine: everything that happens comes in by `dispatch`, effects are carried out at the doors, what they bring is
 * dispatched again. No view and no platform, so that the same desk sits in the panel and in the simulation.
 */
export class Desk {
    phone: EngineState;
    private readonly parts: DeskParts;
    private readonly doors: Doors;
    private readonly journal: JournalWriter;
    private readonly writes = new Map<string, (goOn: boolean) => void>();
    private serial = 0;

    constructor(parts: DeskParts) {
        this.parts = parts;
        this.phone = parts.initial;
        this.doors = { ...parts, dispatch: (event) => this.dispatch(event) };
        this.journal = new JournalWriter((command) => this.write(command));
    }

    /** The one way in. */
    dispatch(event: EngineEvent): void {
        if (event.type === 'answer' && this.isWritten(event.answer)) return;
        const before = this.phone;
        const { state, effects } = transition(before, event);
        this.phone = state;
        this.journal.note(before.calls, state.calls, state.settings.activity_logging);
        this.parts.changed(before, state);
        for (const effect of effects) this.begin(effect);
    }

    /** A save is sent when the journal knows of it: whoever leads after us then knows that it may have been carried out. */
    private begin(effect: Effect): void {
        const written = effect.effect === 'saveCallRecord' ? this.journal.pending() : null;
        if (!written) carryOut(effect, this.doors);
        else void written.then((goOn) => goOn && carryOut(effect, this.doors));
    }

    private write(command: JournalCommand): Promise<boolean> {
        this.serial += 1;
        const id = `${JOURNAL_ID}${this.serial}`;
        return new Promise((resolve) => {
            this.writes.set(id, resolve);
            this.parts.tellFrame(id, command);
        });
    }

    private isWritten(answer: CommandAnswer): boolean {
        const settle = this.writes.get(answer.id);
        if (!settle) return answer.id.startsWith(JOURNAL_ID);
        this.writes.delete(answer.id);
        // a journal that is slow or broken must not keep a record from being saved; another leader must
        settle(answer.ok || answer.error.reason !== 'invalidState');
        return true;
    }
}
