import type { EngineState } from 'c/callEngine';
import { utilityItem } from 'c/callEngine';
import type { CrmCommand } from 'c/softphoneContract';
import type { RuntimeClock } from './runtimeClock';

const TICK_MS = 1_000;

type Item = ReturnType<typeof utilityItem>;

/** The text and the icon of the item. A phone without a panel has neither and shows no item. */
export type ItemLook = (item: Item) => { readonly label: string; readonly icon: string };

export interface UtilityItemParts {
    readonly clock: RuntimeClock;
    readonly look: ItemLook;
    readonly send: (command: CrmCommand) => void;
}

/** S3: keeps the utility bar item up to date and counts the seconds. Sends changes only. */
export class UtilityItem {
    private readonly parts: UtilityItemParts;
    private shown = '';
    /** The timer that counts the seconds, while there are any to count. */
    private counting: EngineState | null = null;
    private cancelTick: (() => void) | null = null;

    constructor(parts: UtilityItemParts) {
        this.parts = parts;
    }

    /** Does nothing when the admin turned the item off or the host has none. */
    show(state: EngineState): void {
        const { clock, look, send } = this.parts;
        const wanted = state.host.utilityItem && state.settings.utilityBarStatus;
        const item = wanted ? utilityItem(state, clock.now()) : null;
        this.counting = item !== null && item.seconds !== null ? state : null;
        if (this.counting) this.tick();
        else this.stop();
        if (!item) return;
        const command = { command: 'setItem', ...look(item) } as const;
        const text = JSON.stringify(command);
        if (text === this.shown) return;
        this.shown = text;
        send(command);
    }

    /** Counts the same seconds as the panel, from the start of the call. */
    private tick(): void {
        this.cancelTick ??= this.parts.clock.after(
            TICK_MS,
            () => {
                this.cancelTick = null;
                if (this.counting) this.show(this.counting);
            },
            'utilityItem'
        );
    }

    stop(): void {
        this.cancelTick?.();
        this.cancelTick = null;
    }
}
