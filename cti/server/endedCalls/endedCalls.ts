import type { ConnectionId, EndedCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TicketOwner } from '../ticketCheck';

/** What is stored of a device: whose it was last, when, and the calls that ended there since without a panel. */
export interface StoredDevice {
    readonly owner: string;
    readonly seenAt: number;
    readonly calls: readonly EndedCall[];
}

export interface EndedCallLimits {
    readonly days: number;
    /** The oldest calls beyond it are dropped. */
    readonly callsPerDevice: number;
}

export interface EndedCallsParts extends EndedCallLimits {
    readonly now: () => number;
    /** What is stored has changed. */
    readonly changed: () => void;
}

const DAY_MS = 24 * 60 * 60_000;

const ownerOf = ({ orgId, userId }: TicketOwner): string => `${orgId} ${userId}`;

/**
 * The calls that ended while nobody was connected to their device. They belong to the user who was connected there last, and are kept
 * until that user's panel says that their records are safe, or until they are too old. Another user of the device never gets them.
 */
export class EndedCalls {
    private readonly parts: EndedCallsParts;
    private readonly devices = new Map<string, StoredDevice>();

    constructor(parts: EndedCallsParts, stored: ReadonlyMap<string, StoredDevice> = new Map()) {
        this.parts = parts;
        for (const [deviceId, device] of stored) this.devices.set(deviceId, device);
        this.forgetOld();
    }

    /** What is to be stored. */
    get stored(): ReadonlyMap<string, StoredDevice> {
        return this.devices;
    }

    /** The devices that stay monitored without a panel. */
    get watched(): readonly string[] {
        this.forgetOld();
        return [...this.devices.keys()];
    }

    isWatched(deviceId: string): boolean {
        this.forgetOldOf(deviceId);
        return this.devices.has(deviceId);
    }

    /** A user's panel has connected, or was connected until now. Calls of an earlier user are dropped: they can't be handed over. */
    seen({ deviceId, ...user }: TicketOwner): void {
        const owner = ownerOf({ deviceId, ...user });
        const before = this.devices.get(deviceId);
        const calls = before?.owner === owner ? before.calls : [];
        this.set(deviceId, { owner, seenAt: this.parts.now(), calls });
    }

    /** The device does not exist anymore. */
    forget(deviceId: string): void {
        if (this.devices.delete(deviceId)) this.parts.changed();
    }

    add(deviceId: string, calls: readonly EndedCall[]): void {
        const device = this.devices.get(deviceId);
        if (!device || calls.length === 0) return;
        const known = new Set(device.calls.map(({ connection }) => connection.callId));
        const added = calls.filter(({ connection }) => !known.has(connection.callId));
        this.set(deviceId, { ...device, calls: [...device.calls, ...added].slice(-this.parts.callsPerDevice) });
    }

    /** The calls for this user, oldest first. */
    waitingFor(owner: TicketOwner): readonly EndedCall[] {
        this.forgetOldOf(owner.deviceId);
        const device = this.devices.get(owner.deviceId);
        return device?.owner === ownerOf(owner) ? device.calls : [];
    }

    taken(owner: TicketOwner, connections: readonly ConnectionId[]): void {
        const device = this.devices.get(owner.deviceId);
        if (device?.owner !== ownerOf(owner)) return;
        const safe = new Set(connections.map(({ callId }) => callId));
        const calls = device.calls.filter(({ connection }) => !safe.has(connection.callId));
        if (calls.length < device.calls.length) this.set(owner.deviceId, { ...device, calls });
    }

    private set(deviceId: string, device: StoredDevice): void {
        this.devices.set(deviceId, device);
        this.parts.changed();
    }

    private forgetOld(): void {
        for (const deviceId of [...this.devices.keys()]) this.forgetOldOf(deviceId);
    }

    private forgetOldOf(deviceId: string): void {
        const device = this.devices.get(deviceId);
        if (!device) return;
        const oldest = this.parts.now() - this.parts.days * DAY_MS;
        const calls = device.calls.filter(({ endedAt }) => endedAt >= oldest);
        if (device.seenAt < oldest && calls.length === 0) this.forget(deviceId);
        else if (calls.length < device.calls.length) this.set(deviceId, { ...device, calls });
    }
}
