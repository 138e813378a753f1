import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { OpenCtiApi, OpenCtiWindow } from './openCtiApi';

export type Bootstrap =
    { readonly connected: true; readonly api: OpenCtiApi } | { readonly connected: false; readonly because: Because };

type Page = OpenCtiWindow & { readonly location: Pick<Location, 'search' | 'protocol'> };

const no = (why: Because): Bootstrap => ({ connected: false, because: why });

/**
 * Whether Open CTI can be used here. That `sforce.opencti` exists says nothing: the library assigns it before it reads the
 * page's address and gives up. So the address decides first: Salesforce appends `mode` and `sfdcIframeOrigin` to it.
 */
export function bootstrapOpenCti({ location, sforce }: Page): Bootstrap {
    const address = new URLSearchParams(location.search);
    const origins = address.getAll('sfdcIframeOrigin');
    if (!address.get('mode') || origins.length === 0) {
        return no(because('outsideSalesforce'));
    }
    if (origins.length > 1) return no(because('twoOrigins'));
    if (!origins[0]?.startsWith(`${location.protocol}//`)) {
        return no(because('otherProtocol', location.protocol, origins[0] ?? ''));
    }
    if (!sforce?.opencti) return no(because('libraryMissing'));
    return { connected: true, api: sforce.opencti };
}
