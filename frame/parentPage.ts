/** The page that embeds this one. */
export type ParentPage =
    /** None: this page was opened in its own window. */
    | { readonly kind: 'none' }
    /** A page of this org. */
    | { readonly kind: 'salesforce'; readonly origin: string }
    /** A page of any other site, or of an unknown one. */
    | { readonly kind: 'otherSite'; readonly origin: string | null };

/** The part of `window` that is read here. */
export interface FramedPage {
    readonly parent: unknown;
    readonly location: Pick<Location, 'search' | 'protocol' | 'host'> & {
        readonly ancestorOrigins?: ArrayLike<string>;
    };
}

/** The parameter that Lightning Experience adds to the page's address. Any other site can add it, too. */
export const ORIGIN_PARAMETER = 'sfdcIframeOrigin';
/** The parameter that Salesforce Classic adds. It differs in one letter. */
export const CLASSIC_ORIGIN_PARAMETER = 'sfdcIFrameOrigin';

/** Whether the page was opened by Salesforce Classic, according to its address. Lightning Experience adds a mode. */
export function isInClassic(search: string): boolean {
    const address = new URLSearchParams(search);
    return address.has(CLASSIC_ORIGIN_PARAMETER) && !address.has('mode');
}

/** Classic's own library lowercases the origin, too. */
const originIn = (search: string): string | null =>
    isInClassic(search)
        ? (new URLSearchParams(search).get(CLASSIC_ORIGIN_PARAMETER)?.toLowerCase() ?? null)
        : new URLSearchParams(search).get(ORIGIN_PARAMETER);

/** Host name of a Visualforce page: My Domain, perhaps a sandbox name, a namespace or "c", perhaps a partition such as ".sandbox". */
const VISUALFORCE = /^([\w-]+)--\w+((?:\.\w+)?)\.vf\.force\.com((?::\d+)?)$/;

/** The org's Lightning host names, derived from the page's own host name: both contain the same My Domain. */
const lightningHosts = (host: string): string[] => {
    const [, domain, partition, port] = VISUALFORCE.exec(host) ?? [];
    return domain ? [`${domain}${partition}.lightning.force.com${port}`] : [];
};

/**
 * The origins of this org's own Salesforce pages. In Classic, a Visualforce page with the sidebar embeds the phone, too. One of this
 * page's own origin may: the browser does not isolate such pages from each other anyway.
 * @param hosts host names from the server, separated by commas
 */
export function salesforceOrigins(
    hosts: string,
    { protocol, host, search }: Pick<Location, 'protocol' | 'host' | 'search'>
): string[] {
    const given = hosts.split(',').filter((name) => name !== '');
    const own = isInClassic(search) ? [host] : [];
    return [...new Set([...given, ...lightningHosts(host), ...own])].map((name) => `${protocol}//${name}`);
}

/**
 * An embedding page can put anything into this page's address, so the browser is asked for the parent's origin. In a browser that
 * doesn't report it, the address is used: messages are exchanged only with the origin named there, and it must belong to the org.
 */
export function parentPage(page: FramedPage, origins: readonly string[]): ParentPage {
    if (page.parent === page) return { kind: 'none' };
    const { ancestorOrigins, search } = page.location;
    const origin = ancestorOrigins?.[0] ?? originIn(search);
    return origin !== null && origins.includes(origin) ? { kind: 'salesforce', origin } : { kind: 'otherSite', origin };
}
