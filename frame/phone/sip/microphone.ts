import type { TroubleReason } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

/** Why there is no sound from the agent, by the name of the browser's error (Media Capture and Streams, 10.2.8). */
const TROUBLES: Readonly<Record<string, { reason: TroubleReason; words: string }>> = {
    NotAllowedError: { reason: 'microphoneBlocked', words: 'the browser does not let this page use the microphone' },
    SecurityError: { reason: 'microphoneBlocked', words: 'the browser does not let this page use the microphone' },
    NotFoundError: { reason: 'microphoneMissing', words: 'there is no microphone' },
    OverconstrainedError: { reason: 'microphoneMissing', words: 'there is no microphone that fits' },
    NotReadableError: { reason: 'microphoneBusy', words: 'the microphone is in use by another program' },
    AbortError: { reason: 'microphoneBusy', words: 'the microphone could not be started' }
};

export type MicrophoneAccess = 'granted' | 'denied' | 'prompt';

export interface MicrophoneParts {
    /** Undefined on a page that is not secure. */
    readonly devices: Pick<MediaDevices, 'getUserMedia'> | undefined;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly onTrouble: (reason: TroubleReason, words: string) => void;
}

export interface Microphone {
    /** A stream for one call. Rejects with PhoneSystemError, reason permission, in words. */
    open(): Promise<MediaStream>;
    /** Says now and whenever it changes whether the browser lets this page use the microphone. */
    watch(onChange: (access: MicrophoneAccess) => void): void;
}

/** Ends a stream: the browser's light for "recording" goes out. */
export function closeStream(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}

export function createMicrophone({ devices, permissions, onTrouble }: MicrophoneParts): Microphone {
    const refuse = (reason: TroubleReason, words: string): never => {
        onTrouble(reason, words);
        throw new PhoneSystemError('permission', words);
    };
    return {
        async open() {
            if (!devices) return refuse('microphoneBlocked', 'browsers give a microphone to secure pages only');
            let stream: MediaStream;
            try {
                stream = await devices.getUserMedia({ audio: true });
            } catch (thrown) {
                const { name, message } = thrown as Error;
                const { reason, words } = TROUBLES[name] ?? { reason: 'microphoneBusy', words: message };
                return refuse(reason, words);
            }
            for (const track of stream.getAudioTracks()) {
                track.onended = () => onTrouble('microphoneMissing', 'the microphone went away during a call');
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
