import type { AgentAction, Effect, EngineEvent, EngineState, RecordRef } from 'c/callEngine';
import {
    BACK_TIMER,
    changedParts,
    inherit,
    readAction,
    readParts,
    recordOfPage,
    resign,
    transition
} from 'c/callEngine';
import type {
    CommandAnswer,
    CrmCommand,
    FrameMessage,
    JournalCommand,
    Mirror,
    PanelMessage,
    PhoneEvent,
    TabsNews
} from 'c/softphoneContract';
import { carryOut } from './carryOut';
import type { Means, Records } from './carryOut';
import { JournalWriter } from './journalWriter';
import type { RuntimeClock } from './runtimeClock';
import { Timers } from './timers';
import { UtilityItem } from './utilityItem';
import type { ItemLook } from './utilityItem';

export interface RuntimeParts {
    readonly initial: EngineState;
    readonly records: Records;
    readonly clock: RuntimeClock;
    readonly log: (level: 'info' | 'warn', text: string) => void;
    /** From 0 to 1. */
    readonly random: () => number;
    readonly tellFrame: (message: PanelMessage) => void;
    /** Null: nobody has words for a utility bar item. */
    readonly itemLook: ItemLook | null;
    /** After each change of what is shown, before its effects are carried out. */
    readonly changed: (before: EngineState, after: EngineState) => void;
}

const JOURNAL_ID = 'journal-';
/** The answer to a label that was set concerns nobody: the next second brings the next label. */
const ITEM_ID = 'item-';
/** How long what was typed waits for the phone to come to this tab, in milliseconds. */
const SIGN_IN_WITHIN_MS = 15_000;

type SignIn = Extract<AgentAction, { do: 'signIn' }>;

/**
 * Runs the engine: everything that happens comes in here, effects are carried out, what they bring is dispatched again.
 * ```
 *   starting --leads--> leading: runs the engine, keeps the journal, shows the others what it shows
 *      |                 |   ^
 *      |        follows  v   |  leads: goes on with what was shown last, and with the journal
 *      +--follows--> following: shows what the leader shows, asks it for what the agent does
 * ```
 */
export class PhoneRuntime {
    private readonly parts: RuntimeParts;
    private readonly means: Means;
    private readonly timers: Timers;
    private readonly item: UtilityItem | null;
    /** Whether the item may be set is known. */
    private knowsSettings = false;
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

    constructor(parts: RuntimeParts) {
        const { clock, itemLook } = parts;
        this.parts = parts;
        this.own = parts.initial;
        this.timers = new Timers(clock, parts.random);
        this.item = itemLook && new UtilityItem({ clock, look: itemLook, send: (command) => this.setItem(command) });
        this.means = {
            records: parts.records,
            now: clock.now,
            log: parts.log,
            send: (id, command) => parts.tellFrame({ type: 'command', id, command }),
            setTimer: (timer, afterMs) => this.timers.set(timer, afterMs, () => this.timer(timer)),
            dispatch: (event) => this.run(event)
        };
        this.journal = new JournalWriter((command) => this.write(command));
    }

    /** What the agent sees. */
    get phone(): EngineState {
        return this.mirror?.state ?? this.own;
    }

    hear(message: FrameMessage): void {
        const at = this.parts.clock.now();
        switch (message.type) {
            case 'phone':
                this.run({ type: 'phone', at, event: message.event });
                return this.signInWhenAsked(message.event);
            case 'crm':
                if (message.event.event === 'Navigated' && !message.event.elsewhere)
                    this.pageHere = recordOfPage(message.event.page);
                if (message.event.event === 'SettingsRead') this.knowsSettings = true;
                return this.run({ type: 'crm', at, event: message.event });
            case 'journal':
                return this.run({ type: 'journal', at, event: message.event });
            case 'answer':
                if (message.id.startsWith(ITEM_ID)) return undefined;
                return this.isWritten(message) ? undefined : this.run({ type: 'answer', at, answer: message });
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
        if (!this.mirror) this.run({ type: 'agent', at: this.parts.clock.now(), action: here });
        else if (action.do === 'signIn') this.signInHere(action);
        else this.parts.tellFrame({ type: 'ask', action: { ...here } });
    }

    /** The network is back, or the agent, who may have logged in again meanwhile: what waited for it is tried at once. */
    back(): void {
        this.timer(BACK_TIMER);
    }

    /** Nothing of it goes on by itself any more. */
    stop(): void {
        this.timers.stop();
        this.item?.stop();
        this.knowsSettings = false;
    }

    private timer(timer: string): void {
        this.run({ type: 'timer', at: this.parts.clock.now(), timer });
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
        if (after === before) return;
        this.parts.changed(before, after);
        // S3: not before it is known whether the admin wants it
        if (this.knowsSettings) this.item?.show(after);
    }

    private setItem(command: CrmCommand): void {
        this.serial += 1;
        this.means.send(`${ITEM_ID}${this.serial}`, command);
    }

    /** A save is sent when the journal knows of it: whoever leads after us then knows that it may have been carried out. */
    private begin(effect: Effect): void {
        const written = effect.effect === 'saveCallRecord' ? this.journal.pending() : null;
        if (!written) carryOut(effect, this.means);
        else void written.then((goOn) => goOn && this.role === 'leading' && carryOut(effect, this.means));
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
        this.typed = { action, until: this.parts.clock.now() + SIGN_IN_WITHIN_MS };
        this.run({ type: 'agent', at: this.parts.clock.now(), action: { do: 'takeOver' } });
    }

    private signInWhenAsked(event: PhoneEvent): void {
        const { typed } = this;
        const asks = event.event === 'LinkState' && event.state === 'denied' && this.role === 'leading';
        if (!typed || !asks) return;
        this.typed = null;
        const at = this.parts.clock.now();
        if (at <= typed.until) this.run({ type: 'agent', at, action: typed.action });
    }

    private carryOutFor(asked: Readonly<Record<string, unknown>>): void {
        const { do: what } = asked;
        const action = this.role === 'leading' ? readAction(asked) : null;
        if (action) this.run({ type: 'agent', at: this.parts.clock.now(), action });
        else this.parts.log('warn', `what another tab asked for is not done: ${String(what)}`);
    }

    // ---- the journal

    private write(command: JournalCommand): Promise<boolean> {
        this.serial += 1;
        const id = `${JOURNAL_ID}${this.serial}`;
        return new Promise((resolve) => {
            this.writes.set(id, resolve);
            this.means.send(id, command);
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
