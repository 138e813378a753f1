import type { Log } from '../../log';
import { thrownInWords } from '../../log';
import { closeStream } from '../callAudio';

export interface OpenMicrophoneParts {
    readonly stream: MediaStream;
    /** Opens another microphone. Rejects if that isn't possible. */
    readonly reopen: () => Promise<MediaStream>;
    /** The name of the microphone to use now, see WantedMicrophone. */
    readonly wanted: () => string;
    /** The device was removed, and no other could be opened. */
    readonly onGone: () => void;
    /** The call has a working microphone again. */
    readonly onBack: () => void;
    readonly onClose: () => void;
    readonly log: Log;
}

/** Where a microphone's track is sent. */
export interface MicrophoneOutput {
    replaceTrack(track: MediaStreamTrack): Promise<void> | void;
}

export const audioSender = (connection: RTCPeerConnection | null): RTCRtpSender | undefined =>
    connection?.getSenders().find(({ track }) => track?.kind === 'audio');

/** The microphone of one call. It can be replaced during the call, without signaling to the switch. */
export class OpenMicrophone {
    readonly stream: MediaStream;
    private readonly parts: OpenMicrophoneParts;
    private connection: RTCPeerConnection | null = null;
    /** Null: the connection. */
    private output: MicrophoneOutput | null = null;
    private name: string;
    private closed = false;
    private gone = false;
    /** Runs changes one after another. */
    private changing: Promise<void> = Promise.resolve();

    constructor(parts: OpenMicrophoneParts) {
        this.parts = parts;
        this.stream = parts.stream;
        this.name = parts.wanted();
        this.watch();
    }

    /** Sets the connection whose track is replaced when the microphone changes. */
    feed(connection: RTCPeerConnection): void {
        this.connection = connection;
    }

    /** Sends it to a conference instead of the connection, or null: to the connection again. */
    sendTo(output: MicrophoneOutput | null): Promise<void> {
        const sent = this.changing.then(async () => {
            this.output = output;
            const [track] = this.stream.getAudioTracks();
            if (this.closed || !track) return;
            const sender = audioSender(this.connection);
            // the stack has disabled what was sent if the call is on hold
            if (!output) track.enabled = sender?.track?.enabled ?? true;
            await (output ?? sender)?.replaceTrack(track);
        });
        this.changing = sent.catch(() => undefined);
        return sent;
    }

    enable(on: boolean): void {
        for (const track of this.stream.getAudioTracks()) track.enabled = on;
    }

    /** The agent's choice or the devices may have changed. */
    follow(): void {
        if (this.gone || this.name !== this.parts.wanted()) this.change();
    }

    close(): void {
        if (this.closed) return;
        this.closed = true;
        closeStream(this.stream);
        this.parts.onClose();
    }

    private watch(): void {
        for (const track of this.stream.getAudioTracks()) {
            // fires only when the device is removed, not after our own stop()
            track.onended = () => {
                this.gone = true;
                this.change();
            };
        }
    }

    private change(): void {
        this.changing = this.changing.then(() => this.replace());
    }

    private async replace(): Promise<void> {
        const wanted = this.parts.wanted();
        if (this.closed || (!this.gone && this.name === wanted)) return;
        try {
            const other = await this.parts.reopen();
            await this.use(other);
        } catch (thrown) {
            this.parts.log(`could not change the microphone of the call: ${thrownInWords(thrown)}`);
            if (this.gone) this.parts.onGone();
            return;
        }
        this.name = wanted;
        if (this.gone) this.parts.onBack();
        this.gone = false;
    }

    private async use(other: MediaStream): Promise<void> {
        const [old] = this.stream.getAudioTracks();
        const [track] = other.getAudioTracks();
        if (this.closed || !track) {
            closeStream(other);
            return;
        }
        // if the call is muted or on hold, keep it that way
        track.enabled = old?.enabled ?? true;
        await (this.output ?? audioSender(this.connection))?.replaceTrack(track);
        if (old) {
            old.onended = null;
            this.stream.removeTrack(old);
            old.stop();
        }
        this.stream.addTrack(track);
        this.watch();
        if (this.closed) closeStream(this.stream);
    }
}
