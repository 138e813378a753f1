import { PanelService } from '../../../cti/server/panelService';
import type { PanelServiceOptions } from '../../../cti/server/panelService';
import { TicketRefused } from '../../../cti/server/ticketCheck';
import type { TicketCheck } from '../../../cti/server/ticketCheck';
import { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';
import { FakeExchange } from './fakeExchange';
import { FakeSwitch } from './fakeSwitch';
import { TestPanel } from './testPanel';

export const ORG = '00D000000000001AAA';
export const USER = '005000000000001AAA';

/** A ticket that checkTestTicket accepts. */
export const ticketFor = (deviceId: string, userId = USER): string => `test:${userId}:${deviceId}`;

/** Accepts what ticketFor returns, without signatures. */
export const checkTestTicket: TicketCheck = (ticket) => {
    const [, userId, deviceId] = /^test:(\w+):(.+)$/.exec(ticket) ?? [];
    return userId === undefined || deviceId === undefined
        ? Promise.reject(new TicketRefused('badSignature'))
        : Promise.resolve({ orgId: ORG, userId, deviceId });
};

/** A server without sockets, its exchange, and a clock that a test controls. Several may share an exchange. */
export class ServerAtTest {
    readonly exchange: FakeExchange;
    readonly link: FakeSwitch;
    readonly clock: SimulatedClock;
    readonly service: PanelService;

    constructor(options: Partial<PanelServiceOptions> = {}, clock = new SimulatedClock(), exchange?: FakeExchange) {
        this.clock = clock;
        this.exchange = exchange ?? new FakeExchange(clock, '1001', '1002');
        this.link = new FakeSwitch(this.exchange);
        this.service = new PanelService({
            exchange: this.link,
            checkTicket: checkTestTicket,
            clock,
            product: 'test',
            ...options
        });
        this.service.start();
    }

    /** A panel that has not said anything. */
    open(): TestPanel {
        const panel = new TestPanel();
        this.service.accept(panel.line.channel());
        return panel;
    }

    /** A panel that is connected to a device, with its state. */
    async connect(deviceId = '1001', userId?: string): Promise<TestPanel> {
        const panel = this.open();
        panel.hello(ticketFor(deviceId, userId));
        await this.clock.pass(20);
        return panel;
    }
}
