import type {
    CallAttributes,
    CallEvent,
    Cause,
    Party,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CallTable } from '../../../frame/phone/callTable';
import { DeviceCall } from '../../../frame/phone/deviceCall';
import type { CallFacts, Ending } from '../../../frame/phone/deviceCall';
import type { DeviceReport } from '../switch';
import { tokenIn } from './callToken';

/** A channel of a device: what Asterisk has for the device's line, with one call, or several of which one is active. */
export interface Leg {
    readonly channel: string;
    readonly uniqueid: string;
    readonly linkedid: string;
    readonly device: string;
    readonly direction: 'in' | 'out';
    /** The other party, before the call has begun. */
    party: Party;
    /** The channel that calls the device. */
    caller: string | null;
    /** The caller withholds the number. Null: that is not known yet. */
    isWithheld: boolean | null;
    rings: boolean;
    isAnswered: boolean;
    /** How a channel that was not answered has ended. */
    endCause?: Cause | undefined;
    /** The room of its conference. */
    room?: string;
    /** Oldest first. */
    readonly connections: Connection[];
}

/** The device's part in one call. */
export interface Connection {
    readonly call: DeviceCall;
    leg: Leg;
    /** The channel of the far end. Null: it is not known yet, or the exchange itself is the far end. */
    far: string | null;
    /** The channels that ring for an outgoing call. */
    readonly ringing: Set<string>;
    heldBy: 'handset' | 'exchange' | null;
    /** The exchange calls the device again for this call, so that another channel takes its place. */
    moving: boolean;
    releasing?: 'local' | 'remote';
    farGone: boolean;
    /** How it ends, if a command has ended it. */
    ending?: Ending;
}

/** Finds out whether whoever a channel is connected to withholds the number. */
export type AskWithheld = (channel: string, answer: (isWithheld: boolean) => void) => void;

type Report = (deviceId: string, report: DeviceReport) => void;

/** When a call was answered that was found in a snapshot is not known. */
export const wasAnswered = ({ call }: Connection): boolean =>
    call.wasAnswered || call.state === 'connected' || call.state === 'hold';

const NO_CONNECTIONS: readonly Connection[] = [];

/** The current calls of all devices of the exchange, whether or not somebody monitors them. */
export class Calls {
    /** What the panel gave for calls that it dials, by call id, until they begin. */
    readonly attributes = new Map<string, CallAttributes>();
    readonly now: () => number;
    private readonly report: Report;
    private readonly legs = new Map<string, Leg>();
    private readonly byFar = new Map<string, Connection[]>();
    private readonly tables = new Map<string, CallTable<Connection>>();

    constructor(now: () => number, report: Report) {
        this.now = now;
        this.report = report;
    }

    leg(channel: string | undefined): Leg | undefined {
        return this.legs.get(channel ?? '');
    }

    addLeg(leg: Leg): void {
        this.legs.set(leg.channel, leg);
    }

    removeLeg({ channel }: Leg): void {
        this.legs.delete(channel);
    }

    get allLegs(): Iterable<Leg> {
        return this.legs.values();
    }

    of(device: string): CallTable<Connection> {
        const table = this.tables.get(device) ?? new CallTable<Connection>();
        this.tables.set(device, table);
        return table;
    }

    snapshot(device: string): SnapshotCall[] {
        return this.tables.get(device)?.snapshot ?? [];
    }

    withFar(channel: string | undefined): readonly Connection[] {
        return this.byFar.get(channel ?? '') ?? NO_CONNECTIONS;
    }

    setFar(connection: Connection, far: string | null): void {
        if (connection.far === far) return;
        this.forgetFar(connection);
        connection.far = far;
        connection.farGone = false;
        if (far !== null) this.byFar.set(far, [...this.withFar(far), connection]);
    }

    /** The id of a call that begins on this channel: the same for each server, and for each channel that the call moves to. */
    idFor({ device, uniqueid, linkedid }: Leg): string {
        const token = tokenIn(uniqueid);
        if (token) return token.callId;
        const isTaken = this.of(device).all.some(({ call }) => call.connection.callId === linkedid);
        return isTaken ? uniqueid : linkedid;
    }

    /** A call begins: its first event. */
    begin(
        leg: Leg,
        more: Pick<CallFacts, 'remote'> & Partial<CallFacts> & { callId?: string },
        far: string | null
    ): Connection {
        const { callId = this.idFor(leg), ...facts } = more;
        const attributes = this.attributes.get(callId);
        this.attributes.delete(callId);
        const whole: CallFacts = {
            connection: { callId, deviceId: leg.device },
            direction: leg.direction,
            ...(attributes && { attributes }),
            ...facts
        };
        const connection = this.add(leg, (emit) => new DeviceCall(whole, this.now, emit), far);
        connection.call.begin();
        return connection;
    }

    /** A call that was found, without an event. */
    restore(leg: Leg, seen: SnapshotCall, far: string | null): Connection {
        return this.add(leg, (emit) => DeviceCall.resumed(seen, this.now, emit), far);
    }

    /** Another channel takes the place of the call's channel. */
    moveTo(connection: Connection, leg: Leg): void {
        this.detach(connection);
        connection.leg = leg;
        leg.connections.push(connection);
    }

    clear(connection: Connection, ending: Ending): void {
        connection.call.clear(connection.ending ?? ending);
    }

    forgetAll(): void {
        this.legs.clear();
        this.byFar.clear();
        this.tables.clear();
    }

    private add(leg: Leg, create: (emit: (event: CallEvent) => void) => DeviceCall, far: string | null): Connection {
        const call = create((event) => {
            if (event.event === 'ConnectionCleared') this.remove(connection);
            this.report(leg.device, { event, call: call.snapshot() });
        });
        const connection: Connection = {
            call,
            leg,
            far: null,
            ringing: new Set(),
            heldBy: null,
            moving: false,
            farGone: false
        };
        this.setFar(connection, far);
        this.of(leg.device).add(connection);
        leg.connections.push(connection);
        return connection;
    }

    private remove(connection: Connection): void {
        const { device } = connection.leg;
        this.forgetFar(connection);
        this.detach(connection);
        const table = this.of(device);
        table.remove(connection);
        if (table.all.length === 0) this.tables.delete(device);
    }

    private detach(connection: Connection): void {
        const { connections } = connection.leg;
        connections.splice(connections.indexOf(connection), 1);
    }

    private forgetFar(connection: Connection): void {
        if (connection.far === null) return;
        const others = this.withFar(connection.far).filter((other) => other !== connection);
        if (others.length > 0) this.byFar.set(connection.far, others);
        else this.byFar.delete(connection.far);
    }
}
