/** Letters, digits, `_`, `-` and `.`, perhaps a port; no path and no slash at the end. Upper and lower case count. */
const ORIGIN = /^https?:\/\/[A-Za-z0-9_.-]+(?::\d+)?$/;

export type ParentOrigin = { readonly origin: string } | { readonly fault: string };

/**
 * The origin of the Salesforce page around this one, from the parameters that Salesforce appends to the adapter's address.
 * `sfdcIframeOrigin` is spelled with a small f; the spelling of Classic is another parameter.
 */
export function parentOrigin({ search, protocol }: Pick<Location, 'search' | 'protocol'>): ParentOrigin {
    const address = new URLSearchParams(search);
    const origins = address.getAll('sfdcIframeOrigin');
    const [origin] = origins;
    if (!origin) return { fault: 'the page address has no parameter sfdcIframeOrigin' };
    if (origins.length > 1) return { fault: 'the page address has the parameter sfdcIframeOrigin more than once' };
    if (!address.get('mode')) return { fault: 'the page address has no parameter mode' };
    if (!ORIGIN.test(origin)) return { fault: `${origin} is not an origin` };
    if (!origin.startsWith(`${protocol}//`)) return { fault: `${origin} does not begin with ${protocol}` };
    return { origin };
}
