import { EventEmitter } from 'events';
import type { RTCSession } from 'jssip/lib/RTCSession';

type State = 'inviting' | 'alerting' | 'talking' | 'over';

/** What happens between two measurements: packets and energies. */
export type Traffic = Partial<Record<'received' | 'lost' | 'here' | 'there', number>>;

/** The peer connection of a session, as far as it is used. */
export class FakeConnection extends EventTarget {
    connectionState = 'new';
    signalingState = 'have-remote-offer';
    iceGatheringState = 'new';
    localDescription: { readonly sdp: string } | null = null;
    readonly dtmf = Object.assign(new EventTarget(), { canInsertDTMF: true, toneBuffer: '' });

    /** What the browser has counted of the audio. Jitter and round trip, in seconds, are as now. */
    readonly counted = { received: 0, lost: 0, here: 0, there: 0, jitter: 0.01, roundTrip: 0.08 };

    getStats(): Promise<Map<string, object>> {
        const { received, lost, here, there, jitter, roundTrip } = this.counted;
        const kind = 'audio';
        return Promise.resolve(
            new Map<string, object>([
                [
                    'in',
                    {
                        type: 'inbound-rtp',
                        kind,
                        packetsReceived: received,
                        packetsLost: lost,
                        jitter,
                        totalAudioEnergy: there
                    }
                ],
                ['out', { type: 'remote-inbound-rtp', kind, roundTripTime: roundTrip }],
                ['source', { type: 'media-source', kind, totalAudioEnergy: here }]
            ])
        );
    }

    /** Audio goes back and forth for as long as one measurement takes. */
    count({ received = 100, lost = 0, here = 1, there = 1 }: Traffic = {}): void {
        this.counted.received += received;
        this.counted.lost += lost;
        this.counted.here += here;
        this.counted.there += there;
    }

    getSenders(): unknown[] {
        return [{ track: { kind: 'audio' }, dtmf: this.dtmf }];
    }

    close(): void {
        this.become('closed');
    }

    /** Both ends have each other's description. Ours has these lines. */
    describe(...lines: readonly string[]): void {
        this.localDescription = { sdp: lines.map((line) => `${line}\r\n`).join('') };
        this.signalingState = 'stable';
        this.dispatchEvent(new Event('signalingstatechange'));
    }

    gather(state: 'gathering' | 'complete'): void {
        this.iceGatheringState = state;
        this.dispatchEvent(new Event('icegatheringstatechange'));
    }

    become(state: string): void {
        this.connectionState = state;
        this.dispatchEvent(new Event('connectionstatechange'));
    }
}

/** The headers of a message, by lowercase name. */
export type Headers = Readonly<Record<string, string>>;

export const message = (headers: Headers = {}, status?: number): object => ({
    ...(status === undefined ? {} : { status_code: status, reason_phrase: 'said the switch' }),
    getHeader: (name: string) => headers[name.toLowerCase()],
    getHeaders: (name: string) => (name.toLowerCase() in headers ? [headers[name.toLowerCase()]] : [])
});

interface ReferHandlers {
    requestSucceeded(): void;
    requestFailed(event: { response: object | null }): void;
    accepted(): void;
    failed(event: object): void;
}

/** A session without a SIP stack. The test acts as the switch. `asked` lists what our phone requested. */
export class FakeSession extends EventEmitter {
    state: State;
    readonly direction: 'incoming' | 'outgoing';
    readonly connection = new FakeConnection();
    readonly id = 'call-1tag';
    readonly remote_identity = { uri: { user: '1002', host: 'pbx.example' } };
    asked: string[] = [];
    referHandlers: ReferHandlers | null = null;
    replaced: unknown = null;
    private answerReinvite: ((how: 'ok' | 'refused' | 'notSent') => void) | null = null;

    constructor(direction: 'incoming' | 'outgoing') {
        super();
        this.direction = direction;
        this.state = direction === 'incoming' ? 'alerting' : 'inviting';
    }

    /** As the type that the phone uses. */
    get asSession(): RTCSession {
        return this as unknown as RTCSession;
    }

    isEstablished = (): boolean => this.state === 'talking';
    isEnded = (): boolean => this.state === 'over';
    isReadyToReOffer = (): boolean => this.answerReinvite === null;

    answer(): void {
        this.asked.push('answer');
    }
    mute(): void {
        this.asked.push('mute');
        this.emit('muted', { audio: true });
    }
    unmute(): void {
        this.asked.push('unmute');
        this.emit('unmuted', { audio: true });
    }
    sendDTMF(digits: string, { transportType }: { transportType: string }): void {
        this.asked.push(`digits ${digits} ${transportType}`);
    }
    refer(target: string, { eventHandlers, replaces }: { eventHandlers: ReferHandlers; replaces?: unknown }): void {
        this.asked.push(`refer ${target}`);
        this.referHandlers = eventHandlers;
        this.replaced = replaces ?? null;
    }
    terminate({ status_code, cause = 'Terminated' }: { status_code?: number; cause?: string } = {}): void {
        const before = this.state;
        this.asked.push(`terminate${status_code === undefined ? '' : ` ${status_code}`}`);
        this.state = 'over';
        const stack = before === 'talking' ? cause : before === 'alerting' ? 'Rejected' : 'Canceled';
        this.emit(before === 'talking' ? 'ended' : 'failed', { originator: 'local', message: null, cause: stack });
    }
    hold = (_: object, done: () => void): boolean => this.reinvite('hold', done);
    unhold = (_: object, done: () => void): boolean => this.reinvite('unhold', done);
    renegotiate = ({ rtcOfferConstraints }: { rtcOfferConstraints?: object }, done: () => void): boolean =>
        this.reinvite(rtcOfferConstraints ? 'renegotiate with ICE restart' : 'renegotiate', done);

    /** The switch answers the pending re-INVITE. After a failure, JsSIP hangs up. */
    switchSays(how: 'ok' | 'refused' | 'notSent'): void {
        this.answerReinvite?.(how);
    }

    /** An outgoing INVITE is sent. */
    send(callId: string): void {
        this.emit('sending', { request: { call_id: callId } });
    }
    progress(headers: Headers = {}): void {
        this.emit('progress', { originator: 'remote', response: message(headers, 180) });
    }
    establish(headers: Headers = {}): void {
        this.state = 'talking';
        if (this.direction === 'outgoing') {
            this.emit('accepted', { originator: 'remote', response: message(headers, 200) });
        }
        this.emit('confirmed', {});
    }
    /** The far end hangs up. */
    bye(headers: Headers = {}): void {
        this.state = 'over';
        this.emit('ended', { originator: 'remote', message: message(headers), cause: 'Terminated' });
    }
    fail(status: number, headers: Headers = {}): void {
        this.state = 'over';
        this.emit('failed', { originator: 'remote', message: message(headers, status), cause: 'SIP Failure Code' });
    }
    cancel(headers: Headers = {}): void {
        this.state = 'over';
        this.emit('failed', { originator: 'remote', message: message(headers), cause: 'Canceled' });
    }

    private reinvite(name: string, done: () => void): boolean {
        this.asked.push(name);
        this.answerReinvite = (how) => {
            this.answerReinvite = null;
            if (how === 'ok') done();
            else if (how === 'refused') {
                this.terminate({ cause: 'WebRTC Error', reason_phrase: 'Hold Failed' } as object);
            } else this.terminate({ cause: 'Connection Error' });
        };
        return true;
    }
}
