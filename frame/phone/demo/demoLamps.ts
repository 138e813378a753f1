import type { LampMode, SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** What the demo line's other devices do, by the last digit of their number. Those without a line here are free. */
const BY_LAST_DIGIT: Readonly<Record<string, LampMode>> = { 4: 'steady', 5: 'flutter' };

/** A device that the agent is calling, or talks with, is not free. */
function lampOf(device: string, calls: readonly SnapshotCall[]): LampMode {
    const call = calls.find(({ remote }) => remote.number === device);
    if (call) return call.state === 'initiated' ? 'flutter' : 'steady';
    return BY_LAST_DIGIT[device.slice(-1)] ?? 'off';
}

/** The lamps of the devices that are monitored. */
export class DemoLamps {
    private readonly emit: (lamp: string, lampMode: LampMode) => void;
    private readonly shown = new Map<string, LampMode | null>();

    constructor(emit: (lamp: string, lampMode: LampMode) => void) {
        this.emit = emit;
    }

    monitor(devices: readonly string[], calls: readonly SnapshotCall[]): void {
        this.shown.clear();
        for (const device of devices) this.shown.set(device, null);
        this.follow(calls);
    }

    /** The calls have changed. */
    follow(calls: readonly SnapshotCall[]): void {
        for (const [device, before] of this.shown) {
            const mode = lampOf(device, calls);
            if (mode === before) continue;
            this.shown.set(device, mode);
            this.emit(device, mode);
        }
    }
}
