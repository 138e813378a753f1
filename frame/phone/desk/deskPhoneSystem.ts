import { NO_FEATURES, isCallEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Features,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { connectionsIn } from '../../../cti/protocol/messages';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import { watchNetwork } from '../networkWatch';
import type { NetworkWatchParts } from '../networkWatch';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import type { WebSocketLike } from '../webSocketLike';
import { CallBook } from './callBook';
import { DeskLink } from './deskLink';
import type { SessionMessage } from './deskLink';
import type { DeskSettings } from './descriptor';
import { PendingCommands } from './pendingCommands';
import { serversFor } from './serversFor';

export interface DeskParts {
    readonly open: (url: string) => WebSocketLike;
    readonly network: Pick<NetworkWatchParts, 'page' | 'connection'>;
    /** From 0 to 1. */
    readonly random: () => number;
    /** The phone's version, for the server's log. */
    readonly product: string;
}

/** What a server reports. Everything else is the frame's own. */
const REPORTED: readonly PhoneEvent['event'][] = [
    'InService',
    'OutOfService',
    'Features',
    'Snapshot',
    'AgentActivity',
    'MessageWaiting',
    'Trouble',
    'TroubleOver'
];

/** There is no sign-in, and the protocol has no commands for lamps or for what only contact centers do. */
const offered = (features: Features): Features => ({
    ...features,
    signIn: false,
    lamps: false,
    setAttributes: false,
    completeInteraction: false
});

/**
 * The phone on the agent's desk. A CTI server watches and controls it, and reports its calls as events, whether they come from this panel,
 * from the handset, or from the far end. Nothing of the call's state is decided here.
 */
export class DeskPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext<DeskSettings>;
    private readonly network: DeskParts['network'];
    private readonly book = new CallBook();
    private readonly link: DeskLink;
    private readonly commands: PendingCommands;
    private running = false;
    private deviceId = '';
    private features = '';
    private endNetworkWatch: () => void = () => undefined;

    constructor({ open, network, random, product }: DeskParts, context: PhoneSystemContext<DeskSettings>) {
        const { clock, log, settings, credentials, userId } = context;
        this.context = context;
        this.network = network;
        this.commands = new PendingCommands({
            clock,
            log,
            send: (message) => this.link.send(message),
            knows: (callId) => this.book.knows(callId)
        });
        this.link = new DeskLink({
            servers: serversFor(userId, settings.ctiServers),
            clock,
            random,
            log,
            open,
            ticket: credentials.ticket,
            product,
            onLink: (link) => this.emit({ event: 'LinkState', at: clock.now(), ...link }),
            onSession: (deviceId) => {
                this.deviceId = deviceId;
            },
            onMessage: (message) => this.hear(message),
            onSessionOver: () => this.commands.lose()
        });
    }

    start(): void {
        const { clock } = this.context;
        this.running = true;
        this.report(NO_FEATURES);
        this.link.begin();
        this.endNetworkWatch = watchNetwork({
            ...this.network,
            clock,
            onChanged: () => this.link.checkNow(),
            onDoubt: () => this.link.checkNow()
        });
    }

    stop(): Promise<void> {
        this.running = false;
        this.endNetworkWatch();
        this.link.end();
        this.commands.lose();
        return Promise.resolve();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running ? this.book.calls : null;
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        if (!this.running) throw new PhoneSystemError('notConnected');
        switch (command.command) {
            case 'connect':
                return this.link.tryNow();
            case 'monitor':
            case 'setAgentActivity':
            case 'setAttributes':
            case 'completeInteraction':
            case 'signOut':
            case 'escape':
                throw new PhoneSystemError('unsupported');
            case 'forgetEndedCalls':
                this.expectUp();
                this.link.send({ type: 'endedCallsTaken', connections: command.connections });
                return undefined;
            default:
                this.expectUp();
                this.expectOwn(command);
                return this.commands.run(command);
        }
    }

    private expectOwn(command: DeviceCommand): void {
        if (connectionsIn(command).some(({ deviceId }) => deviceId !== this.deviceId))
            throw new PhoneSystemError('invalidState', 'callOver');
    }

    private expectUp(): void {
        if (!this.link.isUp) throw new PhoneSystemError('notConnected');
    }

    private hear(message: SessionMessage): void {
        switch (message.type) {
            case 'answer':
                return this.commands.answered(message);
            case 'endedCalls':
                return this.emit({ event: 'EndedCalls', at: this.context.clock.now(), calls: message.calls });
            case 'event':
                return this.heed(message.event, message.call);
        }
    }

    private heed(event: PhoneEvent, call: SnapshotCall | null | undefined): void {
        if (isCallEvent(event)) {
            const { callId, deviceId } = event.connection;
            if (deviceId !== this.deviceId) return this.ignore(`${event.event} of another device`);
            if (!this.book.apply(event, call)) return this.ignore(`${event.event} again`);
            this.emit(event);
            return this.commands.reported(callId);
        }
        if (!REPORTED.includes(event.event)) return this.ignore(event.event);
        if (event.event === 'Features') return this.report(event.features);
        if (event.event === 'Snapshot') this.book.replace(event.calls);
        this.emit(event);
        // a call that was made just before may be in it
        if (event.event === 'Snapshot')
            for (const { connection } of event.calls) this.commands.reported(connection.callId);
    }

    /** A server reports them with each session, mostly the same. */
    private report(given: Features): void {
        const features = offered(given);
        const text = JSON.stringify(features);
        if (text === this.features) return;
        this.features = text;
        this.emit({ event: 'Features', at: this.context.clock.now(), features });
    }

    private ignore(what: string): void {
        this.context.log(`ignored from the CTI server: ${what}`);
    }

    private emit(event: PhoneEvent): void {
        if (this.running) this.context.emit(event);
    }
}
