import { BUILT_IN_LAYOUT, parseLayoutDefaults } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { LayoutDefaults } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';

/** Runs Apex SoftphoneLayouts.read with this name and resolves with the text that it returned. Rejects if it is missing. */
export type AskForLayout = (name: string) => Promise<unknown>;

/**
 * The layout defaults that the setting names (DeveloperName of Softphone_Layout__mdt). Never rejects: without the class, or
 * without access to it, the built-in layout is used.
 */
export async function readLayoutDefaults(asked: string, ask: AskForLayout, log: Log): Promise<LayoutDefaults> {
    try {
        return parseLayoutDefaults(asked, await ask(asked));
    } catch (thrown) {
        log(`could not read the layout defaults: ${thrownInWords(thrown)}`);
        return BUILT_IN_LAYOUT;
    }
}
