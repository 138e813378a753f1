import type { LayoutDefaults } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { Settings, SoftphoneLayout } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { readLayoutDefaults } from './layoutDefaults';
import type { AskForLayout } from './layoutDefaults';
import { readLayout } from './readLayout';

export interface LayoutReading {
    /** The call center's settings were read. They name our layout defaults. Resolves when these are read. */
    settings(settings: Pick<Settings, 'softphoneLayout'>): Promise<void>;
    /** Salesforce's softphone layout was read, or is not available (undefined). */
    salesforce(answer: unknown): void;
}

/**
 * Combines the softphone layout from two answers that may arrive in any order. Salesforce's layout is emitted at once, with its gaps
 * filled from the built-in layout, so that a call never waits for Apex. If our defaults fill a gap, the layout is emitted again.
 */
export function layoutReading(ask: AskForLayout, log: Log, emit: (layout: SoftphoneLayout) => void): LayoutReading {
    let answered: { readonly answer: unknown } | null = null;
    let defaults: LayoutDefaults | undefined;
    let asked = '';

    function emitLayout(): void {
        if (!answered) return;
        const { callTypes, fallbacks } = readLayout(answered.answer, defaults);
        if (defaults) for (const fallback of fallbacks) log(fallback);
        emit({ callTypes });
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
            if (answered && readLayout(answered.answer, defaults).fallbacks.length > 0) emitLayout();
        },
        salesforce(answer) {
            answered = { answer };
            emitLayout();
        }
    };
}
