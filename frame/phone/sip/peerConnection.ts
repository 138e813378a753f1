import type { Log } from '../../log';

/**
 * How the browser sets up the media of a call.
 * @param addresses `stun:` and `turn:` addresses from the setting iceServers. If there are none, the browser offers only its own
 *     addresses. That is enough if the switch can reach them, but not if the browser hides them or NAT is in between
 */
export function peerConnection(addresses: readonly string[], log: Log): RTCConfiguration {
    const stun = addresses.filter((address) => address.startsWith('stun'));
    // A browser throws if a TURN server has no user name and password, even if the server would not need them.
    for (const turn of addresses.filter((address) => !stun.includes(address))) {
        log(`${turn} is not used: browsers require credentials for a TURN server, and there are none yet`);
    }
    return { iceServers: stun.map((urls) => ({ urls })), rtcpMuxPolicy: 'require' };
}
