import type { RTCSession } from 'jssip/lib/RTCSession';
import type { ReadRequest } from 'jssip/lib/Parser';
import type { IncomingRTCSessionEvent, UA } from 'jssip/lib/UA';
import { explanation, matchesCode } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ConnectionId, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { CallTable } from '../callTable';
import { DeviceCall, outgoing } from '../deviceCall';
import type { CallFacts, Dialing, Ending } from '../deviceCall';
import type { CallAudio } from '../callAudio';
import { PhoneSystemError } from '../phoneSystem';
import { preferCodecs } from './codecs';
import type { Codec } from './codecs';
import { sendDigits } from './dtmf';
import type { Identities } from './identities';
import type { Invite, Refusal } from './inviteFilter';
import { limitGathering } from './gathering';
import { manageMedia } from './mediaPath';
import type { Microphone } from '../media/microphone';
import { hold, refresh, restartMedia, unhold } from './reinvite';
import { servicesOf } from './services';
import { CallIds, fitsCallKey, identityOf } from './sipIdentity';
import { dialedNumber } from '../dialedNumber';
import { sipTarget } from './sipTarget';
import { SipCall } from './sipCall';
import type { Invited } from './sipCall';

export interface SipCallsParts {
    readonly domain: string;
    readonly table: CallTable<SipCall>;
    readonly identities: Identities;
    readonly microphone: Microphone;
    readonly clock: Clock;
    readonly log: Log;
    readonly audio: CallAudio;
    /** How the browser sets up the media of the next call. */
    readonly peerConnection: () => RTCConfiguration;
    readonly codecs: readonly Codec[];
    /** Empty: the exchange has none. */
    readonly pickupCode: string;
    readonly emit: (event: PhoneEvent) => void;
    /** The stack. Throws notConnected while no call can be made. */
    readonly agent: () => UA;
    /** Whether messages can be sent to the switch now. */
    readonly isLinked: () => boolean;
    readonly onStalled: () => void;
}

/** Further calls are refused as busy. Nobody could answer them, and each costs a lookup, a card, and a record. */
const MAX_RINGING = 20;

/** Declines a call. The caller hears "busy", and the other phones of a group keep ringing. A 603 would end it for all of them. */
const DECLINE = 486;

/** The calls of this phone, and what the agent can do with each. Only one at a time has the voice path. */
export class SipCalls {
    /** The extension that the agent is signed in with. */
    deviceId = '';
    private readonly parts: SipCallsParts;
    /** The last in the queue of actions that need the voice path. */
    private voicePath: Promise<unknown> = Promise.resolve();
    private readonly callIds = new CallIds();
    /** Sessions that have ended here, but whose BYE could not be sent yet. */
    private unsentByes: RTCSession[] = [];

    constructor(parts: SipCallsParts) {
        this.parts = parts;
    }

    /** The status to refuse an INVITE with. Null: it is accepted. */
    refusal({ callId, fromTag, branch }: Invite): Refusal | null {
        const identity = identityOf(callId, fromTag);
        if (!fitsCallKey(identity)) return 400;
        const same = this.withIdentity(identity)?.invite;
        if (same) return branch && same.branch === branch ? null : 482;
        return this.parts.table.ringing >= MAX_RINGING ? 486 : null;
    }

    /** Handles an incoming call. */
    ring({ session, request }: Pick<IncomingRTCSessionEvent, 'session' | 'request'>): void {
        const { from_tag: fromTag, via_branch: branch = null } = request as unknown as ReadRequest;
        const switchCallId = request.getHeader('Call-ID');
        const identity = identityOf(switchCallId, fromTag);
        if (this.withIdentity(identity)) {
            session.terminate({ status_code: 482 });
            return;
        }
        const { clock, codecs, log } = this.parts;
        preferCodecs(session, codecs, log);
        const callId = this.callIds.idFor(identity, clock.now());
        const services = servicesOf(request);
        const facts: CallFacts = {
            connection: { callId, deviceId: this.deviceId },
            direction: 'in',
            remote: this.parts.identities.callerOf(request),
            ...(callId === switchCallId ? {} : { switchCallId }),
            ...(services && { services })
        };
        const tracked = this.track(session, facts, { identity, branch });
        const { call } = tracked;
        tracked.whenOver(() =>
            this.callIds.over(identity, { callId, endedAt: clock.now(), answered: call.wasAnswered })
        );
        call.begin();
    }

    /** Resolves when the call rings, was answered, or has failed after it was sent. Events report the rest. */
    async makeCall(to: string, more: Dialing): Promise<{ connection: ConnectionId }> {
        const number = dialedNumber(to);
        const target = sipTarget(number, this.parts.domain);
        this.parts.agent();
        const { session, microphone } = await this.withVoicePath(async () => {
            this.parts.table.expectNoDialing();
            const opened = await this.parts.microphone.open();
            try {
                await this.holdOthers();
                const { agent, clock, codecs, log, peerConnection } = this.parts;
                const called = agent().call(target, { mediaStream: opened.stream, pcConfig: peerConnection() });
                preferCodecs(called, codecs, log);
                opened.feed(called.connection);
                limitGathering(called.connection, clock);
                return { microphone: opened, session: called };
            } catch (thrown) {
                opened.close();
                throw thrown;
            }
        });
        return new Promise((resolve, reject) => {
            let connection: ConnectionId | null = null;
            session.on('sending', ({ request }) => {
                connection = { callId: request.call_id, deviceId: this.deviceId };
                const tracked = this.track(session, outgoing(connection, number, more), null);
                tracked.useMicrophone(microphone);
                tracked.call.begin();
            });
            const settle = (): void => {
                if (connection) resolve({ connection });
            };
            session.on('progress', settle);
            session.on('accepted', settle);
            session.on('failed', ({ cause }) => {
                settle();
                if (connection) return;
                microphone.close();
                this.parts.log(`the call to ${number} was not sent: ${cause}`);
                reject(new PhoneSystemError('hostError'));
            });
        });
    }

