import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { conferenceOf, isLive } from 'c/callEngine';
import { answerLabelOf, channelIcon, stateOf, whoOf } from 'c/callText';
import { duration, secondsBetween } from 'c/duration';
import { fill, texts } from 'c/labels';

const ICONS: Readonly<Record<string, string>> = {
    ringing: 'utility:incoming_call',
    connecting: 'utility:outbound_call',
    connected: 'utility:unmuted',
    held: 'utility:pause',
    wrapUp: 'utility:edit'
};

/** The calls that are not selected, above the card, in the order in which they began (K). */
export default class OtherCalls extends LightningElement {
    @api phone!: EngineState;
    @api now!: number;
    /** The key of the call whose card is shown. Null: none. */
    @api shown: string | null = null;
    readonly texts = texts;

    get lines(): object[] {
        return this.phone.calls
            .filter((call) => call.key !== this.shown && (isLive(call) || call.state === 'wrapUp'))
            .map((call) => this.lineOf(call));
    }

    private lineOf(call: Call): object {
        const name = whoOf(call, this.phone);
        const time = isLive(call) ? duration(secondsBetween(call.answeredAt ?? call.startedAt, this.now)) : '';
        const joined = conferenceOf(call, this.phone).length > 0;
        const state = `${joined ? texts.inConference : stateOf(call)} ${time}`.trim();
        return {
            key: call.key,
            name,
            state,
            icon: joined ? 'utility:groups' : (channelIcon(call) ?? ICONS[call.state]),
            style: `line ${call.state}`,
            rings: call.state === 'ringing',
            answer: answerLabelOf(call, this.phone),
            front: fill(texts.selectCall, name)
        };
    }

    private keyOf(event: Event): string {
        return (event.currentTarget as HTMLElement).dataset.key ?? '';
    }

    handleFront(event: Event): void {
        act(this, { do: 'selectCall', callKey: this.keyOf(event) });
    }
    handleAnswer(event: Event): void {
        act(this, { do: 'answer', callKey: this.keyOf(event) });
    }
    handleDecline(event: Event): void {
        act(this, { do: 'decline', callKey: this.keyOf(event) });
    }
}
