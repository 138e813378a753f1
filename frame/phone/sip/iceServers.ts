import type { Reader } from '../../settings/readers';

/** RFC 7064 and 7065: a name, an IPv4 or IPv6 address, and optionally a port. Only TURN has a transport. */
const ICE_SERVER = /^(?:stun|turn)s?:(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const TRANSPORT = /(?<=^turns?:.*)\?transport=(?:udp|tcp)$/;
/** Browsers warn that more servers slow down every call. */
const MAX_ICE_SERVERS = 4;

export const readIceServers: Reader<readonly string[]> = (text) => {
    const servers = text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    const valid = servers.every((server) => ICE_SERVER.test(server.replace(TRANSPORT, '')));
    return valid && servers.length <= MAX_ICE_SERVERS ? servers : undefined;
};
