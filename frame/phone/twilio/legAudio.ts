import type { DeviceCall } from '../deviceCall';
import type { CallMicrophone, Microphone } from '../media/microphone';
import { watchQuality } from '../media/qualityWatch';
import type { PhoneSystemContext } from '../phoneSystem';
import type { LegMedia } from './contactCenter';

export interface LegAudioParts {
    readonly context: Pick<PhoneSystemContext, 'clock' | 'log'>;
    readonly microphone: Microphone;
    readonly emit: PhoneSystemContext['emit'];
}

/** The audio of the browser's only call: the library asks here for a microphone, and for a connection. */
export class LegAudio implements LegMedia {
    /** What the library uses instead of the browser's, so that the connection is known here. */
    readonly PeerConnection: typeof RTCPeerConnection;
    private readonly parts: LegAudioParts;
    private opened: CallMicrophone | null = null;
    private connection: RTCPeerConnection | null = null;
    private endWatch: () => void = () => undefined;

    constructor(parts: LegAudioParts, browsers: typeof RTCPeerConnection) {
        this.parts = parts;
        const created = (connection: RTCPeerConnection): void => {
            this.connection = connection;
            this.opened?.feed(connection);
        };
        this.PeerConnection = class extends browsers {
            constructor(configuration?: RTCConfiguration) {
                super(configuration);
                created(this);
            }
        };
    }

    async open(): Promise<void> {
        this.close();
        this.opened = await this.parts.microphone.open();
    }

    /** The opened microphone, whatever the library asks for. */
    readonly getUserMedia = (): Promise<MediaStream> =>
        this.opened ? Promise.resolve(this.opened.stream) : Promise.reject(new DOMException('', 'NotAllowedError'));

    watch(call: DeviceCall): void {
        const { connection } = this;
        const { context, emit } = this.parts;
        const { clock, log } = context;
        const about = call.connection;
        if (!connection) return;
        this.endWatch = watchQuality(connection, {
            clock,
            log,
            call,
            onTrouble: (reason) => emit({ event: 'Trouble', at: clock.now(), reason, about }),
            onOver: (reason) => emit({ event: 'TroubleOver', at: clock.now(), reason, about })
        });
    }

    close(): void {
        this.endWatch();
        this.endWatch = () => undefined;
        this.opened?.close();
        this.opened = null;
        this.connection = null;
    }
}
