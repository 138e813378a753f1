/** Letters, digits, `_`, `-`, and `.`, optionally a port; no path and no slash at the end. It is case-sensitive. */
const ORIGIN = /^https?:\/\/[A-Za-z0-9_.-]+(?::\d+)?$/;

export type ParentOrigin = { readonly origin: string } | { readonly fault: string };

/**
 * The origin of the Salesforce page around this one, from the parameters that Salesforce appends to the adapter's URL.
 * `sfdcIframeOrigin` has a lowercase f; the spelling in Classic is another parameter.
 */
export function parentOrigin({ search, protocol }: Pick<Location, 'search' | 'protocol'>): ParentOrigin {
    const address = new URLSearchParams(search);
    const origins = address.getAll('sfdcIframeOrigin');
    const [origin] = origins;
    if (!origin) return { fault: 'the page URL does not have the parameter sfdcIframeOrigin' };
    if (origins.length > 1) return { fault: 'the page URL has the parameter sfdcIframeOrigin more than once' };
    if (!address.get('mode')) return { fault: 'the page URL does not have the parameter mode' };
    if (!ORIGIN.test(origin)) return { fault: `${origin} is not an origin` };
    if (!origin.startsWith(`${protocol}//`)) return { fault: `${origin} does not begin with ${protocol}` };
    return { origin };
}
