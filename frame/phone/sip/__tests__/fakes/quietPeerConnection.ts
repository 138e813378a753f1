const lines = (setup: string): string =>
    [
        'v=0',
        'o=- 1 2 IN IP4 127.0.0.1',
        's=-',
        't=0 0',
        'm=audio 9 UDP/TLS/RTP/SAVPF 0',
        'c=IN IP4 127.0.0.1',
        'a=ice-ufrag:abcd',
        'a=ice-pwd:abcdefghijklmnopqrstuvwx',
        `a=fingerprint:sha-256 ${Array(32).fill('AB').join(':')}`,
        `a=setup:${setup}`,
        'a=mid:0',
        'a=sendrecv',
        'a=rtcp-mux',
        'a=rtpmap:0 PCMU/8000',
        ''
    ].join('\r\n');

export const OFFER = lines('actpass');
const ANSWER = lines('passive');

export class QuietDescription {
    constructor(init: object) {
        Object.assign(this, init);
    }
}

/** A peer connection that accepts everything and never sends a packet. */
export class QuietPeerConnection extends EventTarget {
    connectionState = 'connected';
    iceConnectionState = 'connected';
    iceGatheringState = 'complete';
    signalingState = 'stable';
    localDescription: object | null = null;
    remoteDescription: object | null = null;

    addTrack(): void {
        // nothing is sent
    }
    getSenders(): unknown[] {
        return [];
    }
    getReceivers(): unknown[] {
        return [];
    }
    createOffer(): Promise<object> {
        return Promise.resolve({ type: 'offer', sdp: OFFER });
    }
    createAnswer(): Promise<object> {
        return Promise.resolve({ type: 'answer', sdp: ANSWER });
    }
    setLocalDescription(description: object): Promise<void> {
        this.localDescription = description;
        return Promise.resolve();
    }
    setRemoteDescription(description: object): Promise<void> {
        this.remoteDescription = description;
        return Promise.resolve();
    }
    close(): void {
        this.connectionState = 'closed';
        this.signalingState = 'closed';
    }
}
