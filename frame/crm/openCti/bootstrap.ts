import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ORIGIN_PARAMETER } from '../../parentPage';
import type { ParentPage } from '../../parentPage';
import type { OpenCtiApi, OpenCtiWindow } from './openCtiApi';

export type Bootstrap =
    { readonly connected: true; readonly api: OpenCtiApi } | { readonly connected: false; readonly because: Because };

type Page = OpenCtiWindow & { readonly location: Pick<Location, 'search'> };

const no = (why: Because): Bootstrap => ({ connected: false, because: why });

/**
 * Whether Open CTI can be used here. That `sforce.opencti` exists says nothing: the library assigns it before it reads the
 * page's address and gives up. So the address decides first: Salesforce appends `mode` and `sfdcIframeOrigin` to it. The library
 * believes whatever origin stands there; it must be that of the page around.
 */
export function bootstrapOpenCti({ location, sforce }: Page, parent: ParentPage): Bootstrap {
    if (parent.kind !== 'salesforce') return no(because('openedByItself'));
    const address = new URLSearchParams(location.search);
    const [origin, another] = address.getAll(ORIGIN_PARAMETER);
    if (!address.get('mode') || origin === undefined) return no(because('outsideSalesforce'));
    if (another !== undefined) return no(because('twoOrigins'));
    if (origin !== parent.origin) return no(because('otherOrigin', origin, parent.origin));
    if (!sforce?.opencti) return no(because('libraryMissing'));
    return { connected: true, api: sforce.opencti };
}
