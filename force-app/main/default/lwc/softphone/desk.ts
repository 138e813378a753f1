import type { AgentAction, Effect, EngineEvent, EngineState, RecordRef } from 'c/callEngine';
import { changedParts, inherit, readAction, readParts, recordOfPage, resign, transition } from 'c/callEngine';
import type {
    CommandAnswer,
    FrameMessage,
    JournalCommand,
    Mirror,
    PanelMessage,
    PhoneEvent,
    TabsNews
} from 'c/softphoneContract';
import { carryOut } from './carryOut';
import type { Doors } from './carryOut';
import { JournalWriter } from './journalWriter';

export interface DeskParts extends Omit<Doors, 'dispatch' | 'tellFrame'> {
    readonly initial: EngineState;
    readonly tellFrame: (message: PanelMessage) => void;
    /** After each change of what is shown, before its effects are carried out. */
    readonly changed: (before: EngineState, after: EngineState) => void;
}

const JOURNAL_ID = 'journal-';
/** How long what was typed waits for the phone to come to this tab, in milliseconds. */
const SIGN_IN_WITHIN_MS = 15_000;

type SignIn = Extract<AgentAction, { do: 'signIn' }>;

/**
 * Runs the engine: everything that happens comes in here, effects are carried out at the doors, what they bring is dispatched
 * again. No view and no platform, so that the same desk sits in the panel and in the simulation.
 * ```
 *   starting --leads--> leading: runs the engine, keeps the journal, shows the others what it shows
 *      |                 |   ^
 *      |        follows  v   |  leads: goes on with what was shown last, and with the journal
 *      +--follows--> following: shows what the leader shows, asks it for what the agent does
 * ```
 */
export class Desk {
    private readonly parts: DeskParts;
    private readonly doors: Doors;
    private readonly journal: JournalWriter;
    private readonly writes = new Map<string, (goOn: boolean) => void>();
    private role: 'starting' | 'leading' | 'following' = 'starting';
    /** This panel's own state; the phone's, while it leads. */
    private own: EngineState;
    /** What the leading panel shows, while another tab leads. */
    private mirror: { seq: number; state: EngineState } | null = null;
    /** Typed here while another tab had the phone. */
    private typed: { action: SignIn; until: number } | null = null;
    /** The record page around this panel; `own.page` is the one that the agent looked at last, in any tab. */
    private pageHere: RecordRef | null = null;
    private others = false;
    private reflected: EngineState | null = null;
    private reflections = 0;
    private serial = 0;

    constructor(parts: DeskParts) {
        this.parts = parts;
        this.own = parts.initial;
        this.doors = {
            ...parts,
            tellFrame: (id, command) => parts.tellFrame({ type: 'command', id, command }),
            dispatch: (event) => this.dispatch(event)
        };
        this.journal = new JournalWriter((command) => this.write(command));
    }

    /** What the agent sees. */
    get phone(): EngineState {
        return this.mirror?.state ?? this.own;
    }

    hear(message: FrameMessage): void {
        const at = this.parts.now();
        switch (message.type) {
            case 'phone':
                this.dispatch({ type: 'phone', at, event: message.event });
                return this.signInWhenAsked(message.event);
            case 'crm':
                if (message.event.event === 'Navigated' && !message.event.elsewhere)
                    this.pageHere = recordOfPage(message.event.page);
                return this.dispatch({ type: 'crm', at, event: message.event });
            case 'journal':
                return this.dispatch({ type: 'journal', at, event: message.event });
            case 'answer':
                return this.isWritten(message) ? undefined : this.dispatch({ type: 'answer', at, answer: message });
            case 'tabs':
                return this.stand(message);
            case 'mirror':
                return this.follow(message);
            case 'asked':
                return this.carryOutFor(message.action);
        }
    }

    /** What the agent does in this panel. */
    act(action: AgentAction): void {
        // A4: a number comes with the page of the tab in which it is typed, which the leader may not have heard of
        const here = action.do === 'dial' ? { ...action, page: this.pageHere } : action;
        if (!this.mirror) this.run({ type: 'agent', at: this.parts.now(), action: here });
        else if (action.do === 'signIn') this.signInHere(action);
        else this.parts.tellFrame({ type: 'ask', action: { ...here } });
    }

