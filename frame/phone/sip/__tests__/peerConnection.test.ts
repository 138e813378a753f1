import { peerConnection } from '../peerConnection';

describe('the servers that help two ends find each other', () => {
    it('are those of the settings, without TURN: no browser uses that without credentials', () => {
        const lines: string[] = [];
        const { iceServers } = peerConnection(
            ['stun:stun.example.com', 'turns:turn.example.com', 'stuns:[::1]'],
            (line) => lines.push(line)
        );
        expect(iceServers).toEqual([{ urls: 'stun:stun.example.com' }, { urls: 'stuns:[::1]' }]);
        expect(lines).toEqual([expect.stringMatching(/^turns:turn\.example\.com is not used: /)]);
    });

    it('are none where the settings name none', () => {
        expect(peerConnection([], () => undefined)).toMatchObject({ iceServers: [], rtcpMuxPolicy: 'require' });
    });
});
