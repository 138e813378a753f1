import type {
    CallEvent,
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import type { DeviceReport, Switch, SwitchListener } from '../../../cti/switch/switch';
import { PhoneSystemError } from '../../../frame/phone/phoneSystem';
import { FEATURES } from '../switchPhone';
import type { World } from '../world';
import type { Handset } from './handset';

/** What a server knows of the exchange: late, and after a lost link only what the exchange can still say. */
export class DeskSwitch implements Switch {
    readonly features = FEATURES;
    private readonly world: World;
    private readonly handsets: ReadonlyMap<string, Handset>;
    private readonly monitored = new Map<string, () => void>();
    private listener: SwitchListener | null = null;
    private up = false;
    /** Counts the links. Reports of an earlier one do not arrive. */
    private link = 0;
    private lastDue = 0;

    constructor(world: World, handsets: ReadonlyMap<string, Handset>) {
        this.world = world;
        this.handsets = handsets;
    }

    start(listener: SwitchListener): void {
        this.listener = listener;
        this.later(5, () => this.connect(false));
    }

    stop(): Promise<void> {
        this.listener = null;
        this.disconnect();
        for (const end of this.monitored.values()) end();
        return Promise.resolve();
    }

    loseLink(ms: number): void {
        if (!this.up) return;
        this.disconnect();
        this.listener?.link({ up: false, explanation: {} });
        this.later(ms, () => this.connect(true));
    }

    async monitor(deviceId: string): Promise<readonly DeviceReport[]> {
        await this.roundTrip();
        const handset = this.handsetOf(deviceId);
        this.monitored.get(deviceId)?.();
        this.monitored.set(
            deviceId,
            handset.listen((event, call) => this.hear(deviceId, { event, call }))
        );
        return this.state(handset, false);
    }

    unmonitor(deviceId: string): void {
        this.monitored.get(deviceId)?.();
        this.monitored.delete(deviceId);
    }

    async execute(
        deviceId: string,
        command: DeviceCommand
    ): Promise<{ readonly connection: ConnectionId } | undefined> {
        await this.roundTrip();
        return this.handsetOf(deviceId).execute(command);
    }

    private handsetOf(deviceId: string): Handset {
        const found = this.handsets.get(deviceId);
        if (!found) throw new PhoneSystemError('rejected');
        return found;
    }

    private connect(again: boolean): void {
        this.up = true;
        for (const deviceId of this.monitored.keys())
            for (const report of this.state(this.handsetOf(deviceId), again)) this.listener?.report(deviceId, report);
        this.listener?.link({ up: true, explanation: {} });
    }

    private disconnect(): void {
        this.up = false;
        this.link += 1;
    }

    /** After a lost link, the exchange may not know what was put on hold on the handset. */
    private state({ deviceId, calls }: Handset, again: boolean): readonly DeviceReport[] {
        const at = this.world.time.now;
        const seen = calls.map((call): SnapshotCall => {
            const forgets = again && call.state === 'hold' && this.world.deskStrikes('hold forgotten', 0.9);
            return forgets ? { ...call, state: 'connected' } : call;
        });
        return [{ event: { event: 'InService', at, deviceId } }, { event: { event: 'Snapshot', at, calls: seen } }];
    }

    /** The link keeps the order. */
    private hear(deviceId: string, report: DeviceReport & { readonly event: CallEvent }): void {
        if (!this.up) return;
        const { deskChance, time } = this.world;
        const { link } = this;
        const deliver = (): void => {
            if (link === this.link && this.monitored.has(deviceId)) this.listener?.report(deviceId, report);
        };
        this.lastDue = Math.max(this.lastDue, time.now + deskChance.between(1, 40));
        time.after(this.lastDue - time.now, deliver);
    }

    private async roundTrip(): Promise<void> {
        const { deskChance, time } = this.world;
        await new Promise<void>((resolve) => void time.after(deskChance.between(5, 120), resolve));
        if (!this.up) throw new PhoneSystemError('notConnected');
    }

    private later(ms: number, act: () => void): void {
        this.world.time.after(ms, () => this.listener && act());
    }
}
