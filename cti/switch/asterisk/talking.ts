import { sameNumber } from '../../../frame/phone/sameNumber';
import type { AmiMessage } from './amiMessages';
import type { Bridges } from './bridges';
import type { AskWithheld, Calls, Connection, Leg } from './calls';
import type { Endings, Waiting } from './endings';
import { connectedTo } from './numbers';
import type { Contexts } from './options';

export interface TalkingParts {
    readonly calls: Calls;
    readonly bridges: Bridges;
    readonly contexts: Contexts;
    readonly endings: Endings;
    readonly waiting: Waiting;
    readonly ask: AskWithheld;
}

type HeldBy = Connection['heldBy'];

/** Who talks with whom: hold, retrieve, conference, and another far end. */
export class Talking {
    private readonly calls: Calls;
    private readonly bridges: Bridges;
    private readonly contexts: Contexts;
    private readonly endings: Endings;
    private readonly waiting: Waiting;
    private readonly ask: AskWithheld;

    readonly handlers: Readonly<Record<string, (event: AmiMessage) => void>> = {
        Hold: ({ Channel }) => this.onLeg(Channel, 'connected', (one) => this.hold(one, 'handset')),
        Unhold: ({ Channel }) => this.onLeg(Channel, 'hold', (one) => this.retrieve(one, 'handset')),
        // The far end has put us on hold: the exchange plays music to us.
        MusicOnHoldStart: ({ Channel = '' }) => {
            this.waiting.music.add(Channel);
            this.onLeg(Channel, 'connected', ({ call }) => call.setRemoteHold(true));
        },
        MusicOnHoldStop: ({ Channel = '' }) => {
            this.waiting.music.delete(Channel);
            for (const { call } of this.calls.leg(Channel)?.connections ?? []) call.setRemoteHold(false);
        },
        BridgeEnter: (event) => this.entered(event),
        BridgeLeave: (event) => this.left(event),
        NewConnectedLine: (event) => this.newParty(event)
    };

    constructor({ calls, bridges, contexts, endings, waiting, ask }: TalkingParts) {
        this.calls = calls;
        this.bridges = bridges;
        this.contexts = contexts;
        this.endings = endings;
        this.waiting = waiting;
        this.ask = ask;
    }

    hold(connection: Connection, by: Exclude<HeldBy, null>): void {
        if (connection.call.state !== 'connected') return;
        connection.heldBy = by;
        connection.call.hold();
    }

    /** Only by whom it is held: a stray Unhold comes when a call that the exchange had held is transferred. */
    retrieve(connection: Connection, by: HeldBy): void {
        if (connection.call.state !== 'hold' || connection.heldBy !== by) return;
        connection.heldBy = null;
        connection.call.retrieve();
    }

    private onLeg(channel: string | undefined, state: 'connected' | 'hold', act: (one: Connection) => void): void {
        const ones = this.calls.leg(channel)?.connections ?? [];
        for (const one of [...ones]) if (one.call.state === state) act(one);
    }

    private entered(event: AmiMessage): void {
        const { Channel = '', BridgeUniqueid = '', BridgeTechnology } = event;
        const together = this.bridges.enter(BridgeUniqueid, Channel);
        const leg = this.calls.leg(Channel);
        if (BridgeTechnology === 'holding_bridge') {
            if (leg) this.waits(leg, event);
            return;
        }
        for (const member of together) {
            const own = this.calls.leg(member);
            if (own) this.meets(own, together);
        }
    }

    /** The call was answered in the panel while the device talked: its caller is now connected to the channel of the device's talk. */
    private takesOver(connection: Connection, line: Leg): void {
        connection.moving = false;
        this.calls.moveTo(connection, line);
        connection.call.establish();
    }

    private meets(own: Leg, together: ReadonlySet<string>): void {
        for (const caller of together) {
            for (const one of this.calls.withFar(caller)) {
                if (one.moving && one.leg !== own && one.leg.device === own.device) this.takesOver(one, own);
            }
        }
        const present = own.connections.filter(({ far }) => far !== null && together.has(far));
        if (present.length > 1) {
            for (const one of present) {
                one.heldBy = null;
                one.call.conference();
            }
            return;
        }
        const [one] = present;
        if (!one) {
            this.newFarEnd(own, together);
            return;
        }
        if (one.heldBy !== 'exchange') return;
        for (const other of own.connections) if (other !== one) this.hold(other, 'exchange');
        this.retrieve(one, 'exchange');
    }

    /** The far end is another channel now: a Local channel has left, or somebody was transferred to us. */
    private newFarEnd(own: Leg, together: ReadonlySet<string>): void {
        const talking = own.connections.find(
            ({ call, heldBy, ringing }) => (call.state === 'connected' || heldBy === 'handset') && ringing.size === 0
        );
        const other = [...together].find((channel) => channel !== own.channel);
        if (!talking || other === undefined) return;
        this.calls.setFar(talking, other);
        // A Local channel that leaves has the place from which it dialed, which may be the one that means that the call moves.
        talking.moving = false;
    }

    /** Our channel is in its waiting room: the far end is on hold, or gone, or was given to somebody else just now. */
    private waits(leg: Leg, { Context }: AmiMessage): void {
        for (const one of [...leg.connections]) {
            if (one.call.state !== 'connected') continue;
            const givenAway = one.far !== null && this.bridges.around(one.far).size > 1;
            if (one.farGone || one.releasing === 'remote' || one.ending) this.endings.farEndIsGone(one);
            else if (!givenAway) this.hold(one, 'exchange');
        }
        if (Context === this.contexts.hold) this.waiting.rooms.add(leg.channel);
        this.endings.tidy(leg);
    }

    private left({ Channel = '', BridgeUniqueid = '', Context }: AmiMessage): void {
        this.bridges.leave(BridgeUniqueid, Channel);
        this.waiting.rooms.delete(Channel);
        for (const one of this.calls.withFar(Channel)) {
            // The device is called again, and will answer by itself.
            if (Context === this.contexts.answer) one.moving = true;
            // One far end of a conference was put on hold. The others go on.
            else if (Context === this.contexts.hold && one.call.isConferenced) this.hold(one, 'exchange');
        }
    }

    /** Our connected line has changed to somebody new: a colleague who had consulted us, or called us first, handed the caller over. */
    private newParty(event: AmiMessage): void {
        const leg = this.calls.leg(event.Channel);
        const party = connectedTo(event);
        if (!leg || party.number === null) return;
        // a number that is withheld in our call
        if (leg.isWithheld !== false && sameNumber(leg.party.number, party.number)) return;
        const current = leg.connections.find(({ call }) => call.state === 'connected' || call.state === 'alerting');
        const isKnown = leg.connections.some(({ call }) => sameNumber(call.remoteNumber, party.number));
        if (!current || isKnown || current.ringing.size > 0) return;
        this.ask(leg.channel, (isWithheld) => current.call.changeParty(isWithheld ? { number: null } : party));
    }
}
