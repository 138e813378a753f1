import type { Mirror, TabsEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TabChannel } from './tabChannel';

/** Identifies a message: the leader's tab and the number of the message. */
export interface MirrorMark {
    readonly tab: string;
    readonly seq: number;
}

/** Before the first message of a leader. */
const NONE: MirrorMark = { tab: '', seq: 0 };

export interface PanelMirrorParts {
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    /** Passes a message to this tab's runtime. */
    readonly emit: (event: TabsEvent) => void;
}

/** Sends the leading tab's state to the other tabs. */
export class PanelMirror {
    /** The leading tab's last message. It is the same in every tab that missed nothing. Each leader starts counting at one. */
    last: MirrorMark = NONE;
    private readonly parts: PanelMirrorParts;

    constructor(parts: PanelMirrorParts) {
        this.parts = parts;
        parts.channel?.onMessage((message) => {
            // a tab that is new or has missed a message gets the whole state
            if (message.type === 'hello' && parts.leads()) this.reportStanding();
            if (message.type === 'mirror' && !parts.leads()) this.receive(message.tab, message.mirror);
        });
    }

    standing(): TabsEvent {
        const { channel, leads } = this.parts;
        return { event: 'Standing', leads: leads(), others: (channel?.others ?? 0) > 0 };
    }

    /** This tab has started or stopped leading. */
    reportStanding(): void {
        this.parts.emit(this.standing());
        this.catchUp();
    }

    /** A following tab asks for the whole state. */
    catchUp(): void {
        if (!this.parts.leads()) this.askForAll();
    }

    /** This tab leads: sends its runtime's state to the others. */
    send(mirror: Mirror): void {
        const { channel, leads } = this.parts;
        if (!leads()) return;
        this.last = { tab: channel?.tab ?? '', seq: mirror.seq };
        channel?.send({ type: 'mirror', tab: channel.tab, mirror });
    }

    /** The runtime could not use the leader's last message. If this request is lost, the next comparison sends it again. */
    missed(): void {
        this.last = NONE;
        this.askForAll();
    }

    /** The number of the leader's last message, as the leader reports it. Nothing else would reveal a lost message. */
    compare(leaders: unknown): void {
        const { tab, seq } = (leaders ?? {}) as Partial<MirrorMark>;
        if (tab !== this.last.tab || seq !== this.last.seq) this.askForAll();
    }

    private receive(tab: string, mirror: Mirror): void {
        // a change from another leader does not fit this tab's state
        if (!mirror.full && tab !== this.last.tab) {
            this.askForAll();
            return;
        }
        this.last = { tab, seq: mirror.seq };
        this.parts.emit({ event: 'Mirrored', mirror });
    }

    private askForAll(): void {
        const { channel } = this.parts;
        channel?.send({ type: 'hello', tab: channel.tab });
    }
}
