import { phoneEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    ConnectionId,
    PhoneEvent
} from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import { GivenCredentials } from '../../givenCredentials';
import { DemoPhoneSystem } from '../demoPhoneSystem';
import type { DemoPageApi } from '../pageApi';
import { simulateCall, simulateFarEnd } from '../simulation';
import type { FarEndAction } from '../simulation';
import { quietAudio } from '../../../__tests__/fakes/quietBrowser';

/** The agent's phone and its events. `events` in short form: "Held local", "ConnectionCleared busy remote". */
export class Phone {
    readonly clock = new SimulatedClock();
    readonly reported: PhoneEvent[] = [];
    private ids = 0;
    readonly system: DemoPhoneSystem;
    /** The events when it started. */
    readonly beginning: readonly PhoneEvent[];
    readonly storage: FakeStoredText;
    /** The API for scripts of the page. */
    page: DemoPageApi | null = null;

    /** `storage`: of an earlier phone whose tab was closed. */
    constructor(storage = new FakeStoredText()) {
        this.storage = storage;
        this.system = new DemoPhoneSystem(
            {
                newId: () => {
                    this.ids += 1;
                    return String(this.ids);
                },
                expose: (api) => {
                    this.page = api;
                }
            },
            {
                settings: {},
                credentials: new GivenCredentials(),
                clock: this.clock,
                emit: (event) => this.reported.push(event),
                userId: '005000000000001AAA',
                audio: quietAudio(),
                storage,
                log: () => undefined
            }
        );
        this.system.start();
        this.beginning = [...this.reported];
        this.reported.length = 0;
    }

    get events(): string[] {
        return this.reported.map((event) => {
            const {
                event: name,
                connection,
                cause,
                holding,
                retrieving,
                releasing,
                to
            } = event as unknown as Record<string, string> & { connection?: ConnectionId };
            return [
                connection?.callId.replace('demo-', '#'),
                name,
                cause,
                holding,
                retrieving,
                releasing,
                to && `to ${to}`
            ]
                .filter(Boolean)
                .join(' ');
        });
    }

    /** The events since the last call. */
    news(): string[] {
        const events = this.events;
        const fault = this.reported.map((event) => phoneEvent(event, 'event')).find((words) => words !== null);
        if (fault) throw new Error(`the demo line told what is no event: ${fault}`);
        this.reported.length = 0;
        return events;
    }

    async ring(from: string, name?: string): Promise<ConnectionId> {
        const { callId } = (await this.system.execute(simulateCall({ from, ...(name && { name }) }))) as {
            callId: string;
        };
        return { callId, deviceId: 'demo' };
    }

    async dial(to: string): Promise<ConnectionId> {
        const { connection } = (await this.system.execute({ command: 'makeCall', to })) as { connection: ConnectionId };
        return connection;
    }

    do(
        command: 'answer' | 'hold' | 'retrieve' | 'clear',
        connection: ConnectionId,
        more: { cause?: 'busy' } = {}
    ): Promise<unknown> {
        return this.system.execute({ command, connection, ...more });
    }

    farEnd(connection: ConnectionId, action: FarEndAction): Promise<unknown> {
        return this.system.execute(simulateFarEnd(connection, action));
    }

    /** An answered call from Fred. */
    async talking(from = '07814256404'): Promise<ConnectionId> {
        const call = await this.ring(from);
        await this.do('answer', call);
        this.reported.length = 0;
        return call;
    }
}
