import type {
    FrameMessage,
    Mirror,
    PanelMessage
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TabChannel } from './tabChannel';

/** Which message of which leader. */
export interface MirrorMark {
    readonly tab: string;
    readonly seq: number;
}

/** No message of any leader. */
const NONE: MirrorMark = { tab: '', seq: 0 };

export interface PanelMirrorParts {
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    /** Tells this tab's panel. */
    readonly tell: (message: Extract<FrameMessage, { type: 'tabs' | 'mirror' }>) => void;
}

/** Carries what the leading panel shows to the panels of the other tabs. */
export class PanelMirror {
    /** The last message of the leading panel: the same in every tab that has missed nothing. Each leader counts anew. */
    last: MirrorMark = NONE;
    private readonly parts: PanelMirrorParts;

    constructor(parts: PanelMirrorParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            // whoever comes, or has missed something, is shown all of it
            if (message.type === 'hello' && parts.leads()) this.sayWhere();
            if (message.type === 'mirror' && !parts.leads()) this.pass(message.tab, message.mirror);
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
        if (message.type === 'resync') {
            // the panel shows none of the leader's messages as it should, so the next comparison asks again if this question is lost
            this.last = NONE;
            this.askForAll();
        } else if (leads()) {
            this.last = { tab: channel?.tab ?? '', seq: message.seq };
            channel?.send({ type: 'mirror', tab: channel.tab, mirror: onlyMirror(message) });
        }
    }

    /** What the leader says it sent last: after a message that was lost, nothing else would tell. */
    compare(leaders: unknown): void {
        const { tab, seq } = (leaders ?? {}) as Partial<MirrorMark>;
        if (tab !== this.last.tab || seq !== this.last.seq) this.askForAll();
    }

    private pass(tab: string, mirror: Mirror): void {
        // a part that another leader sent does not fit what this tab shows
        if (!mirror.full && tab !== this.last.tab) {
            this.askForAll();
            return;
        }
        this.last = { tab, seq: mirror.seq };
        this.parts.tell({ ...mirror, type: 'mirror' });
    }

    private askForAll(): void {
        const { channel } = this.parts;
        channel?.send({ type: 'hello', tab: channel.tab });
    }
}

const onlyMirror = ({ seq, full, change }: Mirror): Mirror => ({ seq, full, change });
