import type { Mixer } from './mixer';

/** The connections to the workers' browsers, one for each leg. */
export class Legs {
    private readonly connections = new Map<string, RTCPeerConnection>();
    private readonly mixer: Mixer;

    constructor(mixer: Mixer) {
        this.mixer = mixer;
    }

    private open(leg: string): RTCPeerConnection {
        const connection = new RTCPeerConnection();
        const { context } = this.mixer;
        const ears = context.createMediaStreamDestination();
        const voice = context.createGain();
        for (const track of ears.stream.getAudioTracks()) connection.addTrack(track, ears.stream);
        connection.addEventListener('track', ({ track }) => {
            const stream = new MediaStream([track]);
            // Chromium decodes a remote stream only for an element that plays it.
            const element = new Audio();
            element.srcObject = stream;
            element.muted = true;
            void element.play();
            context.createMediaStreamSource(stream).connect(voice);
        });
        this.connections.set(leg, connection);
        this.mixer.add(leg, { voice, ears });
        return connection;
    }

    /** The candidates travel in the SDP, so it is complete only when all of them are known. */
    private async complete(connection: RTCPeerConnection): Promise<string> {
        if (connection.iceGatheringState !== 'complete')
            await new Promise<void>((resolve) => {
                connection.addEventListener('icegatheringstatechange', () => {
                    if (connection.iceGatheringState === 'complete') resolve();
                });
            });
        return connection.localDescription?.sdp ?? '';
    }

    /** Without telephone events: a page cannot see those that arrive, so the browser has to send digits by the signaling. */
    async offer(leg: string): Promise<string> {
        const connection = this.open(leg);
        for (const transceiver of connection.getTransceivers()) {
            const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
            transceiver.setCodecPreferences(codecs.filter(({ mimeType }) => !mimeType.endsWith('/telephone-event')));
        }
        await connection.setLocalDescription(await connection.createOffer());
        return this.complete(connection);
    }

    async accept(leg: string, sdp: string): Promise<void> {
        await this.connections.get(leg)?.setRemoteDescription({ type: 'answer', sdp });
    }

    /** To an offer from a browser: the first one, or a later one for a new path. */
    async answer(leg: string, sdp: string): Promise<string> {
        const connection = this.connections.get(leg) ?? this.open(leg);
        await connection.setRemoteDescription({ type: 'offer', sdp });
        await connection.setLocalDescription(await connection.createAnswer());
        return this.complete(connection);
    }

    close(leg: string): void {
        this.connections.get(leg)?.close();
        this.connections.delete(leg);
        this.mixer.remove(leg);
    }
}
