import { UTILITY_PARAMETER } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ParentPage } from '../parentPage';
import type { DetectedHost } from './crmHost';
import { detectOpenCti } from './openCti/detectOpenCti';
import type { OpenCtiPage } from './openCti/detectOpenCti';
import { standalone } from './standalone/standaloneHost';
import type { UtilityPage, UtilityRegistry } from './utility/detectUtility';

export type { UtilityRegistry } from './utility/detectUtility';

/** The part of `window` that shows which host there is. */
export type HostPage = OpenCtiPage & UtilityPage & UtilityRegistry;

/**
 * Finds the host around this page. Each subfolder is one host and has its own detection. Only this file knows all hosts.
 * @param loadUtility loads utility.js, which only a page in a component of the utility bar needs
 */
export async function detectHost(
    page: HostPage,
    parent: ParentPage,
    loadUtility: () => Promise<void>
): Promise<DetectedHost> {
    if (new URLSearchParams(page.location.search).has(UTILITY_PARAMETER)) {
        try {
            await loadUtility();
        } catch (thrown) {
            return standalone(explanationOf(thrown));
        }
        const utility = await page.crmConnectUtility?.(page, parent);
        if (utility?.found) return utility.host;
    }
    const openCti = detectOpenCti(page, parent);
    return openCti.found ? openCti.host : standalone(openCti.explanation);
}
