import type { AgentAction, Effect, EngineEvent, EngineState, RecordRef } from 'c/callEngine';
import {
    BACK_TIMER,
    promote,
    readAction,
    recordOfPage,
    demote,
    keptRecent,
    transition,
    withoutEffects
} from 'c/callEngine';
import { errorOf } from 'c/softphoneContract';
import type {
    CrmCommand,
    CrmEvent,
    Mirror,
    PhoneEvent,
    Ports,
    Records,
    TabsCommand,
    TabsEvent
} from 'c/softphoneContract';
import { runEffect } from './runEffect';
import type { EffectParts } from './runEffect';
import { sendCommand } from './commandSender';
import { JournalWriter } from './journalWriter';
import type { RuntimeClock } from './runtimeClock';
import { mirrored, StateSender } from './mirroring';
import type { Mirrored } from './mirroring';
import { Seconds } from './seconds';
import { Timers } from './timers';
import { TypedSignIn } from './typedSignIn';
import { UtilityItem } from './utilityItem';
import type { ItemLook } from './utilityItem';

export interface RuntimeParts {
    readonly initial: EngineState;
    readonly ports: Ports;
    readonly records: Records;
    readonly clock: RuntimeClock;
    readonly log: (level: 'info' | 'warn', text: string) => void;
    /** From 0 to 1. */
    readonly random: () => number;
    /** Null when there is no utility bar item. */
    readonly itemLook: ItemLook | null;
    /** Called after each change of the shown state, before its effects run. */
    readonly changed: (before: EngineState, after: EngineState) => void;
    /** Called each second while something in the shown state counts; null when nothing shows it. */
    readonly ticked: (() => void) | null;
}

/**
 * Runs the engine: receives every event, runs the effects, and dispatches their results as events.
 * ```
 *   starting --leads--> leading: runs the engine, keeps the journal, sends its state to the others
 *      |                 |   ^
 *      |        follows  v   |  leads: continues with the mirrored state and the journal
 *      +--follows--> following: mirrors the leader's state, sends it the agent's actions
 * ```
 */
export class PhoneRuntime {
    private readonly parts: RuntimeParts;
    private readonly effectParts: EffectParts;
    private readonly timers: Timers;
    private readonly item: UtilityItem | null;
    private readonly seconds: Seconds | null;
    /** The settings are known, so it is known whether the item may be set. */
    private knowsSettings = false;
    private readonly journal: JournalWriter;
    private role: 'starting' | 'leading' | 'following' = 'starting';
    /** This tab's own state. While the tab leads, it is the phone's state. */
    private own: EngineState;
    /** The leading tab's state, while another tab leads. */
    private mirror: Mirrored | null = null;
    private readonly typed = new TypedSignIn();
    /** The record page of this tab; `own.page` is the page that the agent viewed last in any tab. */
    private pageHere: RecordRef | null = null;
    private others = false;
    private readonly sender = new StateSender();

    constructor(parts: RuntimeParts) {
        const { clock, itemLook, ticked } = parts;
        this.parts = parts;
        this.own = parts.initial;
        this.timers = new Timers(clock, parts.random);
        this.item =
            itemLook && new UtilityItem({ now: clock.now, look: itemLook, send: (command) => this.setItem(command) });
        this.seconds = itemLook || ticked ? new Seconds(clock, () => this.tick()) : null;
        this.effectParts = {
            records: parts.records,
            now: clock.now,
            log: parts.log,
            send: (id, command) =>
                sendCommand(parts.ports, id, command, (answer) =>
                    this.run({ type: 'answer', at: clock.now(), answer })
                ),
            setTimer: (timer, afterMs) => this.timers.set(timer, afterMs, () => this.timer(timer)),
            dispatch: (event) => this.run(event)
        };
        this.journal = new JournalWriter(parts.ports.journal);
    }

    /** What the agent sees. */
    get phone(): EngineState {
        return this.mirror?.state ?? this.own;
    }

    /** Listens to the ports. Each one reports its current state first, then every event. */
    start(): void {
        const { tabs, crm, journal, phone } = this.parts.ports;
        tabs.listen((event) => this.hearTabs(event));
        crm.listen((event) => this.hearCrm(event));
        journal.listen((event) => this.run({ type: 'journal', at: this.parts.clock.now(), event }));
        phone.listen((event) => this.hearPhone(event));
    }

    private hearTabs(event: TabsEvent): void {
        switch (event.event) {
            case 'Standing':
                return this.stand(event.leads, event.others);
            case 'Mirrored':
                return this.follow(event.mirror);
            case 'Asked':
                return this.executeForTab(event.action);
        }
    }

    private hearCrm(event: CrmEvent): void {
        if (event.event === 'Navigated' && !event.elsewhere) this.pageHere = recordOfPage(event.page);
        if (event.event === 'SettingsRead') this.knowsSettings = true;
        this.run({ type: 'crm', at: this.parts.clock.now(), event });
    }

    private hearPhone(event: PhoneEvent): void {
        this.run({ type: 'phone', at: this.parts.clock.now(), event });
        this.signInWhenAsked(event);
    }

