import {
    BUILT_IN_LAYOUT,
    parseLayoutDefaults
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { LayoutDefaults } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';

/** Runs Apex SoftphoneLayouts.read with that name and resolves with the text that it returned; rejects where it is missing. */
export type AskForLayout = (name: string) => Promise<unknown>;

/**
 * The layout defaults that the setting names (DeveloperName of Softphone_Layout__mdt). Never rejects: an org without the class,
 * or a user who may not run it, has what is built in.
 */
export async function readLayoutDefaults(asked: string, ask: AskForLayout, log: Log): Promise<LayoutDefaults> {
    try {
        return parseLayoutDefaults(asked, await ask(asked));
    } catch (thrown) {
        log(`the layout defaults cannot be read: ${thrownInWords(thrown)}`);
        return BUILT_IN_LAYOUT;
    }
}
