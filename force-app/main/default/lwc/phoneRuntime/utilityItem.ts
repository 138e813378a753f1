import type { EngineState } from 'c/callEngine';
import { utilityItem } from 'c/callEngine';
import type { CrmCommand } from 'c/softphoneContract';
import type { RuntimeClock } from './runtimeClock';

const TICK_MS = 1_000;

type Item = ReturnType<typeof utilityItem>;

/** The words and the icon for the item. A phone without a panel has none of both, and shows no item. */
export type ItemLook = (item: Item) => { readonly label: string; readonly icon: string };

export interface UtilityItemParts {
    readonly clock: RuntimeClock;
    readonly look: ItemLook;
    readonly send: (command: CrmCommand) => void;
}

/** S3: keeps the item in the utility bar up to date, and lets it count. Sends what changes, and nothing else. */
export class UtilityItem {
    private readonly parts: UtilityItemParts;
    private shown = '';
    /** What it counts by, while there is something to count. */
    private counting: EngineState | null = null;
    private cancelTick: (() => void) | null = null;

    constructor(parts: UtilityItemParts) {
        this.parts = parts;
    }

    /** Nothing when the admin wants no item, or the host has none. */
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

    /** In step from the first second of a call to its last, as the panel counts. */
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
