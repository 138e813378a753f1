/** What to ask the browser for when a call wants a microphone. */
export interface WantedMicrophone {
    readonly constraints: MediaTrackConstraints;
    /** Another one when another microphone is meant, or the same one otherwise: then a call that is up gets it. */
    readonly name: string;
}

/** The agent's own sound, for a phone system whose calls sound in this page. */
export interface CallAudio {
    /** Where the far end is played: an element that stays on the page. */
    readonly parent: HTMLElement;
    microphone(): WantedMicrophone;
    /** The device that plays the far end, as `setSinkId` takes it; '': the system's own choice. */
    speaker(): string;
    /** Calls back when another microphone or another speaker is meant from now on. The answer ends it. */
    onChange(changed: () => void): () => void;
    /** Sound of the exchange, or of the far end, has begun to come in for this call: before the answer it is early media. */
    heard(callId: string): void;
}

/**
 * Opens the wanted microphone, or another one if it has just gone away. The device is asked for by "exact", as Chromium takes its default
 * one for any "ideal".
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

/** Ends a stream: the browser's light for "recording" goes out. */
export function closeStream(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}