    /** What the agent does in this tab. */
    act(action: AgentAction): void {
        // A4: the origin of a dialed number is the page of the tab in which it is typed, which the leader may not know yet
        const here = action.do === 'dial' ? { ...action, page: this.pageHere } : action;
        if (!this.mirror) this.run({ type: 'agent', at: this.parts.clock.now(), action: here });
        else if (action.do === 'signIn') {
            // a password stays in the tab in which it was typed: the tab first takes the phone, then signs in
            this.typed.keep(action, this.parts.clock.now());
            this.takeOver();
        } else this.tellTabs({ command: 'ask', action: { ...here } });
    }

    /** The network is back, or the agent is back and may have logged in again: retries everything immediately. */
    back(): void {
        this.timer(BACK_TIMER);
    }

    /** The script of the numbers could not be loaded, so numbers are not formatted. */
    readonly numbersMissing = (): void => this.run({ type: 'numbersMissing', at: this.parts.clock.now() });

    /** Stops all timers. */
    stop(): void {
        this.timers.stop();
        this.seconds?.stop();
        this.knowsSettings = false;
    }

    private timer(timer: string): void {
        this.run({ type: 'timer', at: this.parts.clock.now(), timer });
    }

    private run(event: EngineEvent): void {
        const before = this.own;
        const { state, effects } = transition(before, event);
        // a following tab keeps track of its page and its own phone, and does nothing else
        const acts = this.role !== 'following' || event.type === 'agent';
        this.show(() => {
            this.own = acts ? state : withoutEffects(state, effects);
        });
        if (!acts) return;
        if (this.role === 'leading') this.journal.note(before.calls, state.calls, state.settings.activityLogging);
        this.reflect();
        for (const effect of effects) this.begin(effect);
        // last: nothing waits for it
        if (this.role === 'leading' && before.recent !== state.recent) this.keepRecent(state);
    }

    private show(change: () => void): void {
        const before = this.phone;
        change();
        const after = this.phone;
        if (after === before) return;
        this.parts.changed(before, after);
        this.showItem();
        this.seconds?.follow(after);
    }

    /** S3: not before it is known whether the admin wants it. */
    private showItem(): void {
        if (this.knowsSettings) this.item?.show(this.phone);
    }

    private tick(): void {
        this.parts.ticked?.();
        this.showItem();
    }

    private setItem(command: CrmCommand): void {
        // a failure needs no reaction: the label is set again within a second
        this.parts.ports.crm.execute(command).catch((thrown) => this.notDone(command.command, thrown));
    }

    private notDone(what: string, thrown: unknown): void {
        const { reason, why, detail = '' } = errorOf(thrown);
        this.parts.log('info', `${what} failed: ${reason} ${why?.code ?? ''} ${detail}`.trim());
    }

    /** A save is sent after the journal has it, so that the next leader knows that Apex may have executed it. */
    private begin(effect: Effect): void {
        const written = effect.effect === 'saveCallRecord' ? this.journal.pending() : null;
        if (!written) runEffect(effect, this.effectParts);
        else void written.then((goOn) => goOn && this.role === 'leading' && runEffect(effect, this.effectParts));
    }

    // ---- several tabs

    private tellTabs(command: TabsCommand): void {
        this.parts.ports.tabs.execute(command).catch((thrown) => this.notDone(command.command, thrown));
    }

    private stand(leads: boolean, others: boolean): void {
        const led = this.role === 'leading';
        this.role = leads ? 'leading' : 'following';
        this.others = others;
        this.show(() => {
            if (leads && this.mirror) this.own = promote(this.own, this.mirror.state);
            if (!leads && led) this.own = demote(this.own);
            if (leads || led) this.mirror = null;
        });
        this.sender.startOver();
        this.reflect();
    }

    /** The leading tab sends the changes to the others. */
    private reflect(): void {
        if (this.role !== 'leading' || !this.others) return;
        const mirror = this.sender.next(this.own);
        if (mirror) this.tellTabs({ command: 'mirror', mirror });
    }

    private follow(mirror: Mirror): void {
        if (this.role === 'leading') return;
        const next = mirrored(this.mirror, this.own, mirror);
        if (next === 'lost') this.tellTabs({ command: 'resync' });
        else if (next) {
            this.show(() => {
                this.mirror = next;
            });
        }
    }

    /** Takes the phone, unless this tab has it already. */
    useHere(): void {
        if (this.role === 'following') this.takeOver();
    }

    private takeOver(): void {
        this.run({ type: 'agent', at: this.parts.clock.now(), action: { do: 'takeOver' } });
    }

    private signInWhenAsked(event: PhoneEvent): void {
        const asks = event.event === 'LinkState' && event.state === 'denied' && this.role === 'leading';
        if (!asks) return;
        const at = this.parts.clock.now();
        const action = this.typed.take(at);
        if (action) this.run({ type: 'agent', at, action });
    }

    private executeForTab(asked: Readonly<Record<string, unknown>>): void {
        const { do: what } = asked;
        const action = this.role === 'leading' ? readAction(asked) : null;
        if (action) this.run({ type: 'agent', at: this.parts.clock.now(), action });
        else this.parts.log('warn', `ignored an invalid action from another tab: ${String(what)}`);
    }

    // ---- the journal

    private keepRecent(state: EngineState): void {
        const command = { command: 'keepRecent', lines: keptRecent(state) } as const;
        this.parts.ports.journal.execute(command).catch((thrown) => this.notDone(command.command, thrown));
    }
}
