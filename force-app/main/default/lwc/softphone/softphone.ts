import { LightningElement } from 'lwc';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { actionOf } from 'c/agentAct';
import type { AgentAction, Call, Effect, EngineEvent, EngineState, Notice } from 'c/callEngine';
import { initialState, isAvailable, isLive, transition } from 'c/callEngine';
import { FRAME_EVENT, PANEL_EVENT, encode } from 'c/softphoneContract';
import type { Command, PanelMessage } from 'c/softphoneContract';
import { announcementText } from './announcement';
import { carryOut } from './carryOut';
import { eventOf } from './frameDoor';
import { itemCommand } from './utilityBar';

const READY_AGAIN_MS = 1_000;
const TICK_MS = 1_000;

/**
 * The panel: a thin shell around the engine. Everything that happens comes in by `dispatch`; effects are carried out at
 * the doors (the frame, Apex, timers), and their answers are dispatched again. It decides nothing itself.
 */
export default class Softphone extends LightningElement {
    phone: EngineState = initialState({ userId: userId ?? null, locale, timeZone });
    now = Date.now();
    private heardFrame = false;
    private ticker: ReturnType<typeof setInterval> | undefined;
    private knocker: ReturnType<typeof setInterval> | undefined;
    private shownItem = '';
    private itemSerial = 0;
    private readonly timers = new Set<ReturnType<typeof setTimeout>>();
    private readonly fromFrame = (event: Event): void => this.handleFrame(event as CustomEvent<unknown>);

    /* eslint-disable @lwc/lwc/no-async-operation -- the engine has no clock: these are its clock, and all are cleared */
    override connectedCallback(): void {
        this.addEventListener(FRAME_EVENT, this.fromFrame);
        this.tellFrame({ type: 'ready' });
        // the frame may begin to listen later than the panel begins to speak
        this.knocker = setInterval(() => this.tellFrame({ type: 'ready' }), READY_AGAIN_MS);
    }

    private setTimer(timer: string, afterMs: number): void {
        const handle = setTimeout(() => {
            this.timers.delete(handle);
            this.dispatch({ type: 'timer', at: Date.now(), timer });
        }, afterMs);
        this.timers.add(handle);
    }

    /** Ticks only while something on the screen counts. */
    private tick(): void {
        const counts = this.phone.calls.some(isLive);
        if (counts && this.ticker === undefined) {
            this.ticker = setInterval(() => {
                this.now = Date.now();
                this.showItem();
            }, TICK_MS);
        } else if (!counts && this.ticker !== undefined) {
            clearInterval(this.ticker);
            this.ticker = undefined;
        }
    }
    /* eslint-enable @lwc/lwc/no-async-operation */

    override disconnectedCallback(): void {
        this.removeEventListener(FRAME_EVENT, this.fromFrame);
        clearInterval(this.knocker);
        clearInterval(this.ticker);
        this.ticker = undefined;
        for (const timer of this.timers) clearTimeout(timer);
        this.timers.clear();
    }

    private tellFrame(message: PanelMessage): void {
        this.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail: encode(message), bubbles: true, composed: true }));
    }

    private handleFrame(event: CustomEvent<unknown>): void {
        const heard = eventOf(event.detail, Date.now());
        if (!heard) return;
        if (!this.heardFrame) {
            this.heardFrame = true;
            clearInterval(this.knocker);
        }
        this.dispatch(heard);
    }

    /** The one way in. */
    private dispatch(event: EngineEvent): void {
        const { state, effects } = transition(this.phone, event);
        this.phone = state;
        this.now = Date.now();
        for (const effect of effects) this.carryOut(effect);
        this.tick();
        this.showItem();
    }

    private carryOut(effect: Effect): void {
        carryOut(effect, {
            tellFrame: (id, command) => this.tellFrame({ type: 'command', id, command }),
            setTimer: (timer, afterMs) => this.setTimer(timer, afterMs),
            dispatch: (event) => this.dispatch(event)
        });
    }

    /** S3: the utility bar is told only when what it shows changes. Its answer concerns nobody. */
    private showItem(): void {
        const command: Command | null = itemCommand(this.phone, this.now);
        const text = JSON.stringify(command);
        if (!command || text === this.shownItem || !this.heardFrame) return;
        this.shownItem = text;
        this.itemSerial += 1;
        this.tellFrame({ type: 'command', id: `item-${this.itemSerial}`, command });
    }

    handleAct(event: CustomEvent<AgentAction>): void {
        event.stopPropagation();
        this.dispatch({ type: 'agent', at: Date.now(), action: actionOf(event) });
    }

    // ---- what is shown

    get call(): Call | null {
        const { calls, frontCallKey } = this.phone;
        return calls.find((call) => call.key === frontCallKey && call.state !== 'ended') ?? null;
    }
    get hasControls(): boolean {
        return this.call !== null && isLive(this.call);
    }
    get isIdle(): boolean {
        return this.call === null && isAvailable(this.phone);
    }
    get isNotConnected(): boolean {
        return this.call === null && !isAvailable(this.phone);
    }
    get isDemo(): boolean {
        return this.phone.device.features.demo && isAvailable(this.phone);
    }
    get notices(): readonly Notice[] {
        return this.phone.notices;
    }
    get announcement(): string {
        return announcementText(this.phone);
    }
    /** A new call gets controls of its own: an open keypad is not handed on from one call to the next. */
    get cards(): Call[] {
        return this.call ? [this.call] : [];
    }
}
