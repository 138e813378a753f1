import { LightningElement, api } from 'lwc';
import type { EngineState } from 'c/callEngine';
import { act } from 'c/agentAct';
import { isAvailable, isLive, utilityItem } from 'c/callEngine';
import { channelIcon, stateOf } from 'c/callText';
import { duration } from 'c/duration';
import { fill, reasons, soundTexts, texts, voicemailTexts } from 'c/labels';

type Item = ReturnType<typeof utilityItem>;

const ICONS: Readonly<Record<Item['code'], string>> = {
    available: 'utility:call',
    away: 'utility:away',
    wrapUp: 'utility:call',
    notConnected: 'utility:offline',
    ringing: 'utility:incoming_call',
    connecting: 'utility:outbound_call',
    onCall: 'utility:unmuted',
    onHold: 'utility:pause'
};

/** S1-S3: one line with the phone's state. */
export default class PhoneStatus extends LightningElement {
    @api phone!: EngineState;
    /** Milliseconds since 1970. Updated during a call. */
    @api now!: number;
    readonly sound = soundTexts;
    readonly voicemail = voicemailTexts;

    private get item(): Item {
        return utilityItem(this.phone, this.now);
    }
    private get notConnected(): string {
        return fill(texts.notConnected, reasons[this.phone.device.reason ?? 'linkDown']);
    }

    /** S9: an agent who gets no calls reads that. In wrap-up the phone is available (S1): the next call may ring. */
    get text(): string {
        const { code, channel, name } = this.item;
        switch (code) {
            case 'ringing':
                return stateOf({ state: 'ringing', channel });
            case 'connecting':
                return stateOf({ state: 'connecting', channel });
            case 'onCall':
                return stateOf({ state: 'connected', channel });
            case 'onHold':
                return texts.onHold;
            case 'away':
                return name ?? '';
            case 'notConnected':
                return this.notConnected;
            case 'wrapUp':
            case 'available':
                return texts.available;
        }
    }

    /** The text next to the state: the duration, or an activity that is shown nowhere else. */
    get aside(): string | null {
        const { code, seconds } = this.item;
        if (code === 'wrapUp') return texts.wrapUp;
        if (seconds !== null) return duration(seconds);
        const { activity } = this.phone.device;
        return code === 'available' && activity && !this.offersActivities ? activity.name : null;
    }

    get offersActivities(): boolean {
        const { activity } = this.phone.device;
        return activity !== null && activity.choices.length > 0 && isAvailable(this.phone);
    }

    /** The link is down during a call, which must be visible, too. */
    get trouble(): string | null {
        return this.item.code !== 'notConnected' && !isAvailable(this.phone) ? this.notConnected : null;
    }

    /** Null: no new messages, or the phone can't know at the moment. */
    get messages(): string | null {
        const { messageWaiting } = this.phone.device;
        if (!messageWaiting || !isAvailable(this.phone)) return null;
        const { messages } = messageWaiting;
        return messages === null ? voicemailTexts.waiting : fill(voicemailTexts.waitingCount, String(messages));
    }

    /** Not during a call, which calling voicemail would put on hold. */
    get offersCall(): boolean {
        return this.phone.device.features.voicemail !== undefined && !this.phone.calls.some(isLive);
    }

    handleVoicemail(): void {
        const { voicemail } = this.phone.device.features;
        if (voicemail !== undefined) act(this, { do: 'dial', number: voicemail });
    }

    /** S5: shown only if this phone can ring. */
    get soundBlocked(): boolean {
        return this.phone.device.soundBlocked && isAvailable(this.phone);
    }

    /** In the tab with the phone, the click itself already unblocks the browser's audio. */
    handleTurnOn(): void {
        this.dispatchEvent(new CustomEvent('turnonsound'));
    }

    get iconName(): string {
        const { code, channel } = this.item;
        return channelIcon({ channel }) ?? ICONS[code];
    }
    get lineClass(): string {
        return `line ${this.item.code}`;
    }
}
