const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/**
 * The servers in the order in which this user's phone tries them. Each user begins with one of them, so that the phones of all users are
 * spread, and with the same one in every browser, so that it can tell which of them is used.
 */
export function serversFor(userId: string, servers: readonly string[]): readonly string[] {
    // FNV-1a
    let hash = 2_166_136_261;
    for (const letter of userId) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
    const first = servers.length === 0 ? 0 : hash % servers.length;
    return [...servers.slice(first), ...servers.slice(0, first)].map(withoutSlash);
}
