import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ORIGIN_PARAMETER } from '../../parentPage';
import type { ParentPage } from '../../parentPage';
import type { Detection } from '../crmHost';
import type { OpenCtiWindow } from './openCtiApi';
import { openCtiHost } from './openCtiHost';

export type OpenCtiPage = OpenCtiWindow & { readonly location: Pick<Location, 'search'> };

const no = (why: Explanation): Detection => ({ found: false, explanation: why });

/**
 * Whether Open CTI can be used here. The existence of `sforce.opencti` proves nothing: the library assigns it before it reads the
 * page's address and possibly gives up. So the address is checked first: Salesforce adds `mode` and `sfdcIframeOrigin` to it. The
 * library trusts any origin in the address, so it must be the embedding page's.
 */
export function detectOpenCti({ location, sforce }: OpenCtiPage, parent: ParentPage): Detection {
    if (parent.kind !== 'salesforce') return no(explanation('openedByItself'));
    const address = new URLSearchParams(location.search);
    const [origin, another] = address.getAll(ORIGIN_PARAMETER);
    if (!address.get('mode') || origin === undefined) return no(explanation('outsideSalesforce'));
    if (another !== undefined) return no(explanation('twoOrigins'));
    if (origin !== parent.origin) return no(explanation('otherOrigin', origin, parent.origin));
    const api = sforce?.opencti;
    if (!api) return no(explanation('libraryMissing'));
    return { found: true, host: { sharesPhone: true, connect: (context) => openCtiHost(context, api) } };
}
