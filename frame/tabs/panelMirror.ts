import type {
    FrameMessage,
    Mirror,
    PanelMessage
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TabChannel } from './tabChannel';

export interface PanelMirrorParts {
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    /** Tells this tab's panel. */
    readonly tell: (message: Extract<FrameMessage, { type: 'tabs' | 'mirror' }>) => void;
}

/** Carries what the leading panel shows to the panels of the other tabs. */
export class PanelMirror {
    /** The last message that the leading panel sent: the same number in every tab that has missed nothing. */
    seq = 0;
    private readonly parts: PanelMirrorParts;

    constructor(parts: PanelMirrorParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            // whoever comes, or has missed something, is shown all of it
            if (message.type === 'hello' && parts.leads()) this.sayWhere();
            if (message.type === 'mirror' && !parts.leads()) this.pass(message.mirror);
        });
    }

    /** This tab leads, or does not any more; also for a panel that has just come. */
    sayWhere(): void {
        const { channel, leads, tell } = this.parts;
        tell({ type: 'tabs', leads: leads(), others: (channel?.others ?? 0) > 0 });
        if (!leads()) this.askForAll();
    }

    /** What the panel of this tab says about mirrors. */
    take(message: Extract<PanelMessage, { type: 'mirror' | 'resync' }>): void {
        const { channel, leads } = this.parts;
        if (message.type === 'resync') this.askForAll();
        else if (leads()) {
            this.seq = message.seq;
            channel?.send({ type: 'mirror', tab: channel.tab, mirror: onlyMirror(message) });
        }
    }

    /** What the leader says it sent last: after a message that was lost, nothing else would tell. */
    compare(seq: unknown): void {
        if (typeof seq === 'number' && seq !== this.seq) this.askForAll();
    }

    private pass(mirror: Mirror): void {
        this.seq = mirror.seq;
        this.parts.tell({ ...mirror, type: 'mirror' });
    }

    private askForAll(): void {
        const { channel } = this.parts;
        channel?.send({ type: 'hello', tab: channel.tab });
    }
}

const onlyMirror = ({ seq, full, change }: Mirror): Mirror => ({ seq, full, change });
