import type {
    ConnectionId,
    PhoneEvent
} from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../../../__tests__/fakes/simulatedClock';
import { GivenCredentials } from '../../../givenCredentials';
import type { PhoneSystemCommand } from '../../../phoneSystem';
import { SipPhoneSystem } from '../../sipPhoneSystem';
import { Subscription } from '../../subscription';
import { createUserAgent } from '../../userAgent';
import { FakeMix } from './fakeMix';
import { FakeSocket } from '../../../../__tests__/fakes/fakeSocket';
import { SIP_SETTINGS } from './sipSettings';
import { inShort } from './inShort';
import { OFFER, QuietDescription, QuietPeerConnection } from './quietPeerConnection';
import { quietAudio } from '../../../../__tests__/fakes/quietBrowser';
import { FakeStoredText } from '../../../../__tests__/fakes/fakeStoredText';
import type { CallMicrophone } from '../../../media/microphone';

export interface InviteParts {
    callId?: string;
    from?: string;
    tag?: string;
    branch?: string;
    cseq?: number;
    headers?: readonly string[];
}

let serial = 0;

/** The stack has timers of its own, some of them with a delay of zero, set one after the other. Timers of one delay fire in order. */
async function turn(): Promise<void> {
    for (let timer = 0; timer < 5; timer += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The agent's SIP phone with the real stack. The test is the switch at the other end of the socket. */
export class WirePhone {
    /** What the agent types. */
    readonly credentials = new GivenCredentials();
    readonly clock = new SimulatedClock();
    readonly socket = new FakeSocket();
    readonly reported: PhoneEvent[] = [];
    readonly lines: string[] = [];
    openStreams = 0;
    readonly system: SipPhoneSystem;
    private contact = '';

    private constructor(settings: object) {
        Object.assign(window, { RTCPeerConnection: QuietPeerConnection, RTCSessionDescription: QuietDescription });
        this.system = new SipPhoneSystem(
            {
                openSocket: () => this.socket.asSocket,
                createAgent: createUserAgent,
                subscribe: (parts) => new Subscription(parts),
                microphone: () => ({ open: () => Promise.resolve(this.openMicrophone()), watch: () => undefined }),
                openMix: () => Promise.resolve(new FakeMix()),
                network: { page: window, connection: undefined },
                random: () => 1
            },
            {
                settings: { ...SIP_SETTINGS, ...settings },
                clock: this.clock,
                credentials: this.credentials,
                emit: (event) => this.reported.push(event),
                userId: '005000000000001AAA',
                audio: quietAudio(),
                storage: new FakeStoredText(),
                log: (line) => this.lines.push(line)
            }
        );
    }

    static async signedIn(settings: object = {}): Promise<WirePhone> {
        const phone = await WirePhone.signingIn(settings);
        phone.register();
        await settled();
        phone.news();
        return phone;
    }

    /** The phone has sent its first REGISTER. */
    static async signingIn(settings: object = {}): Promise<WirePhone> {
        const phone = new WirePhone(settings);
        phone.system.start();
        phone.credentials.give({ user: '1001', password: 'secret' }).catch(() => undefined);
        await settled();
        phone.socket.accept();
        phone.contact = /^contact: <([^>]+)>/im.exec(phone.latest('REGISTER'))?.[1] ?? '';
        return phone;
    }

    /** The switch accepts the latest REGISTER. */
    register(): void {
        this.say(this.answerTo(this.latest('REGISTER'), '200 OK', [`Contact: <${this.contact}>;expires=60`]));
    }

    do(command: PhoneSystemCommand): Promise<unknown> {
        return this.system.execute(command);
    }

    news(): string[] {
        return inShort(this.reported.splice(0));
    }

    /** The call of the latest event. */
    get connection(): ConnectionId {
        const reported = this.reported.findLast((event) => 'connection' in event);
        if (!reported) throw new Error('there was no call event');
        return (reported as { connection: ConnectionId }).connection;
    }

    /** The sent messages that begin with `start`. */
    sent(start: string): string[] {
        return this.socket.sent.map(String).filter((message) => message.startsWith(start));
    }

    /** The latest request with a method. */
    latest(method: string): string {
        const request = this.sent(`${method} `).at(-1);
        if (request === undefined) throw new Error(`no ${method} was sent`);
        return request;
    }

    /** The status lines of our responses to INVITEs since the last call of `answers`. */
    answers(): string[] {
        const answers = this.socket.sent.splice(0).map(String);
        return answers
            .filter((message) => message.startsWith('SIP/2.0') && /^cseq: \d+ INVITE/im.test(message))
            .map((message) => message.slice(8, message.indexOf('\r\n')))
            .filter((status) => status !== '100 Trying');
    }

    say(message: string): void {
        this.socket.onmessage?.({ data: message });
    }

    /** An INVITE from the switch. Returns its parts, for a CANCEL. */
    invite(parts: InviteParts = {}): Required<InviteParts> {
        serial += 1;
        const whole = {
            callId: `call-${serial}`,
            from: '"Fred" <sip:+447814256404@pbx.example>',
            tag: `tag${serial}`,
            branch: `z9hG4bK${serial}`,
            cseq: 1,
            headers: [],
            ...parts
        };
        this.say(this.request('INVITE', whole, ['Content-Type: application/sdp', ...whole.headers], OFFER));
        return whole;
    }

    /** The caller cancels and acknowledges the 487. */
    async cancel(invite: Required<InviteParts>): Promise<void> {
        this.say(this.request('CANCEL', { ...invite, headers: [] }));
        await settled();
        const refused = this.sent('SIP/2.0 487').at(-1) ?? '';
        const to = /^to: (.*)$/im.exec(refused)?.[1]?.trim() ?? '';
        this.say(this.request('ACK', invite, [], '', to));
        await turn();
    }

    /** The switch acknowledges the 200 to an INVITE. */
    async acknowledge(invite: Required<InviteParts>): Promise<void> {
        await turn();
        const accepted = this.sent('SIP/2.0 200').at(-1) ?? '';
        const to = /^to: (.*)$/im.exec(accepted)?.[1]?.trim() ?? '';
        this.say(this.request('ACK', { ...invite, branch: `${invite.branch}a` }, [], '', to));
        await turn();
    }

    /** Lets the stack do what it has put off. */
    pass = turn;

    /** Dials. Returns the INVITE that was sent. */
    async dial(to: string): Promise<string> {
        void this.do({ command: 'makeCall', to }).catch(() => undefined);
        await turn();
        return this.latest('INVITE');
    }

    /** One branch of a forked call answers. */
    async branch(
        invite: string,
        tag: string,
        status: string,
        body = '',
        headers: readonly string[] = []
    ): Promise<void> {
        const place = [`Contact: <sip:${tag}@pbx.example;transport=ws>`, ...headers];
        this.say(this.answerTo(invite, status, body ? [...place, 'Content-Type: application/sdp'] : place, tag, body));
        await turn();
    }

    /** The switch accepts the latest SUBSCRIBE. Returns it. */
    async acceptSubscription(status = '200 OK', expires = 3600): Promise<string> {
        const subscribe = this.latest('SUBSCRIBE');
        const headers = ['Contact: <sip:pbx.example;transport=ws>', `Expires: ${expires}`];
        this.say(this.answerTo(subscribe, status, headers));
        await turn();
        return subscribe;
    }

    /** Time passes, and the link stays up. */
    async passLinked(milliseconds: number): Promise<void> {
        for (let passed = 0; passed < milliseconds; passed += 10_000) {
            await this.clock.pass(10_000);
            this.register();
        }
        await turn();
    }

    answerTo(request: string, status: string, headers: readonly string[] = [], tag = 'switch', body = ''): string {
        const copied = request.split('\r\n').filter((line) => /^(via|from|call-id|cseq):/i.test(line));
        const to = /^to: .*$/im.exec(request)?.[0].trim() ?? '';
        const tagged = to.includes(';tag=') ? to : `${to};tag=${tag}`;
        return [`SIP/2.0 ${status}`, ...copied, tagged, ...headers, `Content-Length: ${body.length}`, '', body].join(
            '\r\n'
        );
    }

    /** A notification for a SUBSCRIBE of ours, or about messages without one. */
    async notify(subscribe: string | null, body: string, state = 'active;expires=3600'): Promise<void> {
        serial += 1;
        const field = (name: string): string =>
            new RegExp(`^${name}: (.*)$`, 'im').exec(subscribe ?? '')?.[1]?.trim() ?? '';
        const parts = {
            callId: subscribe ? field('Call-ID') : `news-${serial}`,
            from: '<sip:1001@pbx.example>',
            tag: 'switch',
            branch: `z9hG4bK${serial}`,
            cseq: serial,
            headers: []
        };
        const headers = [
            `Event: ${field('Event') || 'message-summary'}`,
            `Subscription-State: ${state}`,
            `Content-Type: ${field('Accept') || 'application/simple-message-summary'}`
        ];
        this.say(this.request('NOTIFY', parts, headers, body, field('From') || '<sip:1001@pbx.example>'));
        await turn();
    }

    private request(
        method: string,
        { callId, from, tag, branch, cseq }: Required<InviteParts>,
        headers: readonly string[] = [],
        body = '',
        to = '<sip:1001@pbx.example>'
    ): string {
        return [
            `${method} ${this.contact} SIP/2.0`,
            `Via: SIP/2.0/WS pbx.example;branch=${branch}`,
            'Max-Forwards: 70',
            `From: ${from}${tag === '' ? '' : `;tag=${tag}`}`,
            `To: ${to}`,
            `Call-ID: ${callId}`,
            `CSeq: ${cseq} ${method}`,
            'Contact: <sip:pbx.example;transport=ws>',
            ...headers,
            `Content-Length: ${body.length}`,
            '',
            body
        ].join('\r\n');
    }

    private openMicrophone(): CallMicrophone {
        this.openStreams += 1;
        const stop = (): void => {
            this.openStreams -= 1;
        };
        const stream = { getTracks: () => [], getAudioTracks: () => [] } as unknown as MediaStream;
        return { stream, feed: () => undefined, sendTo: () => Promise.resolve(), enable: () => undefined, close: stop };
    }
}
