import type { TroubleReason } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

/** Why there is no sound from the agent, by the name of the browser's error (Media Capture and Streams, 10.2.8). */
const TROUBLES: Readonly<Record<string, TroubleReason>> = {
    NotAllowedError: 'microphoneBlocked',
    SecurityError: 'microphoneBlocked',
    NotFoundError: 'microphoneMissing',
    OverconstrainedError: 'microphoneMissing',
    NotReadableError: 'microphoneBusy',
    AbortError: 'microphoneBusy'
};

export type MicrophoneAccess = 'granted' | 'denied' | 'prompt';

export interface MicrophoneParts {
    /** Undefined on a page that is not secure. */
    readonly devices: Pick<MediaDevices, 'getUserMedia'> | undefined;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly onTrouble: (reason: TroubleReason) => void;
}

export interface Microphone {
    /** A stream for one call. Rejects with PhoneSystemError, reason permission, after onTrouble. */
    open(): Promise<MediaStream>;
    /** Says now and whenever it changes whether the browser lets this page use the microphone. */
    watch(onChange: (access: MicrophoneAccess) => void): void;
}

/** Ends a stream: the browser's light for "recording" goes out. */
export function closeStream(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}

export function createMicrophone({ devices, permissions, onTrouble }: MicrophoneParts): Microphone {
    const refuse = (reason: TroubleReason, detail?: string): never => {
        onTrouble(reason);
        throw new PhoneSystemError('permission', detail === undefined ? {} : { detail });
    };
    return {
        async open() {
            // browsers give a microphone to secure pages only
            if (!devices) return refuse('microphoneBlocked');
            let stream: MediaStream;
            try {
                stream = await devices.getUserMedia({ audio: true });
            } catch (thrown) {
                const { name, message } = thrown as Error;
                return refuse(TROUBLES[name] ?? 'microphoneBusy', message);
            }
            for (const track of stream.getAudioTracks()) {
                track.onended = () => onTrouble('microphoneMissing');
            }
            return stream;
        },
        watch(onChange) {
            if (!permissions) return;
            permissions.query({ name: 'microphone' }).then(
                (status) => {
                    onChange(status.state);
                    status.onchange = () => onChange(status.state);
                },
                () => undefined // a browser that does not know the permission asks when a call comes
            );
        }
    };
}
