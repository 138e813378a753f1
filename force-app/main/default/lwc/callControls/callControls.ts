import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { kindOf, whyUnusable } from 'c/callEngine';
import type { AgentAction, Call, ControlName, EngineState } from 'c/callEngine';
import { answerLabelOf, channelIcon } from 'c/callText';
import { texts } from 'c/labels';
import { tilesOf } from './tiles';

/**
 * K: the controls of one call. Each has a fixed place: red on the left, green on the right, the tiles above them in a fixed order.
 * Nothing moves during a call. In wrap-up they stay, disabled. The engine's table determines which exist and which can be used now.
 */
export default class CallControls extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    open: 'keypad' | 'transfer' | null = null;
    readonly texts = texts;

    /** Puts the focus on Answer, or on the group, where Enter does nothing and Tab moves to the first control. */
    @api
    takeFocus(where: 'answer' | 'group'): void {
        const answer = where === 'answer' ? this.template?.querySelector<HTMLElement>('[data-do="answer"]') : null;
        (answer ?? this.template?.querySelector<HTMLElement>('[data-group]'))?.focus();
    }

    /** Opens or closes the keypad or the transfer panel, if its control can be used. */
    @api
    toggle(what: 'keypad' | 'transfer'): void {
        const button = what === 'keypad' ? 'keypad' : 'transferPanel';
        this.template?.querySelector<HTMLButtonElement>(`[data-do="${button}"]`)?.click();
    }

    /** A control that has just been disabled would lose the focus. */
    override renderedCallback(): void {
        const active = this.template?.activeElement;
        if (active instanceof HTMLButtonElement && active.disabled) this.takeFocus('group');
    }

    private isPossible = (control: ControlName): boolean => whyUnusable(control, this.call, this.phone) !== 'absent';
    private isUsable = (control: ControlName): boolean => whyUnusable(control, this.call, this.phone) === null;

    get isRinging(): boolean {
        return this.call.state === 'ringing';
    }
    /** While a command waits for its answer, the controls do nothing. They stay focusable, so that the focus isn't lost. */
    get busy(): string {
        return String(this.call.pending !== null);
    }

    get tiles(): object[] {
        return tilesOf(this.call, this.phone, this.showsKeypad).map((tile) => ({
            ...tile,
            tileClass: tile.on ? 'tile slds-button on' : 'tile slds-button',
            disabled: !tile.usable,
            expanded: tile.name === 'keypad' ? String(tile.on) : null
        }));
    }
    get hasTiles(): boolean {
        return !this.isRinging && this.tiles.length > 0;
    }

    get groupClass(): string {
        return this.call.state === 'wrapUp' ? 'controls over' : 'controls';
    }
    /** It stays in wrap-up, disabled. */
    get canHangUp(): boolean {
        return !this.isRinging && this.isPossible('hangUp');
    }
    get canDecline(): boolean {
        return this.isUsable('decline');
    }
    get canAnswer(): boolean {
        return this.isUsable('answer');
    }
    get answerLabel(): string {
        return answerLabelOf(this.call, this.phone);
    }
    /** R10: an interaction that is no call has no handset. */
    get answerIcon(): string {
        return channelIcon(this.call) ?? 'utility:call';
    }
    get endIcon(): string {
        return kindOf(this.call).line ? 'utility:end_call' : 'utility:close';
    }
    get endLabel(): string {
        return kindOf(this.call).line ? texts.hangUp : texts.endInteraction;
    }
    get cannotHangUp(): boolean {
        return !this.isUsable('hangUp');
    }

    /** A consultation transfer is completed where it was started. Any other pair of calls is not (K). */
    get canComplete(): boolean {
        return this.isPossible('completeTransfer');
    }
    /** In a conference, this takes the place of a transfer: the two others stay connected. */
    get canLeave(): boolean {
        return this.isPossible('leave');
    }
    get canTransfer(): boolean {
        const possible = this.isPossible('transfer') || this.isPossible('consult');
        return !this.isRinging && !this.canComplete && !this.canLeave && possible;
    }
    get cannotTransfer(): boolean {
        return !this.isUsable('transfer') && !this.isUsable('consult');
    }

    get showsKeypad(): boolean {
        return this.open === 'keypad' && this.isUsable('digits');
    }
    get showsTransfer(): boolean {
        return this.open === 'transfer' && this.canTransfer && !this.cannotTransfer;
    }
    get transferExpanded(): string {
        return String(this.showsTransfer);
    }

    handleControl(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.do as ControlName | 'keypad' | 'transferPanel';
        if (name === 'keypad') this.open = this.open === 'keypad' ? null : 'keypad';
        else if (name === 'transferPanel') this.open = this.open === 'transfer' ? null : 'transfer';
        else if (this.call.pending === null || name === 'hangUp') {
            act(this, { do: name, callKey: this.call.key } as AgentAction);
        }
    }

    handleTransferClosed(): void {
        this.open = null;
    }
}
