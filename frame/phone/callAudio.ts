/** What to request from the browser when a call needs a microphone. */
export interface WantedMicrophone {
    readonly constraints: MediaTrackConstraints;
    /** Identifies the microphone and its settings. When the name changes, a current call switches to the new microphone. */
    readonly name: string;
}

/** The agent's audio, for a phone system whose calls have their media in this page. */
export interface CallAudio {
    /** Contains the audio elements that play the far end. Stays on the page. */
    readonly parent: HTMLElement;
    microphone(): WantedMicrophone;
    /** The device that plays the far end, as an id for `setSinkId`. '': the system's default. */
    speaker(): string;
    /** Calls back when the microphone or the speaker to use changes. Returns a function that stops it. */
    onChange(changed: () => void): () => void;
    /** Audio from the exchange or the far end has begun to arrive for this call. Before the answer, it is early media. */
    mediaStarted(callId: string): void;
}

/**
 * Opens the wanted microphone, or the default one if it has just been removed. The device id is passed as "exact", because
 * Chromium ignores an "ideal" one and opens its default device.
 */
export async function openWanted(
    devices: Pick<MediaDevices, 'getUserMedia'>,
    { constraints }: WantedMicrophone
): Promise<MediaStream> {
    const { deviceId, ...others } = constraints;
    try {
        return await devices.getUserMedia({ audio: constraints });
    } catch (thrown) {
        if (deviceId === undefined || (thrown as Error).name !== 'OverconstrainedError') throw thrown;
        return devices.getUserMedia({ audio: others });
    }
}

/** Stops a stream. The browser then no longer shows that the microphone is in use. */
export function closeStream(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}
