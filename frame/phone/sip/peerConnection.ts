import type { IceServer } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../../log';
import { isIceServer } from './iceServers';

/**
 * How the browser sets up the media of a call.
 * @param addresses `stun:` and `turn:` addresses from the setting iceServers. If there are none, the browser offers only its own
 *     addresses. That is enough if the switch can reach them, but not if the browser hides them or NAT is in between
 * @param given servers with credentials; those without addresses are for the `turn:` addresses in the setting
 */
export function peerConnection(addresses: readonly string[], given: readonly IceServer[], log: Log): RTCConfiguration {
    const stun = addresses.filter((address) => address.startsWith('stun'));
    const turn = addresses.filter((address) => !stun.includes(address));
    const withCredentials = given.flatMap(({ urls = turn, username, credential }) => {
        const valid = urls.filter(isIceServer);
        // because of one invalid address, the browser would refuse the whole call
        const invalid = urls.filter((url) => !isIceServer(url));
        if (invalid.length > 0) log(`not the address of a STUN or TURN server: ${invalid.join()}`);
        return valid.length > 0 ? [{ urls: valid, username, credential }] : [];
    });
    // A browser throws if a TURN server has no user name and password, even if the server would not need them.
    if (turn.length > 0 && given.every(({ urls }) => urls))
        log(`${turn.join()} is not used: there are no credentials for it`);
    return { iceServers: [...stun.map((urls) => ({ urls })), ...withCredentials], rtcpMuxPolicy: 'require' };
}
