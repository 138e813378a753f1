import type { NameAddrHeader } from 'jssip/lib/NameAddrHeader';
import type { IncomingResponse } from 'jssip/lib/SIPMessage';
import { readSocketAddress } from '../../settings/readers';
import { mayGoTo } from './redirectRule';
import type { RedirectRule } from './redirectRule';
import type { ServerList } from '../serverList';

/**
 * The server that a sign-in is redirected to: one in the admin's list, or another host that the rule allows, with the same path.
 * Null: there is no redirection, or it isn't allowed.
 */
export function redirectedTo(
    response: Pick<IncomingResponse, 'status_code' | 'parseHeader'>,
    servers: ServerList,
    rule: RedirectRule,
    domain: string
): string | null {
    if (response.status_code !== 301 && response.status_code !== 302) return null;
    const contact = response.parseHeader<NameAddrHeader | undefined>('contact');
    if (!contact) return null;
    const { host, port } = contact.uri;
    const listed = servers.at(host, port);
    if (listed !== undefined || !mayGoTo(host, rule, domain)) return listed ?? null;
    const { protocol, pathname } = new URL(servers.current);
    return readSocketAddress(`${protocol}//${host}${port ? `:${port}` : ''}${pathname}`) ?? null;
}
