import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CLASSIC_ORIGIN_PARAMETER } from '../../parentPage';
import type { ParentPage } from '../../parentPage';
import { storedText } from '../../storedText';
import type { BrowserStorage } from '../../storedText';
import type { CrmHost, CrmHostContext, Detection } from '../crmHost';
import { classicHost } from './classicHost';
import type { InteractionWindow } from './interactionApi';

export interface ClassicPage extends InteractionWindow {
    readonly location: Pick<Location, 'search'>;
    /** Throws if the browser blocks site data. */
    readonly sessionStorage: BrowserStorage;
    open(url: string, name: string): unknown;
}

/** On the frame's window: where classic.js (classicScript.ts) registers itself. */
export interface ClassicRegistry {
    crmConnectClassic?: typeof detectClassic;
}

const TAB_MEMORY = 'crm-connect-classic-tab';
/** The browser's tab for pages that are opened during a call, always the same one. */
const OTHER_TAB = 'crm-connect-record';

const no = (why: Explanation): Detection => ({ found: false, explanation: why });

/**
 * Whether Open CTI for Salesforce Classic can be used here. Salesforce adds `sfdcIFrameOrigin` and `nonce` to the page's address. Without
 * one of them, the library does nothing and does not say so. It trusts any origin in the address, so it must be the embedding page's.
 */
export function detectClassic(page: ClassicPage, parent: ParentPage): Detection {
    if (parent.kind !== 'salesforce') return no(explanation('openedByItself'));
    const address = new URLSearchParams(page.location.search);
    const [origin, another] = address.getAll(CLASSIC_ORIGIN_PARAMETER);
    if (!address.get('nonce') || origin === undefined) return no(explanation('outsideSalesforce'));
    if (another !== undefined) return no(explanation('twoOrigins'));
    if (origin.toLowerCase() !== parent.origin) return no(explanation('otherOrigin', origin, parent.origin));
    const api = page.sforce?.interaction;
    if (!api) return no(explanation('libraryMissing'));
    const stored = storedText(TAB_MEMORY, () => page.sessionStorage);
    const openTab = (path: string): boolean => page.open(parent.origin + path, OTHER_TAB) !== null;
    const connect = (context: CrmHostContext): CrmHost => classicHost(context, { api, stored, openTab });
    return { found: true, host: { sharesPhone: true, connect } };
}