    /** Timers and answers of Salesforce; whatever belongs to calls that another panel has by now does nothing. */
    dispatch(event: EngineEvent): void {
        this.run(event);
    }

    private run(event: EngineEvent): void {
        const before = this.own;
        const { state, effects } = transition(before, event);
        this.show(() => {
            this.own = state;
        });
        // a panel that follows knows where it is and how the phone here stands, and does nothing about it
        if (this.role === 'following' && event.type !== 'agent') return;
        if (this.role === 'leading') this.journal.note(before.calls, state.calls, state.settings.activityLogging);
        this.reflect();
        for (const effect of effects) this.begin(effect);
    }

    private show(change: () => void): void {
        const before = this.phone;
        change();
        const after = this.phone;
        if (after !== before) this.parts.changed(before, after);
    }

    /** A save is sent when the journal knows of it: whoever leads after us then knows that it may have been carried out. */
    private begin(effect: Effect): void {
        const written = effect.effect === 'saveCallRecord' ? this.journal.pending() : null;
        if (!written) carryOut(effect, this.doors);
        else void written.then((goOn) => goOn && this.role === 'leading' && carryOut(effect, this.doors));
    }

    // ---- several tabs

    private stand({ leads, others }: TabsNews): void {
        const led = this.role === 'leading';
        this.role = leads ? 'leading' : 'following';
        this.others = others;
        this.show(() => {
            if (leads && this.mirror) this.own = inherit(this.own, this.mirror.state);
            if (!leads && led) this.own = resign(this.own);
            if (leads || led) this.mirror = null;
        });
        this.reflected = null;
        this.reflect();
    }

    /** The leading panel shows the others what changed. */
    private reflect(): void {
        if (this.role !== 'leading' || !this.others) return;
        const full = this.reflected === null;
        const change = changedParts(this.reflected, this.own);
        this.reflected = this.own;
        if (Object.keys(change).length === 0) return;
        this.reflections += 1;
        this.parts.tellFrame({ type: 'mirror', seq: this.reflections, full, change });
    }

    private follow({ seq, full, change }: Mirror): void {
        if (this.role === 'leading') return;
        const base = this.mirror;
        if (!full && base?.seq !== seq - 1) {
            // a part was lost, or came before its time
            if (!base || seq > base.seq) this.parts.tellFrame({ type: 'resync' });
            return;
        }
        this.show(() => {
            this.mirror = { seq, state: { ...(base?.state ?? this.own), ...readParts(change, this.own.user.userId) } };
        });
    }

    /** A password stays in the tab in which it was typed: this one takes the phone first, and then signs in itself. */
    private signInHere(action: SignIn): void {
        this.typed = { action, until: this.parts.now() + SIGN_IN_WITHIN_MS };
        this.run({ type: 'agent', at: this.parts.now(), action: { do: 'takeOver' } });
    }

    private signInWhenAsked(event: PhoneEvent): void {
        const { typed } = this;
        const asks = event.event === 'LinkState' && event.state === 'denied' && this.role === 'leading';
        if (!typed || !asks) return;
        this.typed = null;
        const at = this.parts.now();
        if (at <= typed.until) this.run({ type: 'agent', at, action: typed.action });
    }

    private carryOutFor(asked: Readonly<Record<string, unknown>>): void {
        const { do: what } = asked;
        const action = this.role === 'leading' ? readAction(asked) : null;
        if (action) this.run({ type: 'agent', at: this.parts.now(), action });
        else this.parts.log('warn', `what another tab asked for is not done: ${String(what)}`);
    }

    // ---- the journal

    private write(command: JournalCommand): Promise<boolean> {
        this.serial += 1;
        const id = `${JOURNAL_ID}${this.serial}`;
        return new Promise((resolve) => {
            this.writes.set(id, resolve);
            this.doors.tellFrame(id, command);
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
