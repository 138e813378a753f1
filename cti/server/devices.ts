import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../frame/clock';
import type { DeviceReport, Switch, SwitchListener } from '../switch/switch';
import { Device } from './device';
import type { SwitchLink, Viewer } from './device';
import type { EndedCalls } from './endedCalls/endedCalls';
import type { Limits } from './limits';

export interface DevicesParts {
    readonly exchange: Switch;
    readonly clock: Clock;
    readonly limits: Limits;
    readonly endedCalls: EndedCalls | null;
    readonly linkChanged: (link: SwitchLink) => void;
}

/** The devices that have a panel, and the link to their exchange. */
export class Devices implements SwitchListener {
    private readonly parts: DevicesParts;
    private readonly byId = new Map<string, Device>();
    private current: SwitchLink = { up: false, explanation: {} };

    constructor(parts: DevicesParts) {
        this.parts = parts;
    }

    get linkUp(): boolean {
        return this.current.up;
    }

    readonly link = (state: SwitchLink): void => {
        const before = this.current;
        this.current = state;
        const isOther = state.up || before.up;
        // not an attempt to connect that has failed like the one before
        if (isOther || !isDeepStrictEqual(state, before)) this.parts.linkChanged(state);
        if (isOther) for (const device of [...this.byId.values()]) device.linkChanged();
    };

    readonly report = (deviceId: string, report: DeviceReport): void => {
        this.byId.get(deviceId)?.report(report);
    };

    attach(deviceId: string, viewer: Viewer): void {
        const device = this.byId.get(deviceId) ?? this.add(deviceId);
        device.attach(viewer);
    }

    detach(deviceId: string, viewer: Viewer, lost: boolean): boolean {
        return this.byId.get(deviceId)?.detach(viewer, lost) ?? false;
    }

    /** Monitors the devices whose calls are stored. */
    watch(): void {
        for (const deviceId of this.parts.endedCalls?.watched ?? []) this.add(deviceId).watch();
    }

    /** Afterwards, nothing happens anymore. */
    stop(): void {
        for (const device of [...this.byId.values()]) device.stop();
    }

    private add(deviceId: string): Device {
        const { exchange, clock, limits, endedCalls } = this.parts;
        const device = new Device({
            deviceId,
            exchange,
            clock,
            limits,
            endedCalls,
            link: () => this.current,
            gone: () => {
                if (this.byId.get(deviceId) === device) this.byId.delete(deviceId);
            }
        });
        this.byId.set(deviceId, device);
        return device;
    }
}
