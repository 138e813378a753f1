import type { IceServer } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { peerConnection } from '../peerConnection';

const STUN = 'stun:stun.example.com';
const TURN = 'turns:turn.example.com';
const MINTED = { username: '1764288000:1001', credential: 'minted' };

function withServers(addresses: readonly string[], given: readonly IceServer[] = []) {
    const lines: string[] = [];
    return { ...peerConnection(addresses, given, (line) => lines.push(line)), lines };
}

describe('ICE servers', () => {
    it('are those in the settings, without TURN, which browsers do not use without credentials', () => {
        const { iceServers, lines } = withServers([STUN, TURN, 'stuns:[::1]']);
        expect(iceServers).toEqual([{ urls: STUN }, { urls: 'stuns:[::1]' }]);
        expect(lines).toEqual([expect.stringMatching(/^turns:turn\.example\.com is not used: /)]);
    });

    it('are none if the settings have none', () => {
        expect(withServers([])).toMatchObject({ iceServers: [], rtcpMuxPolicy: 'require', lines: [] });
    });

    it('include the TURN servers in the settings if there are credentials for them', () => {
        const { iceServers, lines } = withServers([STUN, TURN], [MINTED]);
        expect(iceServers).toEqual([{ urls: STUN }, { urls: [TURN], ...MINTED }]);
        expect(lines).toEqual([]);
        expect(withServers([STUN], [MINTED]).iceServers).toEqual([{ urls: STUN }]);
    });

    it('include servers that come with their own addresses, except invalid ones', () => {
        const urls = ['turn:one.example.com?transport=tcp', 'https://two.example.com'];
        const { iceServers, lines } = withServers([TURN], [{ ...MINTED, urls }]);
        expect(iceServers).toEqual([{ urls: [urls[0]], ...MINTED }]);
        expect(lines).toEqual([expect.stringContaining(urls[1]), expect.stringContaining(TURN)]);
        expect(JSON.stringify(lines)).not.toContain('minted');
    });
});
