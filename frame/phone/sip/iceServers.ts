import type { Reader } from '../../settings/readers';

/** RFC 7064 and 7065: a name, an IPv4 or IPv6 address, and optionally a port. Only TURN has a transport. */
const ICE_SERVER = /^(?:stun|turn)s?:(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const TRANSPORT = /(?<=^turns?:.*)\?transport=(?:udp|tcp)$/;
/** Whether a browser accepts this as the address of a STUN or TURN server. */
export const isIceServer = (address: string): boolean => ICE_SERVER.test(address.replace(TRANSPORT, ''));
/** Browsers warn that more servers slow down every call. */
const MAX_ICE_SERVERS = 4;

export const readIceServers: Reader<readonly string[]> = (text) => {
    const servers = text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    return servers.every(isIceServer) && servers.length <= MAX_ICE_SERVERS ? servers : undefined;
};
