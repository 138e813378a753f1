import type {
    CallEvent,
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import type { Exchange } from '../exchange';
import { performed } from '../performed';
import { Profile } from '../profile';
import { DEVICE } from '../realCall';
import type { SwitchedPhone, TabSeen } from '../realCall';
import type { World } from '../world';

/** The exchange has one name for all devices; a server needs one for each. */
const named = <Has extends { readonly connection: ConnectionId }>(one: Has, deviceId: string): Has => ({
    ...one,
    connection: { ...one.connection, deviceId }
});

type Hear = (event: CallEvent, call: SnapshotCall | null) => void;

/** The phone on a user's desk. It is there all day, whatever happens to browsers and servers. */
export class Handset implements SwitchedPhone {
    readonly deviceId: string;
    readonly tab: TabSeen;
    private readonly exchange: Exchange;
    private readonly listeners = new Set<Hear>();

    constructor(world: World, exchange: Exchange, user: string, deviceId: string) {
        this.deviceId = deviceId;
        this.exchange = exchange;
        this.tab = {
            // calls that are not in a browser
            profile: new Profile(world, user),
            user,
            alive: true,
            livedToTheEnd: true,
            frozen: false,
            freezes: 0,
            isLeading: false,
            turns: 0,
            inMemory: false
        };
        exchange.attach(this);
    }

    get calls(): readonly SnapshotCall[] {
        return this.exchange.snapshotFor(this).map(({ seen }) => named(seen, this.deviceId));
    }

    /** Calls `hear` with each event and its call as it is afterwards. Returns a function that ends this. */
    listen(hear: Hear): () => void {
        this.listeners.add(hear);
        return () => this.listeners.delete(hear);
    }

    tell(event: CallEvent): Promise<void> {
        const { callId } = event.connection;
        const call = this.calls.find(({ connection }) => connection.callId === callId) ?? null;
        for (const hear of this.listeners) hear(named(event, this.deviceId), call);
        return Promise.resolve();
    }

    async execute(command: DeviceCommand): Promise<{ readonly connection: ConnectionId } | undefined> {
        const there = (connection: ConnectionId): ConnectionId => ({ ...connection, deviceId: DEVICE });
        const translated =
            'connection' in command
                ? { ...command, connection: there(command.connection) }
                : 'held' in command
                  ? { ...command, held: there(command.held), active: there(command.active) }
                  : command;
        const value = await performed(translated, this.exchange, this);
        return value && named(value, this.deviceId);
    }
}
