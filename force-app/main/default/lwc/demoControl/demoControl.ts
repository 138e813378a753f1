import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState } from 'c/callEngine';
import { isLive } from 'c/callEngine';
import { whoOf } from 'c/callText';
import { fill, texts, voicemailTexts } from 'c/labels';
import { qualityLevel } from 'c/softphoneContract';

const BUTTONS = {
    answer: texts.demoAnswer,
    hold: texts.demoHold,
    resume: texts.demoResume,
    soundsBad: texts.demoSoundsBad,
    soundsGood: texts.demoSoundsGood,
    hangUp: texts.demoHangUp,
    busy: texts.demoBusy,
    reject: texts.demoReject
};

/** An action of the far end. */
type FarEnd = keyof typeof BUTTONS;

/** Only a phone system that reports how a call sounds can make it sound otherwise. */
function sounds({ state, quality }: Call): FarEnd[] {
    if (state !== 'connected' || !quality) return [];
    return [qualityLevel(quality.mos) > 1 ? 'soundsBad' : 'soundsGood'];
}

/** The far end's possible actions in each state of a call. */
function possible(call: Call): FarEnd[] {
    if (call.state === 'connecting') return ['answer', 'busy', 'reject'];
    if (call.state === 'ringing') return ['hangUp'];
    return [call.remoteHold ? 'resume' : 'hold', ...sounds(call), 'hangUp'];
}

/** Controls the demo line's far end, for trying out the phone without a phone system. */
export default class DemoControl extends LightningElement {
    @api phone!: EngineState;
    from = '+447814256404';
    name = 'Fred Bloggs';
    isOpen = false;
    readonly texts = texts;
    readonly voicemail = voicemailTexts;

    get expanded(): string {
        return String(this.isOpen);
    }
    get calls(): { key: string; title: string; buttons: { action: string; label: string }[] }[] {
        return this.phone.calls.filter(isLive).map((call) => ({
            key: call.key,
            title: fill(texts.demoFarEnd, whoOf(call, this.phone)),
            buttons: possible(call).map((action) => ({ action, label: BUTTONS[action] }))
        }));
    }

    get chevron(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
    handleFrom(event: CustomEvent<{ value: string }>): void {
        this.from = event.detail.value;
    }
    handleName(event: CustomEvent<{ value: string }>): void {
        this.name = event.detail.value;
    }
    handleCall(): void {
        const name = this.name.trim();
        act(this, { do: 'escape', name: 'simulateCall', privateData: { from: this.from, ...(name && { name }) } });
    }
    get hasMailbox(): boolean {
        return this.phone.device.features.escapes?.includes('simulateMessage') ?? false;
    }
    handleMessage(): void {
        act(this, { do: 'escape', name: 'simulateMessage', privateData: {} });
    }
    handleFarEnd(event: Event): void {
        const { key, action } = (event.currentTarget as HTMLElement).dataset;
        act(this, { do: 'escape', name: 'simulateFarEnd', callKey: key ?? '', privateData: { action } });
    }
}
