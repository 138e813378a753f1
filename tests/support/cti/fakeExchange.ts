import type {
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import type { DeviceReport } from '../../../cti/switch/switch';
import type { Clock } from '../../../frame/clock';
import { FakeDevice } from './fakeDevice';
import type { FarEndAct } from './fakeDevice';

type Watch = (deviceId: string, report: DeviceReport) => void;

/** An exchange in memory, with handsets and far ends that a test controls. Each CTI server has a FakeSwitch of its own to it. */
export class FakeExchange {
    readonly clock: Clock;
    private readonly devices = new Map<string, FakeDevice>();
    private readonly watches = new Set<Watch>();
    private lastCall = 0;

    constructor(clock: Clock, ...deviceIds: readonly string[]) {
        this.clock = clock;
        for (const deviceId of deviceIds) this.add(deviceId);
    }

    add(deviceId: string): void {
        const device = new FakeDevice({
            deviceId,
            clock: this.clock,
            newCallId: () => {
                this.lastCall += 1;
                return `fake-${this.lastCall}`;
            },
            report: (report) => {
                for (const watch of [...this.watches]) watch(deviceId, report);
            }
        });
        this.devices.set(deviceId, device);
    }

    has(deviceId: string): boolean {
        return this.devices.has(deviceId);
    }

    /** Calls `watch` with everything that happens at any device. Returns a function that ends this. */
    watch(watch: Watch): () => void {
        this.watches.add(watch);
        return () => this.watches.delete(watch);
    }

    /** Someone calls a device. A null number is withheld. */
    ring(deviceId: string, number: string | null, name?: string): ConnectionId {
        return this.device(deviceId).ring({ remote: { number, ...(name === undefined ? {} : { name }) } });
    }

    farEnd(connection: ConnectionId, act: FarEndAct): void {
        this.device(connection.deviceId).farEnd(connection, act);
    }

    /** The agent does this on the handset, or a server has it done. */
    perform(deviceId: string, command: DeviceCommand): { readonly connection: ConnectionId } | undefined {
        return this.device(deviceId).execute(command);
    }

    setRegistered(deviceId: string, on: boolean): void {
        this.device(deviceId).setRegistered(on);
    }

    calls(deviceId: string): readonly SnapshotCall[] {
        return this.device(deviceId).calls;
    }

    state(deviceId: string): readonly DeviceReport[] {
        return this.device(deviceId).state();
    }

    private device(deviceId: string): FakeDevice {
        const device = this.devices.get(deviceId);
        if (!device) throw new Error(`there is no device ${deviceId}`);
        return device;
    }
}
