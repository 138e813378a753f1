import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ORIGIN_PARAMETER } from '../../parentPage';
import type { ParentPage } from '../../parentPage';
import type { Detection } from '../crmHost';
import type { OpenCtiWindow } from './openCtiApi';
import { openCtiHost } from './openCtiHost';

export type OpenCtiPage = OpenCtiWindow & { readonly location: Pick<Location, 'search'> };

const no = (why: Because): Detection => ({ found: false, because: why });

/**
 * Whether Open CTI can be used here. That `sforce.opencti` exists says nothing: the library assigns it before it reads the
 * page's address and gives up. So the address decides first: Salesforce appends `mode` and `sfdcIframeOrigin` to it. The library
 * believes whatever origin stands there; it must be that of the page around.
 */
export function detectOpenCti({ location, sforce }: OpenCtiPage, parent: ParentPage): Detection {
    if (parent.kind !== 'salesforce') return no(because('openedByItself'));
    const address = new URLSearchParams(location.search);
    const [origin, another] = address.getAll(ORIGIN_PARAMETER);
    if (!address.get('mode') || origin === undefined) return no(because('outsideSalesforce'));
    if (another !== undefined) return no(because('twoOrigins'));
    if (origin !== parent.origin) return no(because('otherOrigin', origin, parent.origin));
    const api = sforce?.opencti;
    if (!api) return no(because('libraryMissing'));
    return { found: true, host: { sharesPhone: true, connect: (context) => openCtiHost(context, api) } };
}
