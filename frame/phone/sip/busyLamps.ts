import type { UA } from 'jssip/lib/UA';
import type { LampMode } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { DialogTable } from './dialogTable';
import { LastingSubscription } from './lastingSubscription';
import { sipTarget } from './sipTarget';
import type { Subscribe } from './subscription';

export interface BusyLampsParts {
    readonly clock: Clock;
    readonly domain: string;
    readonly subscribe: Subscribe;
    readonly emit: (lamp: string, lampMode: LampMode) => void;
}

/** The lamp of one device. The exchange reports the device's dialogs (RFC 4235). */
class Lamp {
    private readonly device: string;
    private readonly parts: BusyLampsParts;
    private readonly subscription: LastingSubscription;
    private dialogs = new DialogTable();
    /** Null: the exchange has not said anything yet. It never does if it refuses the subscription. */
    private mode: LampMode | null = null;

    constructor(device: string, parts: BusyLampsParts) {
        const { clock, subscribe } = parts;
        this.device = device;
        this.parts = parts;
        this.subscription = new LastingSubscription({
            clock,
            subscribe,
            event: 'dialog',
            accept: 'application/dialog-info+xml',
            onNotify: (body) => this.read(body),
            onLost: () => this.forget()
        });
    }

    begin(agent: UA): void {
        this.forget();
        this.subscription.begin(agent, sipTarget(this.device, this.parts.domain));
    }

    leave(): void {
        this.subscription.leave();
    }

    end(): void {
        this.leave();
        this.forget();
    }

    tell(): void {
        if (this.mode) this.parts.emit(this.device, this.mode);
    }

    private read(body: string): void {
        const mode = this.dialogs.read(body);
        if (mode === 'lost') this.subscription.lose();
        else if (mode) this.change(mode);
    }

    private forget(): void {
        this.dialogs = new DialogTable();
        if (this.mode) this.change('unknown');
    }

    private change(mode: LampMode): void {
        if (mode === this.mode) return;
        this.mode = mode;
        this.tell();
    }
}

/** D7: the lamps of other devices, one subscription for each. */
export class BusyLamps {
    private readonly parts: BusyLampsParts;
    private readonly lamps = new Map<string, Lamp>();
    private agent: UA | null = null;

    constructor(parts: BusyLampsParts) {
        this.parts = parts;
    }

    /** The phone is registered, for the first time or again. */
    up(agent: UA): void {
        this.agent = agent;
        for (const lamp of this.lamps.values()) lamp.begin(agent);
    }

    /** Monitors these devices and no others. */
    monitor(devices: readonly string[]): void {
        for (const [device, lamp] of this.lamps) {
            if (devices.includes(device)) continue;
            this.lamps.delete(device);
            lamp.leave();
        }
        for (const device of devices) {
            const known = this.lamps.get(device);
            if (known) known.tell();
            else this.add(device);
        }
    }

    /** The agent has signed out. The same devices are monitored for the next one. */
    end(): void {
        this.agent = null;
        for (const lamp of this.lamps.values()) lamp.end();
    }

    private add(device: string): void {
        const lamp = new Lamp(device, this.parts);
        this.lamps.set(device, lamp);
        if (this.agent) lamp.begin(this.agent);
    }
}
