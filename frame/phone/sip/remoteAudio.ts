import type { Log } from '../../log';
import { thrownInWords } from '../../log';
import type { CallAudio } from '../callAudio';

export interface RemoteAudioParts {
    readonly audio: Pick<CallAudio, 'parent' | 'speaker' | 'onChange'>;
    readonly log: Log;
    /** The first audio arrives. */
    readonly onAudio: () => void;
    /** The browser requires a click before it plays. */
    readonly onBlocked: () => void;
    /** It plays after that click. */
    readonly onPlaying: () => void;
}

/** Browsers play audio after the agent has done one of these on the page. */
const GESTURES = ['pointerdown', 'keydown'] as const;

/** Plays the far end of one call in its own audio element. Returns a function that stops it. */
export function playRemoteAudio(
    connection: RTCPeerConnection,
    { audio: callAudio, log, onAudio, onBlocked, onPlaying }: RemoteAudioParts
): () => void {
    const { parent } = callAudio;
    const { ownerDocument } = parent;
    const audio = ownerDocument.createElement('audio');
    audio.autoplay = true;
    parent.append(audio);
    let sink = '';
    const useSpeaker = (): void => {
        const speaker = callAudio.speaker();
        if (speaker === sink || typeof audio.setSinkId !== 'function') return;
        sink = speaker;
        audio.setSinkId(speaker).catch((thrown: unknown) => {
            log(`could not change the speaker of the call: ${thrownInWords(thrown)}`);
        });
    };
    useSpeaker();
    const endFollowing = callAudio.onChange(useSpeaker);

    const stopWaiting = (): void => {
        for (const gesture of GESTURES) ownerDocument.removeEventListener(gesture, playAfterGesture, true);
    };
    let blocked = false;
    const plays = (): void => {
        stopWaiting();
        if (blocked) onPlaying();
        blocked = false;
    };
    const play = (): void => {
        audio.play().then(plays, (thrown: Error) => {
            if (thrown.name !== 'NotAllowedError') return; // a newer stream replaced this one
            blocked = true;
            log(`the browser blocks the far end's audio: ${thrown.message}`);
            onBlocked();
            for (const gesture of GESTURES) ownerDocument.addEventListener(gesture, playAfterGesture, true);
        });
    };
    function playAfterGesture(): void {
        stopWaiting();
        play();
    }
    const onTrack = ({ track, streams }: RTCTrackEvent): void => {
        audio.srcObject = streams[0] ?? new MediaStream([track]);
        // a track is muted until the first packet arrives
        if (!track.muted) onAudio();
        else track.addEventListener('unmute', onAudio, { once: true });
        play();
    };
    connection.addEventListener('track', onTrack);
    return () => {
        connection.removeEventListener('track', onTrack);
        endFollowing();
        stopWaiting();
        audio.srcObject = null;
        audio.remove();
    };
}
