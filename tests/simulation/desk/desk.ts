import type { TicketAnswer } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem, PhoneSystemContext } from '../../../frame/phone/phoneSystem';
import { ticketFor } from '../../support/cti/serverAtTest';
import type { Exchange } from '../exchange';
import { USERS } from '../people';
import type { World } from '../world';
import { DeskPhone } from './deskPhone';
import type { DeskPhoneParts } from './deskPhone';
import { DeskServer, SERVERS } from './deskServers';
import { Handset } from './handset';

const deviceOf = (user: string): string => `100${USERS.findIndex((one) => one === user) + 1}`;

/** Desk phones for all users, and the servers that watch and control them. */
export class Desk {
    private readonly world: World;
    private readonly exchange: Exchange;
    private readonly servers: readonly DeskServer[];

    constructor(world: World, exchange: Exchange) {
        this.world = world;
        this.exchange = exchange;
        const handsets = new Map(
            USERS.map((user) => [deviceOf(user), new Handset(world, exchange, user, deviceOf(user))])
        );
        const urls = world.deskChance.hits(0.5) ? SERVERS : SERVERS.slice(0, 1);
        this.servers = urls.map((url) => new DeskServer(url, world, handsets));
    }

    phone(tab: DeskPhoneParts['tab'], context: PhoneSystemContext<never>): PhoneSystem {
        const { world, exchange, servers } = this;
        return new DeskPhone({ world, exchange, servers, tab, context });
    }

    /** Salesforce's answer to a question for a ticket, now and then later than a server waits. */
    ticket(user: string, answered: (answer: TicketAnswer) => void): void {
        const { deskChance, time } = this.world;
        const ms = deskChance.hits(0.1) ? deskChance.between(3_000, 9_000) : deskChance.between(100, 900);
        time.after(ms, () => answered({ ticket: ticketFor(deviceOf(user), user) }));
    }

    /** A misfortune of a server, or none. */
    suffers(): boolean {
        const { deskChance } = this.world;
        if (!deskChance.hits(0.5)) return false;
        const server = deskChance.of(this.servers);
        const ms = deskChance.between(500, 20_000);
        deskChance.of([() => server.kill(ms), () => server.shutDown(ms), () => server.loseExchange(ms)])();
        return true;
    }
}
