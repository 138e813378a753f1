import type { Reader } from '../settings/readers';
import { readSocketAddress } from '../settings/readers';

/** With more servers, trying all of them would take too long. */
const MOST_SERVERS = 5;

/** WebSocket addresses of servers, in the admin's order, separated by spaces or commas. */
export const readServers: Reader<readonly string[]> = (text) => {
    const servers = text.split(/[\s,]+/).filter(Boolean);
    const valid = servers.every((server) => readSocketAddress(server) !== undefined);
    return valid && servers.length > 0 && servers.length <= MOST_SERVERS ? servers : undefined;
};
