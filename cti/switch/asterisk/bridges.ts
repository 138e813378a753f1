import type { AmiMessage } from './amiMessages';

const NOBODY: ReadonlySet<string> = new Set();

/** Which channels talk with each other. */
export class Bridges {
    private readonly members = new Map<string, Set<string>>();
    private readonly byChannel = new Map<string, string>();

    /** The channels that are in the bridge then. */
    enter(bridge: string, channel: string): ReadonlySet<string> {
        this.leave(this.byChannel.get(channel) ?? '', channel);
        const together = this.members.get(bridge) ?? new Set();
        this.members.set(bridge, together.add(channel));
        this.byChannel.set(channel, bridge);
        return together;
    }

    leave(bridge: string, channel: string): void {
        if (this.byChannel.get(channel) !== bridge) return;
        this.byChannel.delete(channel);
        const together = this.members.get(bridge);
        together?.delete(channel);
        if (together?.size === 0) this.members.delete(bridge);
    }

    /** The channel and those that it talks with, or nobody. */
    around(channel: string): ReadonlySet<string> {
        return this.members.get(this.byChannel.get(channel) ?? '') ?? NOBODY;
    }

    idOf(channel: string): string | undefined {
        return this.byChannel.get(channel);
    }

    areTogether(one: string | null, other: string | null): boolean {
        return one !== null && other !== null && this.around(one).has(other);
    }

    gone(channel: string): void {
        this.leave(this.byChannel.get(channel) ?? '', channel);
    }

    /** As the rows of CoreShowChannels say. */
    reset(rows: readonly AmiMessage[]): void {
        this.members.clear();
        this.byChannel.clear();
        for (const { BridgeId, Channel } of rows) if (BridgeId && Channel) this.enter(BridgeId, Channel);
    }
}
