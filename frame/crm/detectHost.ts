import type { ParentPage } from '../parentPage';
import type { DetectedHost } from './crmHost';
import { detectOpenCti } from './openCti/detectOpenCti';
import type { OpenCtiPage } from './openCti/detectOpenCti';
import { standalone } from './standalone/standaloneHost';
import { detectUtility } from './utility/detectUtility';
import type { UtilityPage } from './utility/detectUtility';

/** The part of `window` that shows which host there is. */
export type HostPage = OpenCtiPage & UtilityPage;

/**
 * Finds the host around this page. Each subfolder is one host and has its own detection. Only this file knows all hosts.
 */
export async function detectHost(page: HostPage, parent: ParentPage): Promise<DetectedHost> {
    const utility = await detectUtility(page, parent);
    if (utility.found) return utility.host;
    const openCti = detectOpenCti(page, parent);
    return openCti.found ? openCti.host : standalone(openCti.explanation);
}
