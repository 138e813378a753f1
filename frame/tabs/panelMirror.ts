import type { Mirror, TabsEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
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
    /** Tells this tab's runtime. */
    readonly tell: (event: TabsEvent) => void;
}

/** Carries what the leading tab shows to the other tabs. */
export class PanelMirror {
    /** The last message of the leading tab: the same in every tab that has missed nothing. Each leader counts anew. */
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

    standing(): TabsEvent {
        const { channel, leads } = this.parts;
        return { event: 'Standing', leads: leads(), others: (channel?.others ?? 0) > 0 };
    }

    /** This tab leads, or does not any more. */
    sayWhere(): void {
        this.parts.tell(this.standing());
        this.catchUp();
    }

    /** A tab that does not lead wants to be shown all of it. */
    catchUp(): void {
        if (!this.parts.leads()) this.askForAll();
    }

    /** What the runtime of this tab, which leads, shows. */
    show(mirror: Mirror): void {
        const { channel, leads } = this.parts;
        if (!leads()) return;
        this.last = { tab: channel?.tab ?? '', seq: mirror.seq };
        channel?.send({ type: 'mirror', tab: channel.tab, mirror });
    }

    /** The runtime shows none of the leader's messages as it should, so the next comparison asks again if this question is lost. */
    missed(): void {
        this.last = NONE;
        this.askForAll();
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
        this.parts.tell({ event: 'Mirrored', mirror });
    }

    private askForAll(): void {
        const { channel } = this.parts;
        channel?.send({ type: 'hello', tab: channel.tab });
    }
}
