import type { RTCSession } from 'jssip/lib/RTCSession';
import type { ReadRequest } from 'jssip/lib/Parser';
import type { IncomingRTCSessionEvent, UA } from 'jssip/lib/UA';
import type { ConnectionId, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { CallTable } from '../callTable';
import { DeviceCall, outgoing } from '../deviceCall';
import type { CallFacts, Dialing, Ending } from '../deviceCall';
import type { CallAudio } from '../callAudio';
import { PhoneSystemError } from '../phoneSystem';
import { sendDigits } from './dtmf';
import type { Identities } from './identities';
import type { Invite, Refusal } from './inviteFilter';
import { limitGathering } from './gathering';
import { lookAfterMedia } from './mediaPath';
import type { Microphone } from './microphone';
import { hold, refresh, unhold } from './reinvite';
import { servicesOf } from './services';
import { CallNames, fitsCallKey, identityOf } from './sipIdentity';
import { dialled, sipTarget } from './sipTarget';
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
    /** How the browser sets up the sound of a call. */
    readonly peerConnection: RTCConfiguration;
    readonly emit: (event: PhoneEvent) => void;
    /** The stack. Throws notConnected while no call can be made. */
    readonly agent: () => UA;
    /** Whether the switch can be told anything now. */
    readonly isLinked: () => boolean;
    readonly onStalled: () => void;
}

/** More calls than these do not ring: nobody could answer them, and each costs a search, a card and a record. */
const MOST_RINGING = 20;

/** The agent declines: the far end hears "busy", and a group of phones goes on ringing, which 603 would end for all. */
const DECLINE = 486;

/** The calls of this phone, one of which has the microphone and the ear: what an agent can do with each. */
export class SipCalls {
    /** The number that we are signed in with. */
    deviceId = '';
    private readonly parts: SipCallsParts;
    /** The end of the line of those who want the voice path. */
    private voicePath: Promise<unknown> = Promise.resolve();
    private readonly names = new CallNames();
    /** Sessions that are over here, of which the switch has not heard. */
    private owed: RTCSession[] = [];

    constructor(parts: SipCallsParts) {
        this.parts = parts;
    }

    /** The status to refuse an INVITE with; null: it rings. */
    refusal({ callId, fromTag, branch }: Invite): Refusal | null {
        const identity = identityOf(callId, fromTag);
        if (!fitsCallKey(identity)) return 400;
        const same = this.withIdentity(identity)?.invite;
        if (same) return branch && same.branch === branch ? null : 482;
        return this.parts.table.ringing >= MOST_RINGING ? 486 : null;
    }

    /** The switch calls us. */
    ring({ session, request }: Pick<IncomingRTCSessionEvent, 'session' | 'request'>): void {
        const { from_tag: fromTag, via_branch: branch = null } = request as unknown as ReadRequest;
        const switchCallId = request.getHeader('Call-ID');
        const identity = identityOf(switchCallId, fromTag);
        if (this.withIdentity(identity)) {
            session.terminate({ status_code: 482 });
            return;
        }
        const { clock } = this.parts;
        const callId = this.names.nameOf(identity, clock.now());
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
        tracked.whenOver(() => this.names.over(identity, { callId, endedAt: clock.now(), answered: call.wasAnswered }));
        call.begin();
    }

    /** Resolves when the switch has told that it rings, that it was answered, or why not: the rest is told by events. */
    async makeCall(to: string, more: Dialing): Promise<{ connection: ConnectionId }> {
        const number = dialled(to);
        const target = sipTarget(number, this.parts.domain);
        this.parts.agent();
        const { session, microphone } = await this.takeVoicePath(async () => {
            this.parts.table.expectNoDialing();
            const opened = await this.parts.microphone.open();
            try {
                await this.makeRoom();
                const { agent, clock, peerConnection } = this.parts;
                const called = agent().call(target, { mediaStream: opened.stream, pcConfig: peerConnection });
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
        await this.takeVoicePath(async () => {
            this.parts.table.expectNoDialing();
            const microphone = await this.parts.microphone.open();
            try {
                call.expect('answer'); // the caller may have given up meanwhile
                await this.makeRoom();
                call.expect('answer');
                tracked.useMicrophone(microphone);
                session.answer({ mediaStream: microphone.stream, pcConfig: this.parts.peerConnection });
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

    /** Hangs up, gives up dialing, or declines; `refusal` is what a ringing call is said to have been refused for. */
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
        await this.takeVoicePath(async () => {
            this.parts.table.expectNoDialing();
            await this.makeRoom();
            call.expect('retrieve');
            await unhold(session, this.parts.clock);
            call.retrieve();
        });
    }

    mute({ call, session }: SipCall, on: boolean): void {
        call.expect('setMicrophoneMute');
        if (on) session.mute({ audio: true });
        else session.unmute({ audio: true });
    }

    async sendDigits({ call, session }: SipCall, digits: string): Promise<void> {
        call.expect('generateDigits');
        await sendDigits(session, digits, this.parts.clock);
    }

    /** Ends a call of ours: at once here, and at the switch as soon as it can be told. `status` refuses one that rings. */
    end(tracked: SipCall, ending: Ending, status?: number): void {
        const { session } = tracked;
        if (this.parts.isLinked() || !session.isEstablished()) {
            tracked.hangUp(ending, status);
            return;
        }
        this.owed.push(session);
        tracked.letGo(ending);
    }

    /** The link is back: says what could not be said, and asks for the calls that we believe to have. */
    catchUp(): void {
        for (const session of this.owed.splice(0)) if (!session.isEnded()) session.terminate();
        for (const tracked of this.parts.table.all) this.recheck(tracked);
    }

    /** Asks the switch whether it still has a call; one that it does not know any more ends. */
    recheck({ call, session }: SipCall): void {
        if (!session.isEstablished()) return;
        refresh(session, this.parts.clock).catch((thrown: unknown) =>
            this.parts.log(`call ${call.connection.callId}, asked for at the switch: ${thrownInWords(thrown)}`)
        );
    }

    private withIdentity(identity: string): SipCall | undefined {
        return this.parts.table.all.find(({ invite }) => invite?.identity === identity);
    }

    private track(session: RTCSession, facts: CallFacts, invite: Invited | null): SipCall {
        const { clock, log, audio, emit, onStalled, table, identities } = this.parts;
        const { connection: about } = facts;
        const endMedia = lookAfterMedia(session, {
            clock,
            log,
            audio,
            onHeard: () => audio.heard(about.callId),
            onStalled,
            onLost: () => this.end(tracked, { cause: 'mediaLost', releasing: 'network' }),
            onTrouble: (reason, explanation) =>
                emit({ event: 'Trouble', at: clock.now(), reason, about, ...explanation }),
            onTroubleOver: (reason) => emit({ event: 'TroubleOver', at: clock.now(), reason, about })
        });
        const call = new DeviceCall(facts, clock.now, emit);
        const tracked = new SipCall({ call, session, invite, identities, endMedia });
        table.add(tracked);
        tracked.whenOver(() => table.remove(tracked));
        return tracked;
    }

    /** One ear, one mouth: whoever is connected goes on hold. */
    private async makeRoom(): Promise<void> {
        for (const other of this.parts.table.connected) await this.hold(other);
    }

    /** One after another: two commands that both want the voice path must not both find it free. */
    private takeVoicePath<Value>(act: () => Promise<Value>): Promise<Value> {
        const turn = this.voicePath.then(act);
        this.voicePath = turn.catch(() => undefined);
        return turn;
    }
}
