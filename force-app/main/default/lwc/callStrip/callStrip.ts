import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { callerName, isLive, shownNumber } from 'c/callEngine';
import { duration, secondsBetween } from 'c/duration';
import { fill, texts } from 'c/labels';

interface Line {
    readonly key: string;
    readonly name: string;
    readonly state: string;
    readonly time: string;
    readonly rings: boolean;
    readonly frontLabel: string;
}

const STATES: Readonly<Record<string, string>> = {
    ringing: texts.ringing,
    connecting: texts.calling,
    connected: texts.onCall,
    held: texts.onHold,
    wrapUp: texts.wrapUp
};

/** The other calls, above the card, in the order in which they came (K). */
export default class CallStrip extends LightningElement {
    @api phone!: EngineState;
    @api now!: number;
    readonly texts = texts;

    get lines(): Line[] {
        const { calls, frontCallKey } = this.phone;
        return calls
            .filter((call) => call.key !== frontCallKey && (isLive(call) || call.state === 'wrapUp'))
            .map((call) => this.lineOf(call));
    }

    private lineOf(call: Call): Line {
        const number = call.number === null ? texts.withheld : shownNumber(call.number, this.phone);
        const name = callerName(call) ?? number;
        return {
            key: call.key,
            name,
            state: STATES[call.state] ?? '',
            time: isLive(call) ? duration(secondsBetween(call.answeredAt ?? call.startedAt, this.now)) : '',
            rings: call.state === 'ringing',
            frontLabel: fill(texts.bringToFront, name)
        };
    }

    get answerLabel(): string {
        const talking = this.phone.calls.some((call) => call.state === 'connected');
        return talking ? texts.holdAndAnswer : texts.answer;
    }

    private keyOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.key ?? '';

    handleFront(event: Event): void {
        act(this, { do: 'bringToFront', callKey: this.keyOf(event) });
    }
    handleAnswer(event: Event): void {
        act(this, { do: 'answer', callKey: this.keyOf(event) });
    }
    handleDecline(event: Event): void {
        act(this, { do: 'decline', callKey: this.keyOf(event) });
    }
}
