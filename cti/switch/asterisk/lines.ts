import { randomInt } from 'node:crypto';
import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Connection, Leg } from './calls';
import type { CommandParts } from './commandParts';
import type { Place } from './exchange';

/** How long after the answer a Local channel may still go. One that stays belongs to the exchange's own far end. In milliseconds. */
const LOCAL_MS = 1000;

/** How long a channel may be on its way to the music. In milliseconds. */
const ARRIVAL_MS = 1000;

/**
 * The one channel on which a device talks. Calls that the panel puts on hold, retrieves, or adds share it, so that the handset needs one
 * line only, and its own hold does not get in the way.
 */
export class Lines {
    private readonly parts: CommandParts;

    constructor(parts: CommandParts) {
        this.parts = parts;
    }

    /** The channel with a call that the exchange can put on hold, or holds. */
    of(device: string): Leg | undefined {
        const { calls } = this.parts;
        return calls.of(device).all.find(({ call, far, heldBy }) => {
            const isHeldHere = call.state === 'hold' && heldBy === 'exchange';
            return far !== null && (call.state === 'connected' || isHeldHere);
        })?.leg;
    }

    /** The other ends of the calls that the channel talks with. */
    private talking(line: Leg): string[] {
        const { bridges } = this.parts;
        return line.connections.flatMap(({ far }) =>
            bridges.areTogether(line.channel, far) && far !== null ? [far] : []
        );
    }

    /**
     * Asterisk removes its Local channels from a call a moment after the answer, and other channels take their places. What is sent to
     * one of them meanwhile would be lost.
     */
    async settled(line: Leg): Promise<void> {
        const { settling, clock } = this.parts;
        await settling.when(() => this.isSettled(line));
        for (const one of line.connections) {
            const answeredAt = one.call.snapshot()?.answeredAt ?? 0;
            const rest = answeredAt + LOCAL_MS - clock.now();
            if (rest > 0) await settling.atMost(rest, () => one.far?.startsWith('Local/') !== true);
        }
    }

    /** A call that has just been answered is connected a moment later. */
    private isSettled(line: Leg): boolean {
        const { bridges } = this.parts;
        return line.connections.every(({ call, far, heldBy }) => {
            const talks = call.state === 'connected' && far !== null && heldBy === null;
            return !talks || bridges.areTogether(line.channel, far);
        });
    }

    /**
     * Sends the other end of a call to the music, and our channel to its place at the same time, if given. Resolves when the music plays,
     * because a channel on its way can't be bridged: a retrieve that follows at once would fail. One that hangs up never arrives.
     */
    async toMusic(far: string, ours?: Place): Promise<void> {
        const { exchange, settling, waiting } = this.parts;
        await exchange.redirect(exchange.music(far), ours);
        await settling.atMost(ARRIVAL_MS, () => waiting.music.has(far));
    }

    /** Puts the channel's calls on hold, and sends the channel to `extension` in `context`: to its waiting room, unless given. */
    async park(line: Leg, to?: { context: string; extension: string }): Promise<void> {
        const { exchange, settling } = this.parts;
        const place = to ? { channel: line.channel, ...to } : exchange.wait(line.channel);
        await this.settled(line);
        const [last, ...others] = this.talking(line).reverse();
        const isHeld = line.connections.some(({ call, heldBy }) => call.state === 'hold' && heldBy === 'exchange');
        if (last === undefined && !isHeld) throw new Failure('unsupported');
        for (const far of others) await this.toMusic(far);
        if (last !== undefined) await this.toMusic(last, place);
        else if (to) await exchange.redirect(place);
        if (!to) await settling.when(() => line.connections.every(({ call }) => call.state !== 'connected'));
    }

    async retrieve(one: Connection): Promise<undefined> {
        const { exchange, settling, calls } = this.parts;
        const { leg } = one;
        for (const { leg: other, call } of calls.of(leg.device).connected) {
            if (call.state === 'connected') await this.park(other);
        }
        const { far } = one;
        if (far === null) throw new Failure('unsupported');
        if (one.heldBy === 'handset') await this.callAgain(one);
        else await exchange.bridge(leg.channel, far);
        await settling.when(() => one.moving || one.call.state === 'connected');
        return undefined;
    }

    /** The exchange calls the device again for a call that rings, or that the handset itself has put on hold. */
    async callAgain({ far, leg }: Connection): Promise<void> {
        const { exchange, options } = this.parts;
        if (far === null) throw new Failure('unsupported');
        await exchange.redirect({ channel: far, context: options.contexts.answer, extension: leg.device });
    }

    /** The caller is answered, waits for a moment, and is then connected to the channel on which the device talks. */
    async takeOn(one: Connection, line: Leg): Promise<void> {
        const { exchange, settling, waiting } = this.parts;
        const { far } = one;
        if (far === null) throw new Failure('unsupported');
        if (this.talking(line).length > 0) await this.park(line);
        await exchange.redirect(exchange.caller(far));
        await settling.when(() => one.moving);
        await settling.when(() => waiting.music.has(far));
        await exchange.bridge(line.channel, far);
        await settling.when(() => !one.moving);
    }

    /** In a room of the exchange. The two who talk go there first, so that the third one finds them together. */
    async conference(held: Connection, active: Connection): Promise<undefined> {
        const { exchange, settling, bridges } = this.parts;
        await this.settled(active.leg);
        const { leg: line, far } = active;
        if (held.far === null || far === null || held.leg !== line) throw new Failure('unsupported');
        if (!active.call.isConferenced || line.room === undefined) {
            const room = String(randomInt(1e8, 1e9));
            const before = bridges.idOf(line.channel);
            await exchange.redirect(exchange.member(far, room), exchange.host(line.channel, room));
            await settling.when(() => bridges.idOf(line.channel) !== before && bridges.areTogether(line.channel, far));
            line.room = room;
        }
        await exchange.redirect(exchange.member(held.far, line.room));
        await settling.when(() => held.call.isConferenced);
        return undefined;
    }
}
