import { EndedCalls } from '../../../cti/server/endedCalls/endedCalls';
import { PanelService } from '../../../cti/server/panelService';
import type { Clock } from '../../../frame/clock';
import { checkTestTicket } from '../../support/cti/serverAtTest';
import type { World } from '../world';
import { DeskSwitch } from './deskSwitch';
import type { Handset } from './handset';

/** Also without the second one, in half of the scenarios. */
export const SERVERS = ['wss://cti.example.com', 'wss://cti2.example.com'] as const;

/** One of the CTI servers: the real one, without sockets. It may be killed and started again. */
export class DeskServer {
    readonly url: string;
    private readonly world: World;
    /** On its disk. */
    private readonly endedCalls: EndedCalls;
    private readonly handsets: ReadonlyMap<string, Handset>;
    private running: { readonly service: PanelService; readonly exchange: DeskSwitch } | null = null;
    /** The connections to it, each with what breaks it. */
    private readonly connections = new Set<() => void>();

    constructor(url: string, world: World, handsets: ReadonlyMap<string, Handset>) {
        this.url = url;
        this.world = world;
        this.handsets = handsets;
        const now = (): number => world.time.now;
        this.endedCalls = new EndedCalls({ days: 3, callsPerDevice: 100, now, changed: () => undefined });
        this.start();
    }

    get service(): PanelService | null {
        return this.running?.service ?? null;
    }

    connected(breakDown: () => void): void {
        this.connections.add(breakDown);
    }

    /** It ends without a word. */
    kill(ms: number): void {
        if (!this.running) return;
        this.world.faults.note('server killed');
        void this.running.exchange.stop();
        this.running = null;
        for (const breakDown of this.connections) breakDown();
        this.connections.clear();
        this.world.time.after(ms, () => this.start());
    }

    /** It tells its panels to go to another server. */
    shutDown(ms: number): void {
        if (!this.running) return;
        this.world.faults.note('server shut down');
        void this.running.service.stop();
        this.running = null;
        this.world.time.after(ms, () => this.start());
    }

    loseExchange(ms: number): void {
        if (this.running) this.world.faults.note('exchange lost');
        this.running?.exchange.loseLink(ms);
    }

    private start(): void {
        const { endedCalls } = this;
        const { time } = this.world;
        const clock: Clock = { now: () => time.now, elapsed: () => time.now, after: (ms, act) => time.after(ms, act) };
        const exchange = new DeskSwitch(this.world, this.handsets);
        const service = new PanelService({
            exchange,
            checkTicket: checkTestTicket,
            clock,
            product: 'simulated',
            endedCalls
        });
        this.running = { service, exchange };
        service.start();
    }
}
