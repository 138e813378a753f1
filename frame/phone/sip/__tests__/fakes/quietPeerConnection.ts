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

/** The answer of one phone among several. */
export const answerOf = (name: string): string => ANSWER.replace('ice-ufrag:abcd', `ice-ufrag:${name}`);

export class QuietDescription {
    constructor(init: object) {
        Object.assign(this, init);
    }
}

interface Description {
    readonly type: 'offer' | 'answer';
    readonly sdp: string;
}

/** A peer connection that takes offers and answers in turn, as a browser's does, and never sends a packet. */
export class QuietPeerConnection extends EventTarget {
    /** All of them, the latest last. */
    static readonly opened: QuietPeerConnection[] = [];
    connectionState = 'connected';
    iceConnectionState = 'connected';
    iceGatheringState = 'complete';
    signalingState = 'stable';
    localDescription: Description | null = null;
    remoteDescription: Description | null = null;

    constructor() {
        super();
        QuietPeerConnection.opened.push(this);
    }

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
    setLocalDescription(description: Description): Promise<void> {
        return this.take('local', description);
    }
    setRemoteDescription(description: Description): Promise<void> {
        return this.take('remote', description);
    }
    close(): void {
        this.connectionState = 'closed';
        this.signalingState = 'closed';
    }
    /** An answer fits the other side's offer only (JSEP, section 3.2). */
    private take(side: 'local' | 'remote', description: Description): Promise<void> {
        const other = side === 'local' ? 'remote' : 'local';
        const fits = description.type === 'offer' ? 'stable' : `have-${other}-offer`;
        if (this.signalingState !== fits) {
            return Promise.reject(new Error(`${side} ${description.type} while ${this.signalingState}`));
        }
        this.signalingState = description.type === 'offer' ? `have-${side}-offer` : 'stable';
        if (side === 'local') this.localDescription = description;
        else this.remoteDescription = description;
        return Promise.resolve();
    }
}
