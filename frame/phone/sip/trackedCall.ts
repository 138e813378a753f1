import type { IncomingEvent, OutgoingEvent, RTCSession } from 'jssip/lib/RTCSession';
import { closeStream } from './microphone';
import type { Identities } from './identities';
import { sameNumber } from './remoteParty';
import { endingOf } from './sessionEnding';
import type { Ending, SipCall } from './sipCall';

const RINGING = 180;

/** A session of the SIP stack with the call that it stands for; `media` ends what was set up for its sound. */
export class TrackedCall {
    readonly call: SipCall;
    readonly session: RTCSession;
    private readonly identities: Identities;
    private readonly endMedia: () => void;
    private readonly endings: (() => void)[] = [];
    private rang = false;
    private stream: MediaStream | null = null;
    /** How we ended it ourselves: what the stack says of it then is of no interest. */
    private intent: Ending | null = null;

    constructor(call: SipCall, session: RTCSession, identities: Identities, endMedia: () => void) {
        this.call = call;
        this.session = session;
        this.identities = identities;
        this.endMedia = endMedia;
        this.followTalk();
        this.followEnd();
    }

    get callId(): string {
        return this.call.facts.connection.callId;
    }

    /** The microphone's stream of this call: closed when the call ends. */
    useStream(stream: MediaStream): void {
        this.stream = stream;
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
            if (call.facts.direction === 'out' && 'response' in event)
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
        if (this.stream) closeStream(this.stream);
        for (const act of this.endings.splice(0)) act();
        this.call.end(ending);
    }
}
