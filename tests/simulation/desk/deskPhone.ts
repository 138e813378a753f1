import type {
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { DeskPhoneSystem } from '../../../frame/phone/desk/deskPhoneSystem';
import type { DeskSettings } from '../../../frame/phone/desk/descriptor';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../../../frame/phone/phoneSystem';
import type { WebSocketLike } from '../../../frame/phone/webSocketLike';
import { panelSocket } from '../../support/cti/panelSocket';
import type { Exchange } from '../exchange';
import type { Dweller } from '../profile';
import type { TabPhone, TabSeen } from '../realCall';
import type { World } from '../world';
import type { DeskServer } from './deskServers';

/** A server message about one call. */
const IS_CALL_EVENT = /^\{"type":"event".*"event":"(?!Snapshot)\w+".*"connection"/;

interface DeskTab extends TabSeen, Dweller {
    phone: TabPhone | null;
}

export interface DeskPhoneParts {
    readonly world: World;
    readonly exchange: Exchange;
    readonly servers: readonly DeskServer[];
    readonly tab: DeskTab;
    readonly context: PhoneSystemContext<DeskSettings>;
}

/** The real desk phone of a tab, and its network. */
export class DeskPhone implements PhoneSystem, TabPhone {
    private readonly parts: DeskPhoneParts;
    private readonly system: DeskPhoneSystem;
    private breakDown: () => void = () => undefined;
    private hang: () => void = () => undefined;
    private unreachableUntil = 0;
    private lastDue = 0;

    constructor(parts: DeskPhoneParts) {
        const { context, world } = parts;
        this.parts = parts;
        this.system = new DeskPhoneSystem(
            {
                open: (url) => this.open(url),
                network: { page: new EventTarget(), connection: undefined },
                random: () => world.deskChance.next(),
                product: 'simulated'
            },
            { ...context, emit: (event) => this.emit(event) }
        );
    }

    start(): void {
        this.parts.tab.phone = this;
        this.system.start();
    }

    stop(): Promise<void> {
        this.parts.tab.phone = null;
        return this.system.stop();
    }

    vanish(): void {
        this.breakDown();
    }

    /** Either the connection is lost, or nothing arrives on it any longer, which both sides must find out. */
    dropLink(ms: number): void {
        const { world } = this.parts;
        const isHalfOpen = world.deskChance.hits(0.4);
        world.faults.note(isHalfOpen ? 'link half-open' : 'link dropped');
        this.unreachableUntil = world.time.now + ms;
        if (isHalfOpen) this.hang();
        else this.breakDown();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.system.snapshot();
    }

    execute(command: PhoneSystemCommand): Promise<unknown> {
        return this.system.execute(command);
    }

    private open(url: string): WebSocketLike {
        const { context, servers, tab, world } = this.parts;
        const server = servers.find((one) => one.url === url);
        const { deskChance, time } = world;
        let hangs = false;
        const { socket, breakDown } = panelSocket(url, {
            clock: context.clock,
            serverAt: () => (time.now < this.unreachableUntil ? null : (server?.service ?? null)),
            arrive: (act, text = '') => {
                const deliver = (): void => {
                    if (!hangs) tab.reach(act);
                };
                this.lastDue = Math.max(this.lastDue, time.now + deskChance.between(1, 20));
                const slow = this.lastDue - time.now;
                time.after(slow, deliver);
                // a repetition may be late
                if (IS_CALL_EVENT.test(text) && world.deskStrikes('report doubled', 0.05))
                    time.after(slow + deskChance.between(0, 200), deliver);
            }
        });
        const send = socket.send.bind(socket as WebSocket);
        socket.send = (text) => {
            if (!hangs) send(text);
        };
        this.hang = () => {
            hangs = true;
        };
        this.breakDown = breakDown;
        server?.connected(breakDown);
        return socket;
    }

    /** Also notes what this tab has witnessed. */
    private emit(event: PhoneEvent): void {
        const { context, exchange, tab } = this.parts;
        context.emit(event);
        if (event.event === 'Snapshot')
            for (const { connection, answeredAt } of event.calls) this.witnessed(connection, answeredAt !== undefined);
        if (!('connection' in event)) return;
        if (event.event === 'ConnectionCleared') exchange.witnessedEnd(event.connection, tab);
        else if (['Originated', 'Delivered', 'Established'].includes(event.event))
            this.witnessed(event.connection, event.event === 'Established');
    }

    private witnessed({ callId }: ConnectionId, answered: boolean): void {
        const { exchange, tab } = this.parts;
        const call = exchange.callOf(callId);
        if (call) exchange.witnessed(call, answered, tab);
    }
}
