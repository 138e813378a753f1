import type { Log } from '../../log';
import { thrownInWords } from '../../log';
import { closeStream } from '../callAudio';

export interface OpenMicrophoneParts {
    readonly stream: MediaStream;
    /** Another microphone; rejects when there is none to be had. */
    readonly reopen: () => Promise<MediaStream>;
    /** What names the microphone that is meant now, see WantedMicrophone. */
    readonly wanted: () => string;
    /** The device went away, and no other could be had. */
    readonly onGone: () => void;
    /** The call has a microphone again. */
    readonly onBack: () => void;
    readonly onClose: () => void;
    readonly log: Log;
}

/** The microphone of one call. Another one may take its place while the call goes on, without a word to the switch. */
export class OpenMicrophone {
    readonly stream: MediaStream;
    private readonly parts: OpenMicrophoneParts;
    private connection: RTCPeerConnection | null = null;
    private name: string;
    private closed = false;
    private gone = false;
    /** One change after the other. */
    private changing: Promise<void> = Promise.resolve();

    constructor(parts: OpenMicrophoneParts) {
        this.parts = parts;
        this.stream = parts.stream;
        this.name = parts.wanted();
        this.watch();
    }

    /** Where the sound goes: there the tracks are replaced. */
    feed(connection: RTCPeerConnection): void {
        this.connection = connection;
    }

    /** Another microphone may be meant. */
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
            // only of a device that goes away: our own stop() does not end a track in this sense
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
            await this.take(other);
        } catch (thrown) {
            this.parts.log(`the call keeps its microphone: ${thrownInWords(thrown)}`);
            if (this.gone) this.parts.onGone();
            return;
        }
        this.name = wanted;
        if (this.gone) this.parts.onBack();
        this.gone = false;
    }

    private async take(other: MediaStream): Promise<void> {
        const [old] = this.stream.getAudioTracks();
        const [track] = other.getAudioTracks();
        if (this.closed || !track) {
            closeStream(other);
            return;
        }
        // muted, or on hold: so is the new one
        track.enabled = old?.enabled ?? true;
        const sender = this.connection?.getSenders().find((one) => one.track?.kind === 'audio');
        await sender?.replaceTrack(track);
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
