import type { TroubleReason } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../../log';
import { openWanted } from '../callAudio';
import type { CallAudio } from '../callAudio';
import { PhoneSystemError } from '../phoneSystem';
import { OpenMicrophone } from './openMicrophone';

/** Why the microphone can't be used, by the name of the browser's error (Media Capture and Streams, 10.2.8). */
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
    /** Undefined on an insecure page. */
    readonly devices: Pick<MediaDevices, 'getUserMedia'> | undefined;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly audio: Pick<CallAudio, 'microphone' | 'onChange'>;
    readonly log: Log;
    readonly onTrouble: (reason: TroubleReason) => void;
    readonly onTroubleOver: (reason: TroubleReason) => void;
}

/** The microphone of one call, see OpenMicrophone. */
export type CallMicrophone = Pick<OpenMicrophone, 'stream' | 'feed' | 'sendTo' | 'enable' | 'close'>;

export interface Microphone {
    /** Opens the microphone for one call. On failure, calls onTrouble and rejects with PhoneSystemError `permission`. */
    open(): Promise<CallMicrophone>;
    /** Reports whether the browser lets this page use the microphone: now and whenever that changes. */
    watch(onChange: (access: MicrophoneAccess) => void): void;
}

export function createMicrophone(parts: MicrophoneParts): Microphone {
    const { devices, permissions, audio, log, onTrouble, onTroubleOver } = parts;
    const refuse = (reason: TroubleReason, detail?: string): never => {
        onTrouble(reason);
        throw new PhoneSystemError('permission', detail === undefined ? {} : { detail });
    };
    const ask = (): Promise<MediaStream> => {
        // browsers let only secure pages use the microphone
        if (!devices) return Promise.reject(new DOMException('', 'SecurityError'));
        return openWanted(devices, audio.microphone());
    };
    return {
        async open() {
            let stream: MediaStream;
            try {
                stream = await ask();
            } catch (thrown) {
                const { name, message } = thrown as Error;
                return refuse(TROUBLES[name] ?? 'microphoneBusy', message === '' ? undefined : message);
            }
            const opened = new OpenMicrophone({
                stream,
                reopen: ask,
                wanted: () => audio.microphone().name,
                onGone: () => onTrouble('microphoneMissing'),
                onBack: () => onTroubleOver('microphoneMissing'),
                onClose: () => endFollowing(),
                log
            });
            const endFollowing = audio.onChange(() => opened.follow());
            return opened;
        },
        watch(onChange) {
            if (!permissions) return;
            permissions.query({ name: 'microphone' }).then(
                (status) => {
                    onChange(status.state);
                    status.onchange = () => onChange(status.state);
                },
                () => undefined // a browser that can't be queried asks the agent during the first call
            );
        }
    };
}
