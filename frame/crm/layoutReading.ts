import type {
    LayoutDefaults,
    Settings,
    SoftphoneLayout
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { readLayoutDefaults } from './layoutDefaults';
import type { AskForLayout } from './layoutDefaults';
import { readLayout } from './readLayout';

export interface LayoutReading {
    /** The call center's settings are here: they name our defaults. Resolves when these are read. */
    settings(settings: Pick<Settings, 'softphoneLayout'>): Promise<void>;
    /** Salesforce's softphone layout is here, or not to be had (undefined). */
    salesforce(answer: unknown): void;
}

/**
 * Puts the softphone layout together of two answers that come when they like. Salesforce's is told at once, with what is built in
 * where it has gaps, so that a call never waits for Apex; where our defaults fill a gap, the layout is told again with them.
 */
export function layoutReading(ask: AskForLayout, log: Log, tell: (layout: SoftphoneLayout) => void): LayoutReading {
    let answered: { readonly answer: unknown } | null = null;
    let defaults: LayoutDefaults | undefined;
    let asked = '';

    function tellLayout(): void {
        if (!answered) return;
        const { callTypes, fallbacks } = readLayout(answered.answer, defaults);
        if (defaults) for (const fallback of fallbacks) log(fallback);
        tell({ callTypes });
    }

    return {
        async settings(settings) {
            const { softphoneLayout: name } = settings;
            // the settings may be read twice, see READ_AGAIN_MS
            if (name === asked) return;
            asked = name;
            const found = await readLayoutDefaults(name, ask, log);
            if (name !== asked) return;
            defaults = found;
            if (answered && readLayout(answered.answer, defaults).fallbacks.length > 0) tellLayout();
        },
        salesforce(answer) {
            answered = { answer };
            tellLayout();
        }
    };
}
