import type {
    ConnectionId,
    PhoneEvent,
    TroubleReason
} from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../../../__tests__/fakes/simulatedClock';
import { GivenCredentials } from '../../../givenCredentials';
import { PhoneSystemError } from '../../../phoneSystem';
import type { PhoneSystemCommand } from '../../../phoneSystem';
import type { SipSettings } from '../../descriptor';
import type { CallMicrophone, MicrophoneAccess, MicrophoneParts } from '../../../media/microphone';
import { SipPhoneSystem } from '../../sipPhoneSystem';
import { FakeMix } from './fakeMix';
import { FakeAgent } from './fakeAgent';
import type { FakeSession } from './fakeSession';
import { FakeSubscription } from './fakeSubscription';
import { FakeSocket } from '../../../../__tests__/fakes/fakeSocket';
import { SIP_SETTINGS } from './sipSettings';
import { inShort } from './inShort';
import { quietAudio } from '../../../../__tests__/fakes/quietBrowser';
import { FakeStoredText } from '../../../../__tests__/fakes/fakeStoredText';

/** The agent's SIP phone. The test controls the browser and the switch. */
export class AgentPhone {
    /** What the agent types. */
    readonly credentials = new GivenCredentials();
    readonly clock = new SimulatedClock();
    readonly sockets: FakeSocket[] = [];
    readonly agents: FakeAgent[] = [];
    readonly subscriptions: FakeSubscription[] = [];
    readonly reported: PhoneEvent[] = [];
    readonly lines: string[] = [];
    /** How many microphone streams are open. */
    openStreams = 0;
    /** Called when a microphone begins to be sent to a conference, or to its far end again. */
    microphoneSent: (to: 'mix' | 'far end') => void = () => undefined;
    /** What the microphones were set to in a conference. */
    readonly enabled: boolean[] = [];
    /** Why the microphone can't be opened. Null: it can. */
    microphoneFault: TroubleReason | null = null;
    /** The audio of each conference. */
    readonly mixes: FakeMix[] = [];
    /** The browser starts audio only after a click. */
    waitsForClick = false;
    readonly network = new EventTarget();
    access: (access: MicrophoneAccess) => void = () => undefined;
    readonly system: SipPhoneSystem;

    /** `emit`: where events go. By default, into `told`. */
    constructor(emit?: (event: PhoneEvent) => void, settings: Partial<SipSettings> = {}) {
        this.system = new SipPhoneSystem(
            {
                openSocket: () => {
                    const socket = new FakeSocket();
                    this.sockets.push(socket);
                    return socket.asSocket;
                },
                createAgent: (socket, login) => {
                    if (login.user === 'impossible') throw new TypeError('no such address');
                    const agent = new FakeAgent(socket, login);
                    this.agents.push(agent);
                    return agent.asAgent;
                },
                subscribe: (parts) => {
                    const subscription = new FakeSubscription(parts);
                    this.subscriptions.push(subscription);
                    return subscription;
                },
                microphone: ({ onTrouble }) => ({
                    open: () => this.openMicrophone(onTrouble),
                    watch: (onChange) => {
                        this.access = onChange;
                    }
                }),
                openMix: () => {
                    if (this.waitsForClick) return Promise.reject(new PhoneSystemError('permission'));
                    const mix = new FakeMix();
                    this.mixes.push(mix);
                    return Promise.resolve(mix);
                },
                network: { page: this.network, connection: undefined },
                random: () => 1
            },
            {
                settings: { ...SIP_SETTINGS, ...settings },
                clock: this.clock,
                credentials: this.credentials,
                emit: emit ?? ((event) => this.reported.push(event)),
                userId: '005000000000001AAA',
                audio: quietAudio(),
                storage: new FakeStoredText(),
                log: (line) => this.lines.push(line)
            }
        );
    }

    get agent(): FakeAgent {
        return this.agents.at(-1) as FakeAgent;
    }
    get socket(): FakeSocket {
        return this.sockets.at(-1) as FakeSocket;
    }

    /** The events since the last call of `news`, in short form. Each event is checked against the contract. */
    news(): string[] {
        return inShort(this.reported.splice(0));
    }

    /** A phone that is signed in. The events of signing in are already read. */
    static async signedIn(settings: Partial<SipSettings> = {}): Promise<AgentPhone> {
        const phone = new AgentPhone(undefined, settings);
        phone.system.start();
        await phone.signIn();
        phone.news();
        return phone;
    }

    async signIn(): Promise<void> {
        const signedIn = this.credentials.give({ user: '1001', password: 'secret' });
        await settled();
        this.socket.accept();
        this.agent.accept();
        await signedIn;
    }

    do(command: PhoneSystemCommand): Promise<unknown> {
        return this.system.execute(command);
    }

    connection(callId: string): ConnectionId {
        return { callId, deviceId: '1001' };
    }

    /** Executes a command, then calls `act`, which makes the switch answer, and waits for the command. */
    async doing(command: PhoneSystemCommand, act: () => void): Promise<unknown> {
        const done = this.do(command);
        await this.pass(1);
        act();
        return done;
    }

    /** Lets promises settle and `ms` milliseconds pass. */
    async pass(ms: number): Promise<void> {
        await this.clock.pass(ms);
    }

    /** An incoming call that was answered. */
    async talking(callId: string): Promise<FakeSession> {
        const session = this.agent.invite(callId);
        await this.doing({ command: 'answer', connection: this.connection(callId) }, () => session.establish());
        this.news();
        return session;
    }

    private openMicrophone(onTrouble: MicrophoneParts['onTrouble']): Promise<CallMicrophone> {
        if (this.microphoneFault) {
            onTrouble(this.microphoneFault);
            return Promise.reject(new PhoneSystemError('permission'));
        }
        this.openStreams += 1;
        const stop = (): void => {
            this.openStreams -= 1;
        };
        return Promise.resolve({
            stream: {} as MediaStream,
            feed: () => undefined,
            sendTo: (output) => {
                this.microphoneSent(output ? 'mix' : 'far end');
                return Promise.resolve();
            },
            enable: (on) => void this.enabled.push(on),
            close: stop
        });
    }
}
