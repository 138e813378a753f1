import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AmiMessage } from './amiMessages';
import type { Bridges } from './bridges';
import { tokenIn } from './callToken';
import type { Calls, Connection, Leg } from './calls';
import { connectedTo } from './numbers';

/** A call that was known before the link was lost. */
interface Remembered {
    readonly uniqueid: string;
    readonly device: string;
    readonly seen: SnapshotCall;
    readonly far: string | null;
    readonly heldBy: Connection['heldBy'];
}

export interface Found {
    /** CoreShowChannels. */
    readonly rows: readonly AmiMessage[];
    readonly deviceOf: (channel: string) => string | null;
    /** The channels whose other party withholds the number. */
    readonly withheld: ReadonlySet<string>;
}

const isUp = (row: AmiMessage | undefined): boolean => row?.ChannelStateDesc === 'Up';

/** "01:02:03", in milliseconds. */
const lengthOf = ({ Duration = '' }: AmiMessage): number =>
    Duration.split(':').reduce((sum, part) => 60 * sum + (Number(part) || 0), 0) * 1000;

function legOf(row: AmiMessage, device: string, isWithheld: boolean): Leg {
    const { Channel = '', Uniqueid = '', Linkedid = '', ChannelStateDesc } = row;
    return {
        channel: Channel,
        uniqueid: Uniqueid,
        linkedid: Linkedid,
        device,
        direction: Uniqueid === Linkedid || ChannelStateDesc === 'Ring' ? 'out' : 'in',
        party: isWithheld ? { number: null } : connectedTo(row),
        caller: null,
        isWithheld,
        rings: true,
        isAnswered: isUp(row),
        connections: []
    };
}

/**
 * The calls of all devices, rebuilt from the exchange's list of channels: after the start, and after a lost link. A call that was known
 * before keeps what the list does not say: its correlator, when it was answered, and that the handset has put it on hold. Of other calls,
 * that is unknown. They count as connected, and have no time of answer.
 */
export function rebuild(calls: Calls, bridges: Bridges, { rows, deviceOf, withheld }: Found): void {
    const known = rememberedIn(calls);
    const byName = new Map(rows.map((row) => [row.Channel ?? '', row]));
    calls.forgetAll();
    bridges.reset(rows);
    const family = new Map<string, AmiMessage[]>();
    for (const row of rows) family.set(row.Linkedid ?? '', [...(family.get(row.Linkedid ?? '') ?? []), row]);
    for (const row of rows) {
        const channel = row.Channel ?? '';
        const device = deviceOf(channel);
        if (device === null) continue;
        const leg = legOf(row, device, withheld.has(channel));
        calls.addLeg(leg);
        const far = farEndOf(row, family.get(leg.linkedid) ?? [], bridges);
        const mine = known.filter((one) => one.device === device && one.uniqueid === leg.uniqueid);
        // The call may have moved to another channel meanwhile. Its id has not changed.
        const moved = known.filter((one) => one.device === device && one.seen.connection.callId === calls.idFor(leg));
        const theirs = far && bridges.areTogether(channel, far.Channel ?? null) ? (far.Channel ?? null) : null;
        const kept = (mine.length > 0 ? mine : moved).flatMap((one) => {
            if (one.far === null || byName.has(one.far)) return [one];
            // The far end is another channel now, or the call is over.
            return theirs !== null && one.seen.state !== 'initiated' ? [{ ...one, far: theirs }] : [];
        });
        if (kept.length === 0) restoreUnknown(calls, leg, row, far);
        for (const one of kept) restoreKnown(calls, bridges, { leg, row, far }, one);
    }
}

const rememberedIn = (calls: Calls): Remembered[] =>
    [...calls.allLegs].flatMap(({ uniqueid, device, connections }) =>
        connections.flatMap(({ call, far, heldBy }) => {
            const seen = call.snapshot();
            return seen ? [{ uniqueid, device, seen, far, heldBy }] : [];
        })
    );

/** Whom the channel talks with, or else a channel of the same call, if possible not one of the exchange's own (Local). */
function farEndOf(row: AmiMessage, family: readonly AmiMessage[], bridges: Bridges): AmiMessage | undefined {
    const others = family.filter(({ Channel }) => Channel !== row.Channel);
    const together = others.find(({ Channel = '' }) => bridges.around(row.Channel ?? '').has(Channel));
    return together ?? others.find(({ Channel }) => !Channel?.startsWith('Local/')) ?? others[0];
}

interface Place {
    readonly leg: Leg;
    readonly row: AmiMessage;
    readonly far: AmiMessage | undefined;
}

function restoreKnown(calls: Calls, bridges: Bridges, { leg, row, far }: Place, one: Remembered): void {
    const { seen } = one;
    const theirs = one.far ?? far?.Channel ?? null;
    const isTogether = bridges.areTogether(leg.channel, theirs);
    const waits = isUp(row) && !isTogether;
    let { state } = seen;
    let { heldBy } = one;
    if (seen.state === 'alerting' && isUp(row)) state = 'connected';
    else if (seen.state === 'initiated' && isTogether) state = 'connected';
    else if (seen.state === 'connected' && waits && bridges.around(leg.channel).size === 1)
        [state, heldBy] = ['hold', 'exchange'];
    else if (seen.state === 'hold' && heldBy === 'exchange' && isTogether) [state, heldBy] = ['connected', null];
    const connection = calls.restore(leg, { ...seen, state }, theirs);
    connection.heldBy = heldBy;
}

function restoreUnknown(calls: Calls, leg: Leg, row: AmiMessage, far: AmiMessage | undefined): void {
    const token = tokenIn(leg.uniqueid);
    const isAnswered = isUp(row) && (leg.direction === 'in' || isUp(far));
    const isHeld = isAnswered && far !== undefined && row.BridgeId !== far.BridgeId;
    const seen: SnapshotCall = {
        connection: { callId: calls.idFor(leg), deviceId: leg.device },
        direction: leg.direction,
        remote: leg.party,
        state: !isAnswered ? (leg.direction === 'in' ? 'alerting' : 'initiated') : isHeld ? 'hold' : 'connected',
        startedAt: calls.now() - lengthOf(row),
        ...(token?.correlatorData !== undefined && { correlatorData: token.correlatorData })
    };
    const connection = calls.restore(leg, seen, far?.Channel ?? null);
    if (isHeld) connection.heldBy = 'exchange';
    if (!isAnswered && leg.direction === 'out' && far?.Channel) connection.ringing.add(far.Channel);
}
