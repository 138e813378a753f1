import type {
    ConnectionId,
    Features,
    PhoneEvent,
    SnapshotCall,
    TicketAnswer
} from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { NO_FEATURES } from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { panelMessage } from '../../../../../cti/protocol/messages';
import type { PanelMessage, ServerMessage } from '../../../../../cti/protocol/messages';
import { FakeSocket } from '../../../../__tests__/fakes/fakeSocket';
import { FakeStoredText } from '../../../../__tests__/fakes/fakeStoredText';
import { quietAudio } from '../../../../__tests__/fakes/quietBrowser';
import { SimulatedClock, settled } from '../../../../__tests__/fakes/simulatedClock';
import { NO_CREDENTIALS } from '../../../credentials';
import { DeskPhoneSystem } from '../../deskPhoneSystem';

export const ONE = 'wss://cti.example.com';
export const TWO = 'wss://cti2.example.com';
export const FEATURES: Features = { ...NO_FEATURES, answer: true, hold: true };
export const connection: ConnectionId = { callId: 'call-1', deviceId: '1003' };
export const ringing: SnapshotCall = {
    connection,
    direction: 'in',
    remote: { number: '07814256404' },
    state: 'alerting',
    startedAt: 1
};

/** A desk phone. The test is its servers, and Salesforce. */
export class DeskAtTest {
    readonly clock = new SimulatedClock(1_000);
    readonly page = new EventTarget();
    readonly sockets: (FakeSocket & { readonly url: string })[] = [];
    readonly events: PhoneEvent[] = [];
    readonly logged: string[] = [];
    readonly asked: string[] = [];
    /** What Salesforce answers. Null: nothing yet. */
    salesforce: TicketAnswer | null = { ticket: 'minted' };
    readonly late: ((answer: TicketAnswer) => void)[] = [];
    readonly system: DeskPhoneSystem;

    constructor(...ctiServers: readonly string[]) {
        this.system = new DeskPhoneSystem(
            {
                open: (url) => {
                    const socket = Object.assign(new FakeSocket(), { url });
                    this.sockets.push(socket);
                    return socket.asSocket;
                },
                network: { page: this.page, connection: undefined },
                random: () => 1,
                product: '1.2.3'
            },
            {
                settings: { ctiServers },
                clock: this.clock,
                // begins with the first of two servers
                userId: '005000000000001AAA',
                audio: quietAudio(),
                storage: new FakeStoredText(),
                emit: (event) => this.events.push(event),
                log: (line) => this.logged.push(line),
                credentials: {
                    ...NO_CREDENTIALS,
                    ticket: (server) => {
                        this.asked.push(server);
                        return this.salesforce
                            ? Promise.resolve(this.salesforce)
                            : new Promise((resolve) => this.late.push(resolve));
                    }
                }
            }
        );
        this.system.start();
    }

    get socket(): FakeSocket & { readonly url: string } {
        return this.sockets.at(-1)!;
    }

    /** What the panel has sent on the newest connection. */
    get sent(): PanelMessage[] {
        return this.socket.sent.map((text) => {
            const message = JSON.parse(text as string) as PanelMessage;
            const fault = panelMessage(message, 'message');
            if (fault) throw new Error(fault);
            return message;
        });
    }

    /** The phone's state as the agent sees it. */
    get link(): string {
        const last = this.events.filter((event) => event.event === 'LinkState').at(-1);
        return last?.event === 'LinkState' ? [last.state, last.reason].filter(Boolean).join(' ') : '';
    }

    of<Name extends PhoneEvent['event']>(name: Name): Extract<PhoneEvent, { event: Name }>[] {
        return this.events.filter((one): one is Extract<PhoneEvent, { event: Name }> => one.event === name);
    }

    /** The server sends something. */
    says(...messages: readonly ServerMessage[]): void {
        for (const message of messages) this.raw(JSON.stringify(message));
    }

    raw(data: unknown): void {
        this.socket.onmessage?.({ data });
    }

    reports(...events: readonly PhoneEvent[]): void {
        this.says(...events.map((event) => ({ type: 'event', event }) as const));
    }

    async accept(): Promise<void> {
        this.socket.accept();
        await settled();
    }

    /** The server accepts the connection and the ticket, and reports the device. */
    async connects(...calls: readonly SnapshotCall[]): Promise<void> {
        await this.accept();
        this.welcomes();
        const at = this.clock.now();
        this.reports(
            { event: 'Features', at, features: FEATURES },
            { event: 'LinkState', at, state: 'up' },
            { event: 'InService', at, deviceId: '1003' },
            { event: 'Snapshot', at, calls }
        );
    }

    welcomes(): void {
        this.says({ type: 'welcome', version: 1, product: 'test', deviceId: '1003' });
    }

    async refuses(reason: Extract<ServerMessage, { type: 'refused' }>['reason'], more: object = {}): Promise<void> {
        const { socket } = this;
        this.says({ type: 'refused', reason, version: 1, ...more });
        socket.drop(1000);
        await settled();
    }
}
