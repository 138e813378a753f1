/** Whose page this one is shown in. */
export type ParentPage =
    /** It was opened in a window of its own. */
    | { readonly kind: 'none' }
    /** `origin` is one of this org's own. */
    | { readonly kind: 'salesforce'; readonly origin: string }
    /** Any other website, or one that cannot be told. */
    | { readonly kind: 'stranger'; readonly origin: string | null };

/** The part of `window` that tells. */
export interface FramedPage {
    readonly parent: unknown;
    readonly location: Pick<Location, 'search' | 'protocol' | 'host'> & {
        readonly ancestorOrigins?: ArrayLike<string>;
    };
}

/** The parameter that Salesforce appends to the page's address, and anybody else can. */
export const ORIGIN_PARAMETER = 'sfdcIframeOrigin';

/** Host of a Visualforce page: My Domain, perhaps a sandbox, a namespace or "c", perhaps a partition such as ".sandbox". */
const VISUALFORCE = /^([\w-]+)--\w+((?:\.\w+)?)\.vf\.force\.com((?::\d+)?)$/;

/** What the page's own host says about the org's Lightning host: My Domain is the same. */
const lightningHosts = (host: string): string[] => {
    const [, domain, partition, port] = VISUALFORCE.exec(host) ?? [];
    return domain ? [`${domain}${partition}.lightning.force.com${port}`] : [];
};

/**
 * The origins of this org's own Salesforce pages.
 * @param hosts what the server says: host names, separated by commas
 */
export function salesforceOrigins(hosts: string, { protocol, host }: Pick<Location, 'protocol' | 'host'>): string[] {
    const told = hosts.split(',').filter((name) => name !== '');
    return [...new Set([...told, ...lightningHosts(host)])].map((name) => `${protocol}//${name}`);
}

/**
 * Whoever frames this page can write what he likes into its address, so the browser is asked who he is. One that does not tell
 * delivers messages to and from the named origin only: there it is enough that the name is one of ours.
 */
export function parentPage(page: FramedPage, origins: readonly string[]): ParentPage {
    if (page.parent === page) return { kind: 'none' };
    const { ancestorOrigins, search } = page.location;
    const origin = ancestorOrigins?.[0] ?? new URLSearchParams(search).get(ORIGIN_PARAMETER);
    return origin !== null && origins.includes(origin) ? { kind: 'salesforce', origin } : { kind: 'stranger', origin };
}
