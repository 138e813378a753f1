import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { texts } from 'c/labels';

type Simple =
    | 'answer'
    | 'decline'
    | 'hangUp'
    | 'hold'
    | 'resume'
    | 'mute'
    | 'unmute'
    | 'completeTransfer'
    | 'swap'
    | 'cancelConsultation';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Whether the focus may be moved to Answer: the agent is in this panel, and is not writing. */
function mayTakeFocus(): boolean {
    const focused = document.activeElement;
    const writes = focused?.matches('input, textarea, select, [contenteditable]') ?? false;
    return document.hasFocus() && !writes;
}

/**
 * K: the controls of one call. Each has its place: green and red are never where the other was, and nothing moves while a
 * call is up. Which are there is said by the phone system's features.
 */
export default class CallControls extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    keypadOpen = false;
    transferOpen = false;
    sent = '';
    readonly texts = texts;
    readonly keys = KEYS;
    private focusedFor = '';

    override renderedCallback(): void {
        if (!this.isRinging || this.focusedFor === this.call.key) return;
        this.focusedFor = this.call.key;
        if (mayTakeFocus()) this.template?.querySelector<HTMLElement>('[data-answer]')?.focus();
    }

    private get features(): EngineState['device']['features'] {
        return this.phone.device.features;
    }
    get isRinging(): boolean {
        return this.call.state === 'ringing';
    }
    get isUp(): boolean {
        return ['connecting', 'connected', 'held'].includes(this.call.state);
    }
    get isTalking(): boolean {
        return this.call.state === 'connected' || this.call.state === 'held';
    }
    get isBusy(): boolean {
        return this.call.pending !== null;
    }
    get hasOtherCall(): boolean {
        return this.phone.calls.some((other) => other.key !== this.call.key && other.state === 'connected');
    }

    get canAnswer(): boolean {
        return this.features.answer;
    }
    get answerLabel(): string {
        return this.hasOtherCall ? texts.holdAndAnswer : texts.answer;
    }
    get canDecline(): boolean {
        return this.features.decline;
    }
    get isMuted(): boolean {
        return this.call.muted;
    }
    get isHeld(): boolean {
        return this.call.state === 'held';
    }
    get tools(): { name: string; label: string; icon: string; disabled: boolean; pressed: string }[] {
        const { features, isTalking, isHeld, isMuted, isBusy, call } = this;
        const connected = call.state === 'connected';
        const tool = (name: string, label: string, icon: string, usable: boolean, pressed = false) => ({
            name,
            label,
            icon: `utility:${icon}`,
            disabled: !usable || isBusy,
            pressed: String(pressed)
        });
        return [
            ...(features.mute
                ? [
                      tool(
                          isMuted ? 'unmute' : 'mute',
                          isMuted ? texts.unmute : texts.mute,
                          isMuted ? 'muted' : 'unmuted',
                          isTalking,
                          isMuted
                      )
                  ]
                : []),
            ...(features.hold
                ? [
                      tool(
                          isHeld ? 'resume' : 'hold',
                          isHeld ? texts.resume : texts.hold,
                          isHeld ? 'play' : 'pause',
                          isTalking,
                          isHeld
                      )
                  ]
                : []),
            ...(features.dtmf ? [tool('keypad', texts.keypad, 'keypad', connected, this.keypadOpen)] : []),
            ...(features.singleStepTransfer || features.consultationTransfer
                ? [tool('transfer', texts.transfer, 'forward', isTalking, this.transferOpen)]
                : [])
        ];
    }

    /** The two calls of a consultation, or of any pair of which one is held: they can be swapped and joined. */
    private get pair(): Call | undefined {
        return this.phone.calls.find(
            (other) =>
                other.key !== this.call.key &&
                (other.consultationOf === this.call.key ||
                    this.call.consultationOf === other.key ||
                    (['connected', 'held'].includes(other.state) && other.state !== this.call.state && this.isTalking))
        );
    }
    get hasPair(): boolean {
        return this.pair !== undefined && this.isUp && this.features.consultationTransfer;
    }
    get isConsultation(): boolean {
        const { pair, call } = this;
        return pair !== undefined && (pair.consultationOf === call.key || call.consultationOf === pair.key);
    }
    get cannotSwap(): boolean {
        return this.isBusy || !this.isTalking;
    }
    get showsKeypad(): boolean {
        return this.keypadOpen && this.call.state === 'connected';
    }
    get showsTransfer(): boolean {
        return this.transferOpen && this.isTalking;
    }

    handleControl(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.do as Simple | 'keypad' | 'transfer';
        if (name === 'keypad') {
            this.keypadOpen = !this.keypadOpen;
            this.transferOpen = false;
        } else if (name === 'transfer') {
            this.transferOpen = !this.transferOpen;
            this.keypadOpen = false;
        } else {
            act(this, { do: name, callKey: this.call.key });
        }
    }

    handleDigit(event: Event): void {
        const digits = (event.currentTarget as HTMLElement).dataset.digit ?? '';
        this.sent += digits;
        act(this, { do: 'digits', callKey: this.call.key, digits });
    }

    handleTransferClosed(): void {
        this.transferOpen = false;
    }
}
