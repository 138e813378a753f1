import type { Log } from '../../log';

/**
 * How the browser sets up the sound of a call.
 * @param addresses `stun:` and `turn:` addresses of the setting iceServers. None: the browser names its own addresses only, which
 *     is enough where the switch can reach them, and not where a browser hides them or an address translation lies between
 */
export function peerConnection(addresses: readonly string[], log: Log): RTCConfiguration {
    const stun = addresses.filter((address) => address.startsWith('stun'));
    // A browser throws at a TURN server without a name and a password, and ignores one that wants none.
    for (const turn of addresses.filter((address) => !stun.includes(address))) {
        log(`${turn} is not used: a browser asks a TURN server with credentials only, and there are none yet`);
    }
    return { iceServers: stun.map((urls) => ({ urls })), rtcpMuxPolicy: 'require' };
}
