import type { OpenCtiApi, OpenCtiWindow } from './openCtiApi';

export type Bootstrap =
    | { readonly connected: true; readonly api: OpenCtiApi }
    /** `detail`: a sentence for the agent and for the admin. */
    | { readonly connected: false; readonly detail: string };

type Page = OpenCtiWindow & { readonly location: Pick<Location, 'search' | 'protocol'> };

const no = (detail: string): Bootstrap => ({ connected: false, detail });

/**
 * Whether Open CTI can be used here. That `sforce.opencti` exists says nothing: the library assigns it before it reads the
 * page's address and gives up. So the address decides first: Salesforce appends `mode` and `sfdcIframeOrigin` to it.
 */
export function bootstrapOpenCti({ location, sforce }: Page): Bootstrap {
    const address = new URLSearchParams(location.search);
    const origins = address.getAll('sfdcIframeOrigin');
    if (!address.get('mode') || origins.length === 0) {
        return no('this page was opened outside Salesforce, so nothing can be read from or shown in it');
    }
    if (origins.length > 1) return no('the page address names two Salesforce origins, and Open CTI accepts neither');
    if (!origins[0]?.startsWith(`${location.protocol}//`)) {
        return no(`the page runs under ${location.protocol} and Salesforce under ${origins[0] ?? ''}`);
    }
    if (!sforce?.opencti) return no('the Open CTI library did not load');
    return { connected: true, api: sforce.opencti };
}
