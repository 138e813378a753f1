import type { Reader } from '../../settings/readers';

/** RFC 3261, section 25.1: a host, perhaps a port, perhaps the transport to it. */
const PROXY =
    /^(?:sips?:)?((?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:;transport=(?:udp|tcp|tls|ws|wss))?)(?:;lr)?$/i;

/** An outbound proxy as a SIP URI: `sip:proxy.example.com:5060`. */
export const readProxy: Reader<string> = (text) => {
    const place = PROXY.exec(text)?.[1];
    return place === undefined ? undefined : `sip:${place.toLowerCase()}`;
};
