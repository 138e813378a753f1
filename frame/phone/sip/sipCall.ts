import type { IncomingEvent, OutgoingEvent, RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCall, Ending, Transfer } from '../deviceCall';
import type { CallMicrophone } from '../media/microphone';
import type { MicrophoneOutput } from '../media/openMicrophone';
import { sameNumber } from '../sameNumber';
import type { Identities } from './identities';
import { servicesOf } from './services';
import { endingOf } from './sessionEnding';

const RINGING = 180;

/** What identifies an incoming call. */
export interface Invited {
    readonly identity: string;
    readonly branch: string | null;
}

interface SipCallParts extends Pick<SipCall, 'call' | 'session' | 'invite'> {
    readonly identities: Identities;
    /** Stops playing and monitoring its media, and reports how it was. Can be called again. */
    readonly endMedia: () => void;
    /** What was dialed picks up a call that rings elsewhere, so the answer names the caller. */
    readonly picksUp: boolean;
}

/** A session of the SIP stack and the call that it belongs to. */
export class SipCall {
    readonly call: DeviceCall;
    readonly session: RTCSession;
    /** Null: an outgoing call. */
    readonly invite: Invited | null;
    private readonly identities: Identities;
    private readonly endMedia: () => void;
    private readonly picksUp: boolean;
    private readonly endings: (() => void)[] = [];
    private rang = false;
    private microphone: CallMicrophone | null = null;
    /** What is sent is a mix, of which the microphone is a part. */
    private isMixed = false;
    /** How we ended it ourselves. The cause that the stack then reports is ignored. */
    private intent: Ending | null = null;
    private pendingTransfer: Transfer | null = null;

    constructor({ call, session, invite, identities, endMedia, picksUp }: SipCallParts) {
        this.call = call;
        this.session = session;
        this.invite = invite;
        this.identities = identities;
        this.endMedia = endMedia;
        this.picksUp = picksUp;
        this.followTalk();
        this.followEnd();
    }

    /** The microphone is closed when the call ends. */
    useMicrophone(microphone: CallMicrophone): void {
        this.microphone = microphone;
    }

    /** The stack mutes by disabling all that is sent, which would silence the other parties of a conference, too. */
    mute(on: boolean): void {
        if (this.isMixed) this.microphone?.enable(!on);
        else if (on) this.session.mute({ audio: true });
        else this.session.unmute({ audio: true });
        this.call.setMuted(on);
    }

    /** Sends the microphone to a conference, or null: to the far end again. */
    async sendThrough(mix: MicrophoneOutput | null): Promise<void> {
        const { session, call, microphone } = this;
        this.isMixed = mix !== null;
        if (mix && call.isMuted) session.unmute({ audio: true });
        if (mix) microphone?.enable(!call.isMuted);
        // before the microphone is sent to the far end again, which must not hear anything in between
        else if (call.isMuted && !session.isEnded()) session.mute({ audio: true });
        await microphone?.sendTo(mix);
    }

    /** Ends the session with a BYE, a CANCEL, or, if it is ringing here, a final response with `status`. */
    hangUp(intent: Ending, status?: number): void {
        if (this.session.isEnded()) return;
        this.intent = intent;
        this.session.terminate(status === undefined ? {} : { status_code: status });
    }

    /**
     * Ends the call here while the switch can't be reached. The session is kept, so that it can be hung up when the link is
     * restored. Until then, the far end hears silence.
     */
    endLocally(ending: Ending): void {
        this.intent = ending;
        this.session.connection.close();
        this.over(ending);
    }

    /**
     * Sets the transfer that the switch is working on. Null: it failed, and the call is ours again. Some switches only hang up
     * our session when it succeeds; then the call counts as transferred.
     */
    setPendingTransfer(transfer: Transfer | null): void {
        this.pendingTransfer = transfer;
    }

    transferred(transfer: Transfer): void {
        this.pendingTransfer = null;
        this.endMedia();
        this.call.transferTo(transfer);
    }

    whenOver(act: () => void): void {
        this.endings.push(act);
    }

    private followTalk(): void {
        const { call, session, identities } = this;
        let number = call.remoteNumber;
        const changeParty = (party: Party | null): void => {
            if (!party || sameNumber(party.number, number)) return;
            ({ number } = party);
            call.changeParty(party);
        };
        session.on('progress', (event: IncomingEvent | OutgoingEvent) => {
            if (!('response' in event && event.response)) return;
            // 183 may be an announcement by the switch
            this.rang ||= event.response.status_code === RINGING;
            call.deliver(identities.partyIn(event.response)?.name);
        });
        session.on('accepted', (event: IncomingEvent | OutgoingEvent) => {
            if (call.direction === 'in' || !('response' in event)) return;
            const services = servicesOf(event.response);
            if (services) call.offer(services);
            const party = identities.partyIn(event.response);
            call.establish(this.picksUp ? undefined : party?.name);
            // some switches name the caller in the answer, others in a re-INVITE after it
            if (this.picksUp) changeParty(party);
        });
        session.on('confirmed', () => call.establish());
        // our own hold takes effect when the switch has answered
        session.on('hold', ({ originator }) => {
            if ((originator as string) === 'remote') call.setRemoteHold(true);
        });
        session.on('unhold', ({ originator }) => {
            if ((originator as string) === 'remote') call.setRemoteHold(false);
        });
        const onUpdate = ({ request }: { request: IncomingRequest }): void => changeParty(identities.partyIn(request));
        session.on('reinvite', onUpdate);
        session.on('update', onUpdate);
        // only the agent may transfer this phone's calls
        session.on('refer', ({ reject }) => reject());
        session.on('replaces', ({ reject }) => reject());
    }

    private followEnd(): void {
        const ended = (event: Parameters<typeof endingOf>[0]): void =>
            this.over(this.intent ?? endingOf(event, this.rang));
        this.session.on('ended', ended);
        this.session.on('failed', ended);
    }

    private over(ending: Ending): void {
        this.endMedia();
        this.microphone?.close();
        for (const act of this.endings.splice(0)) act();
        if (this.pendingTransfer && ending.releasing === 'remote') this.transferred(this.pendingTransfer);
        else this.call.clear(ending);
    }
}
