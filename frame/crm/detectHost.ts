import { UTILITY_PARAMETER } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { isInClassic } from '../parentPage';
import type { ParentPage } from '../parentPage';
import type { ClassicPage, ClassicRegistry } from './classic/detectClassic';
import type { DetectedHost, Detection } from './crmHost';
import { detectOpenCti } from './openCti/detectOpenCti';
import type { OpenCtiPage } from './openCti/detectOpenCti';
import { standalone } from './standalone/standaloneHost';
import type { UtilityPage, UtilityRegistry } from './utility/detectUtility';

/** On the frame's window: where the scripts of hosts register themselves. */
export interface HostRegistry extends ClassicRegistry, UtilityRegistry {}

/** The part of `window` that shows which host there is. */
export type HostPage = OpenCtiPage & ClassicPage & UtilityPage & HostRegistry;

/** The scripts of hosts that most pages don't need. */
export type HostScript = 'classic.js' | 'utility.js';

/**
 * Finds the host around this page. Each subfolder is one host and has its own detection. Only this file knows all hosts.
 * @param load loads the script of a host
 */
export async function detectHost(
    page: HostPage,
    parent: ParentPage,
    load: (script: HostScript) => Promise<void>
): Promise<DetectedHost> {
    const { search } = page.location;
    let found: Detection | undefined;
    try {
        if (new URLSearchParams(search).has(UTILITY_PARAMETER)) {
            await load('utility.js');
            found = await page.crmConnectUtility?.(page, parent);
        } else if (isInClassic(search)) {
            await load('classic.js');
            found = page.crmConnectClassic?.(page, parent);
        }
    } catch (thrown) {
        return standalone(explanationOf(thrown));
    }
    const detection = found ?? detectOpenCti(page, parent);
    return detection.found ? detection.host : standalone(detection.explanation);
}
