import type { Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Ending } from '../../../frame/phone/deviceCall';
import type { AmiMessage } from './amiMessages';
import type { Bridges } from './bridges';
import { wasAnswered } from './calls';
import type { Calls, Connection, Leg } from './calls';
import { causeOf } from './causes';
import { known } from './numbers';

/** The channels in the places where nobody talks with them. */
export interface Waiting {
    /** Our channels in their waiting rooms. */
    readonly rooms: Set<string>;
    /** Those that hear music. */
    readonly music: Set<string>;
}

export interface EndingsParts {
    readonly calls: Calls;
    readonly bridges: Bridges;
    readonly waiting: Waiting;
    /** A channel that nobody needs any more: it waits for a call that is over. */
    readonly leftOver: (channel: string) => void;
}

/** Ends of calls and transfers, and what they leave behind in the exchange. */
export class Endings {
    private readonly calls: Calls;
    private readonly bridges: Bridges;
    private readonly waiting: Waiting;
    private readonly leftOver: (channel: string) => void;

    readonly handlers: Readonly<Record<string, (event: AmiMessage) => void>> = {
        BlindTransfer: (event) => this.blindTransfer(event),
        AttendedTransfer: (event) => this.attendedTransfer(event),
        HangupRequest: ({ Channel }) => this.releasing(Channel),
        Hangup: (event) => this.hangup(event)
    };

    constructor({ calls, bridges, waiting, leftOver }: EndingsParts) {
        this.calls = calls;
        this.bridges = bridges;
        this.waiting = waiting;
        this.leftOver = leftOver;
    }

    /** Nobody answers an outgoing call any more. Alone on its channel, it ends with the channel. */
    notAnswered(connection: Connection, cause: Cause | undefined): void {
        const { leg } = connection;
        leg.endCause = cause;
        if (leg.connections.length === 1) return;
        this.calls.clear(connection, { cause: cause ?? 'callCancelled', releasing: 'remote' });
    }

    farEndIsGone(connection: Connection): void {
        this.calls.clear(connection, { cause: 'normal', releasing: 'remote' });
    }

    /** Our channel waits in its room although it has no call any more. */
    tidy(leg: Leg): void {
        if (leg.connections.length === 0 && this.isIdle(leg)) this.leftOver(leg.channel);
    }

    private isIdle({ channel, room }: Leg): boolean {
        return this.waiting.rooms.has(channel) || (room !== undefined && this.bridges.around(channel).size === 1);
    }

    private blindTransfer({ TransfererChannel, TransfereeChannel, Result, Extension }: AmiMessage): void {
        if (Result !== 'Success') return;
        const to = known(Extension) ?? null;
        const [ours] = this.talkingOn(TransfererChannel);
        ours?.call.transferTo({ to, cause: 'singleStepTransfer' });
        const [given] = this.talkingOn(TransfereeChannel);
        if (!given) return;
        // we were handed over: whom the exchange calls now is our far end
        this.calls.setFar(given, null);
        given.call.changeParty({ number: to });
    }

    private attendedTransfer({ OrigTransfererChannel, SecondTransfererChannel, Result }: AmiMessage): void {
        const [first] = this.calls.leg(OrigTransfererChannel)?.connections ?? [];
        const second = this.calls.leg(SecondTransfererChannel)?.connections.find((one) => one !== first);
        if (Result !== 'Success' || !first) return;
        // it still rings there: the first call goes on ringing in its place
        if (second && !wasAnswered(second)) second.ending = { cause: 'callCancelled', releasing: 'local' };
        this.transferred(first, second);
    }

    /** Both of our calls end, because their far ends talk with each other. */
    transferred(first: Connection, second: Connection | undefined): void {
        const [to, back] = [second?.call.remoteNumber ?? null, first.call.remoteNumber];
        first.call.transferTo({ to, cause: 'transfer' });
        second?.call.transferTo({ to: back, cause: 'transfer' });
    }

    private talkingOn(channel: string | undefined): readonly Connection[] {
        return (this.calls.leg(channel)?.connections ?? []).filter(({ call }) => call.state === 'connected');
    }

    private releasing(channel: string | undefined): void {
        for (const one of this.calls.leg(channel)?.connections ?? []) one.releasing ??= 'local';
        for (const one of this.calls.withFar(channel)) one.releasing ??= 'remote';
    }

    private hangup({ Channel = '', Cause }: AmiMessage): void {
        this.bridges.gone(Channel);
        this.waiting.rooms.delete(Channel);
        this.waiting.music.delete(Channel);
        const leg = this.calls.leg(Channel);
        if (leg) this.ownChannelGone(leg, causeOf(Cause));
        for (const one of [...this.calls.withFar(Channel)]) this.farChannelGone(one, causeOf(Cause));
    }

    private ownChannelGone(leg: Leg, cause: Cause): void {
        this.calls.removeLeg(leg);
        for (const one of [...leg.connections]) {
            if (one.moving || !leg.connections.includes(one)) continue;
            const others = this.calls.of(leg.device).all;
            const partner = one.call.isConferenced
                ? undefined
                : others.find((other) => other !== one && this.bridges.areTogether(one.far, other.far));
            const parked = one.heldBy === 'exchange' && !partner ? one.far : null;
            if (partner) this.transferred(one, partner);
            else this.calls.clear(one, endingOf(one, leg, cause));
            if (parked !== null && this.bridges.around(parked).size === 0) this.leftOver(parked);
        }
    }

    /** The far end of a ringing or connected call takes our channel along. These calls have none that would go. */
    private farChannelGone(connection: Connection, cause: Cause): void {
        const { leg, call } = connection;
        const isAnswered = wasAnswered(connection);
        connection.ringing.delete(connection.far ?? '');
        connection.farGone = true;
        if (connection.moving) {
            const gaveUp = isAnswered ? 'normal' : 'callCancelled';
            this.calls.clear(connection, { cause: gaveUp, releasing: 'remote' });
        } else if (connection.heldBy === 'exchange' || leg.connections.length > 1 || call.isConferenced) {
            if (isAnswered) this.calls.clear(connection, { cause, releasing: 'remote' });
        } else return;
        this.tidy(leg);
    }
}

/** Causes that say more than how the dialing of the channel has ended. */
const DECISIVE: readonly Cause[] = ['answeredElsewhere', 'busy', 'callRejected'];

/** How the call of a channel that is gone has ended. */
function endingOf(connection: Connection, { endCause, direction }: Leg, cause: Cause): Ending {
    const { releasing = 'remote' } = connection;
    if (wasAnswered(connection)) return { cause: cause === 'networkCongestion' ? cause : 'normal', releasing };
    if (direction === 'out') {
        if (releasing === 'local') return { cause: 'callCancelled', releasing };
        const why = endCause ?? cause;
        return { cause: why === 'normal' ? 'noAnswer' : why, releasing: 'remote' };
    }
    const why = DECISIVE.includes(cause) ? cause : (endCause ?? cause);
    // Declining looks like being busy (486).
    if (why === 'busy' || why === 'callRejected') return { cause: 'callRejected', releasing: 'local' };
    return { cause: why === 'normal' ? 'callCancelled' : why, releasing: 'remote' };
}
