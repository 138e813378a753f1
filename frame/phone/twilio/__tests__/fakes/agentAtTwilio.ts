import { FakeStoredText } from '../../../../__tests__/fakes/fakeStoredText';
import { quietAudio } from '../../../../__tests__/fakes/quietBrowser';
import { SimulatedClock } from '../../../../__tests__/fakes/simulatedClock';
import type {
    ConnectionId,
    PhoneEvent,
    TicketAnswer
} from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { NO_CREDENTIALS } from '../../../credentials';
import type { MicrophoneAccess } from '../../../media/microphone';
import type { PhoneSystemCommand } from '../../../phoneSystem';
import { inShort } from '../../../sip/__tests__/fakes/inShort';
import type { TwilioSettings } from '../../descriptor';
import { TwilioPhoneSystem } from '../../twilioPhoneSystem';
import { FakeTwilio } from './fakeTwilio';

export const SETTINGS: TwilioSettings = {
    twilioWorkflow: 'WW00000000000000000000000000000001',
    twilioTaskQueue: 'WQ00000000000000000000000000000001',
    twilioCallerId: '+441134960000',
    twilioEdge: '',
    twilioEventBridge: '',
    twilioSignaling: ''
};

/** An agent's phone at a Twilio that does what is asked of it. */
export class AgentAtTwilio {
    readonly clock = new SimulatedClock();
    readonly twilio = new FakeTwilio();
    readonly lines: string[] = [];
    readonly system: TwilioPhoneSystem;
    /** What Salesforce answers when it is asked for a token, and how often it was asked. */
    ticket: TicketAnswer = { ticket: 'token-1' };
    asked = 0;
    access: (access: MicrophoneAccess) => void = () => undefined;
    private readonly reported: PhoneEvent[] = [];
    private ids = 0;

    constructor(emit?: (event: PhoneEvent) => void, settings: Partial<TwilioSettings> = {}) {
        const { twilio } = this;
        this.system = new TwilioPhoneSystem(
            {
                createWorker: twilio.createWorker,
                voice: () => ({ media: twilio.legMedia, createDevice: twilio.createDevice }),
                directory: twilio.directory,
                microphone: () => ({
                    open: () => Promise.reject(new Error('not used here')),
                    watch: (onChange) => {
                        this.access = onChange;
                    }
                }),
                newId: () => {
                    this.ids += 1;
                    return `id-${this.ids}`;
                },
                random: () => 1
            },
            {
                settings: { ...SETTINGS, ...settings },
                clock: this.clock,
                credentials: {
                    ...NO_CREDENTIALS,
                    ticket: () => {
                        this.asked += 1;
                        return Promise.resolve(this.ticket);
                    }
                },
                emit: emit ?? ((event) => this.reported.push(event)),
                userId: '005000000000001AAA',
                audio: quietAudio(),
                storage: new FakeStoredText(),
                log: (line) => this.lines.push(line)
            }
        );
    }

    /** A phone that is connected. What it has reported of that is already read. */
    static async connected(settings: Partial<TwilioSettings> = {}): Promise<AgentAtTwilio> {
        const agent = new AgentAtTwilio(undefined, settings);
        agent.system.start();
        await agent.pass(1);
        agent.news();
        agent.twilio.news();
        return agent;
    }

    /** What was reported since the last call, in short form. */
    news(): string[] {
        return inShort(this.reported.splice(0));
    }

    /** The same as events. */
    events(): PhoneEvent[] {
        return this.reported.splice(0);
    }

    async do(command: PhoneSystemCommand): Promise<unknown> {
        const done = this.system.execute(command);
        // Awaited below. Until then, a rejection must not count as unhandled.
        done.catch(() => undefined);
        await this.pass(1);
        return done;
    }

    connection(callId: string): ConnectionId {
        return { callId, deviceId: this.twilio.worker.sid };
    }

    /** A customer calls and is answered. What was reported of that is already read. */
    async talking(attributes: object = { from: '+447814256404' }): Promise<ConnectionId> {
        const connection = this.connection(this.twilio.offer(attributes).task.sid);
        await this.do({ command: 'answer', connection });
        this.news();
        this.twilio.news();
        return connection;
    }

    pass(ms: number): Promise<void> {
        return this.clock.pass(ms);
    }
}