    async answer(tracked: SipCall): Promise<void> {
        const { call, session } = tracked;
        call.expect('answer');
        await this.withVoicePath(async () => {
            this.parts.table.expectNoDialing();
            const microphone = await this.parts.microphone.open();
            try {
                call.expect('answer'); // the caller may have hung up in the meantime
                await this.holdOthers();
                call.expect('answer');
                tracked.useMicrophone(microphone);
                session.answer({ mediaStream: microphone.stream, pcConfig: this.parts.peerConnection() });
                microphone.feed(session.connection);
            } catch (thrown) {
                microphone.close();
                throw thrown;
            }
            await new Promise<void>((resolve, reject) => {
                const gone = (): void => reject(new PhoneSystemError('invalidState', 'callOver'));
                session.on('confirmed', () => resolve());
                session.on('ended', gone);
                session.on('failed', gone);
            });
        });
    }

    /** Hangs up, cancels dialing, or declines. `refusal` is the cause reported for a declined call. */
    clear(tracked: SipCall, refusal?: 'callRejected' | 'busy'): void {
        const { call } = tracked;
        call.expect('clear');
        this.end(tracked, call.endingBy(refusal), call.state === 'alerting' ? DECLINE : undefined);
    }

    async hold({ call, session }: SipCall): Promise<void> {
        call.expect('hold');
        await hold(session, this.parts.clock);
        call.hold();
    }

    async retrieve({ call, session }: SipCall): Promise<void> {
        call.expect('retrieve');
        await this.withVoicePath(async () => {
            this.parts.table.expectNoDialing();
            await this.holdOthers();
            call.expect('retrieve');
            await unhold(session, this.parts.clock);
            call.retrieve();
        });
    }

    async sendDigits({ call, session }: SipCall, digits: string): Promise<void> {
        call.expect('generateDigits');
        await sendDigits(session, digits, this.parts.clock);
    }

    /** Ends a call: here at once, and at the switch as soon as it can be reached. `status` refuses a ringing call. */
    end(tracked: SipCall, ending: Ending, status?: number): void {
        const { session } = tracked;
        if (this.parts.isLinked() || !session.isEstablished()) {
            tracked.hangUp(ending, status);
            return;
        }
        this.unsentByes.push(session);
        tracked.endLocally(ending);
    }

    /** After the link was restored: sends the BYEs that could not be sent, and checks the calls that seem to be up. */
    catchUp(): void {
        for (const session of this.unsentByes.splice(0)) if (!session.isEnded()) session.terminate();
        for (const tracked of this.parts.table.all) this.recheck(tracked);
    }

    /**
     * Asks the switch whether it still has a call. If it doesn't, the call ends. If the call's media path is lost, the switch is
     * asked for another one as well.
     */
    recheck({ call, session }: SipCall): void {
        if (!session.isEstablished()) return;
        const { clock, log } = this.parts;
        const { callId } = call.connection;
        const isLost = ['disconnected', 'failed'].includes(session.connection.connectionState);
        if (isLost) log(`call ${callId} looks for another media path`);
        const check = isLost ? restartMedia : refresh;
        check(session, clock).catch((thrown: unknown) =>
            log(`could not check call ${callId} with the switch: ${thrownInWords(thrown)}`)
        );
    }

    /** The exchange has sent a call of ours to another place, and it goes there. */
    sentOn(callId: string, place: string): void {
        const { table, clock, emit } = this.parts;
        const about = table.all.find(({ call }) => call.connection.callId === callId)?.call.connection;
        if (!about) return;
        emit({
            event: 'Trouble',
            at: clock.now(),
            reason: 'callForwarded',
            about,
            ...explanation('forwardedTo', place)
        });
    }

    private withIdentity(identity: string): SipCall | undefined {
        return this.parts.table.all.find(({ invite }) => invite?.identity === identity);
    }

    private track(session: RTCSession, facts: CallFacts, invite: Invited | null): SipCall {
        const { clock, log, audio, emit, isLinked, onStalled, table, identities, pickupCode } = this.parts;
        const { connection: about, direction, remote } = facts;
        const call = new DeviceCall(facts, clock.now, emit);
        const picksUp = direction === 'out' && matchesCode(remote.number ?? '', pickupCode);
        const endMedia = manageMedia(session, {
            clock,
            log,
            audio,
            call,
            onAudio: () => audio.mediaStarted(about.callId),
            onStalled: () => {
                onStalled();
                if (isLinked()) this.recheck(tracked);
            },
            onLost: () => this.end(tracked, { cause: 'mediaLost', releasing: 'network' }),
            onTrouble: (reason, explanation) =>
                emit({ event: 'Trouble', at: clock.now(), reason, about, ...explanation }),
            onTroubleOver: (reason) => emit({ event: 'TroubleOver', at: clock.now(), reason, about })
        });
        const tracked = new SipCall({ call, session, invite, identities, endMedia, picksUp });
        table.add(tracked);
        tracked.whenOver(() => table.remove(tracked));
        return tracked;
    }

    /** There is one voice path, so a connected call goes on hold. */
    private async holdOthers(): Promise<void> {
        for (const other of this.parts.table.connected) await this.hold(other);
    }

    /** Runs such actions one after another. Two commands that need the voice path must not both find it free. */
    withVoicePath<Value>(act: () => Promise<Value>): Promise<Value> {
        const turn = this.voicePath.then(act);
        this.voicePath = turn.catch(() => undefined);
        return turn;
    }
}
