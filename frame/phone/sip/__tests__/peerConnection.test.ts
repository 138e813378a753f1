import { peerConnection } from '../peerConnection';

describe('ICE servers', () => {
    it('are those in the settings, without TURN, which browsers do not use without credentials', () => {
        const lines: string[] = [];
        const { iceServers } = peerConnection(
            ['stun:stun.example.com', 'turns:turn.example.com', 'stuns:[::1]'],
            (line) => lines.push(line)
        );
        expect(iceServers).toEqual([{ urls: 'stun:stun.example.com' }, { urls: 'stuns:[::1]' }]);
        expect(lines).toEqual([expect.stringMatching(/^turns:turn\.example\.com is not used: /)]);
    });

    it('are none if the settings have none', () => {
        expect(peerConnection([], () => undefined)).toMatchObject({ iceServers: [], rtcpMuxPolicy: 'require' });
    });
});
