import type { Reader } from '../../settings/readers';
import { readSocketAddress } from '../../settings/readers';

/** With more servers, trying all of them would take too long. */
const MOST_SERVERS = 5;

/** Addresses of SIP servers, in the order in which they are tried, separated by spaces or commas. */
export const readServers: Reader<readonly string[]> = (text) => {
    const servers = text.split(/[\s,]+/).filter(Boolean);
    const valid = servers.every((server) => readSocketAddress(server) !== undefined);
    return valid && servers.length > 0 && servers.length <= MOST_SERVERS ? servers : undefined;
};

/** RFC 3261, section 25.1: a host, perhaps a port, perhaps the transport to it. */
const PROXY =
    /^(?:sips?:)?((?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:;transport=(?:udp|tcp|tls|ws|wss))?)(?:;lr)?$/i;

/** An outbound proxy as a SIP URI: `sip:proxy.example.com:5060`. */
export const readProxy: Reader<string> = (text) => {
    const place = PROXY.exec(text)?.[1];
    return place === undefined ? undefined : `sip:${place.toLowerCase()}`;
};
