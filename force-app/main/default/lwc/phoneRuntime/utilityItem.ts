import type { EngineState } from 'c/callEngine';
import { utilityItem } from 'c/callEngine';
import type { CrmCommand } from 'c/softphoneContract';

type Item = ReturnType<typeof utilityItem>;

/** The text and the icon of the item, and whether it wants attention. A phone without a panel has neither and shows no item. */
export type ItemLook = (
    item: Item
) => Pick<Extract<CrmCommand, { command: 'setItem' }>, 'label' | 'icon' | 'highlighted'>;

export interface UtilityItemParts {
    /** Milliseconds since 1970. */
    readonly now: () => number;
    readonly look: ItemLook;
    readonly send: (command: CrmCommand) => void;
}

/** S3: keeps the utility bar item up to date. Sends changes only. */
export class UtilityItem {
    private readonly parts: UtilityItemParts;
    private shown = '';

    constructor(parts: UtilityItemParts) {
        this.parts = parts;
    }

    /** Does nothing when the admin turned the item off or the host has none. */
    show(state: EngineState): void {
        const { now, look, send } = this.parts;
        if (!state.host.utilityItem || !state.settings.utilityBarStatus) return;
        const command = { command: 'setItem', ...look(utilityItem(state, now())) } as const;
        const text = JSON.stringify(command);
        if (text === this.shown) return;
        this.shown = text;
        send(command);
    }
}
