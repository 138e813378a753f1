import type { Log } from '../../log';
import { thrownInWords } from '../../log';
import type { CallAudio } from '../callAudio';

export interface RemoteAudioParts {
    readonly audio: Pick<CallAudio, 'parent' | 'speaker' | 'onChange'>;
    readonly log: Log;
    /** The first sound comes in. */
    readonly onHeard: () => void;
    /** The browser wants a click before it plays. */
    readonly onBlocked: () => void;
    /** There was one. */
    readonly onPlaying: () => void;
}

/** What makes a browser willing to play: the agent did something on the page. */
const GESTURES = ['pointerdown', 'keydown'] as const;

/** Plays the far end of one call, in an audio element of its own. The answer ends it. */
export function playRemoteAudio(
    connection: RTCPeerConnection,
    { audio: agent, log, onHeard, onBlocked, onPlaying }: RemoteAudioParts
): () => void {
    const { parent } = agent;
    const { ownerDocument } = parent;
    const audio = ownerDocument.createElement('audio');
    audio.autoplay = true;
    parent.append(audio);
    let sink = '';
    const useSpeaker = (): void => {
        const speaker = agent.speaker();
        if (speaker === sink || typeof audio.setSinkId !== 'function') return;
        sink = speaker;
        audio.setSinkId(speaker).catch((thrown: unknown) => {
            log(`the far end stays on the device that it had: ${thrownInWords(thrown)}`);
        });
    };
    useSpeaker();
    const endFollowing = agent.onChange(useSpeaker);

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
            if (thrown.name !== 'NotAllowedError') return; // a newer stream took the place of this one
            blocked = true;
            log(`the browser does not play the far end yet: ${thrown.message}`);
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
        // a track is muted until the first packet comes
        if (!track.muted) onHeard();
        else track.addEventListener('unmute', onHeard, { once: true });
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
