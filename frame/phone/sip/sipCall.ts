import type { IncomingEvent, OutgoingEvent, RTCSession } from 'jssip/lib/RTCSession';
import type { DeviceCall, Ending, Transfer } from '../deviceCall';
import type { Identities } from './identities';
import type { CallMicrophone } from './microphone';
import { sameNumber } from './remoteParty';
import { servicesOf } from './services';
import { endingOf } from './sessionEnding';

const RINGING = 180;

/** What a call that came in is told apart by. */
export interface Invited {
    readonly identity: string;
    readonly branch: string | null;
}

interface SipCallParts extends Pick<SipCall, 'call' | 'session' | 'invite'> {
    readonly identities: Identities;
    /** Ends what was set up for its sound. */
    readonly endMedia: () => void;
}

/** A session of the SIP stack with the call that it stands for. */
export class SipCall {
    readonly call: DeviceCall;
    readonly session: RTCSession;
    /** null: a call of ours. */
    readonly invite: Invited | null;
    private readonly identities: Identities;
    private readonly endMedia: () => void;
    private readonly endings: (() => void)[] = [];
    private rang = false;
    private microphone: CallMicrophone | null = null;
    /** How we ended it ourselves: what the stack says of it then is of no interest. */
    private intent: Ending | null = null;
    private passing: Transfer | null = null;

    constructor({ call, session, invite, identities, endMedia }: SipCallParts) {
        this.call = call;
        this.session = session;
        this.invite = invite;
        this.identities = identities;
        this.endMedia = endMedia;
        this.followTalk();
        this.followEnd();
    }

    /** The microphone of this call: closed when the call ends. */
    useMicrophone(microphone: CallMicrophone): void {
        this.microphone = microphone;
    }

    /** Ends the session: a BYE, a CANCEL, or a final response with `status` to a call that rings here. */
    hangUp(intent: Ending, status?: number): void {
        if (this.session.isEnded()) return;
        this.intent = intent;
        this.session.terminate(status === undefined ? {} : { status_code: status });
    }

    /**
     * Ends the call here while the switch cannot be told. The session stays, so that it can be hung up when the link is back:
     * until then the far end listens to silence.
     */
    letGo(ending: Ending): void {
        this.intent = ending;
        this.session.connection.close();
        this.over(ending);
    }

    /**
     * The switch has taken a transfer on, and works at it; null: it gave it up, and the call is ours again. Some switches
     * hang up our part and say no more: then it was passed on.
     */
    setPassing(passing: Transfer | null): void {
        this.passing = passing;
    }

    passedOn(passing: Transfer): void {
        this.passing = null;
        this.call.transferTo(passing);
    }

    whenOver(act: () => void): void {
        this.endings.push(act);
    }

    private followTalk(): void {
        const { call, session, identities } = this;
        let number = call.remoteNumber;
        session.on('progress', (event: IncomingEvent | OutgoingEvent) => {
            if (!('response' in event && event.response)) return;
            // 183 may be an announcement of the switch
            this.rang ||= event.response.status_code === RINGING;
            call.deliver(identities.reachedName(event.response));
        });
        session.on('accepted', (event: IncomingEvent | OutgoingEvent) => {
            if (call.direction === 'in' || !('response' in event)) return;
            const services = servicesOf(event.response);
            if (services) call.offer(services);
            call.establish(identities.reachedName(event.response));
        });
        session.on('confirmed', () => call.establish());
        // our own hold counts when the switch has answered to it
        session.on('hold', ({ originator }) => {
            if ((originator as string) === 'remote') call.setRemoteHold(true);
        });
        session.on('unhold', ({ originator }) => {
            if ((originator as string) === 'remote') call.setRemoteHold(false);
        });
        session.on('muted', ({ audio }) => {
            if (audio) call.setMuted(true);
        });
        session.on('unmuted', ({ audio }) => {
            if (audio) call.setMuted(false);
        });
        const notice = ({ request }: { request: Parameters<Identities['newParty']>[0] }): void => {
            const party = identities.newParty(request);
            if (!party || sameNumber(party.number, number)) return;
            ({ number } = party);
            call.changeParty(party);
        };
        session.on('reinvite', notice);
        session.on('update', notice);
        // nobody but the agent transfers this phone's calls
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
        if (this.passing && ending.releasing === 'remote') this.passedOn(this.passing);
        else this.call.clear(ending);
    }
}
