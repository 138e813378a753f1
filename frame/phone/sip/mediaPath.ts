import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { playRemoteAudio } from './remoteAudio';

/** One interface that does not answer must not hold a call up: what was gathered by then is offered. Milliseconds. */
export const GATHER_WITHIN_MS = 1_500;

export interface MediaPathParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly audioParent: HTMLElement;
    readonly onAudioBlocked: () => void;
    /** Nothing has come in for some seconds: the media may be lost, and the link with it. */
    readonly onStalled: () => void;
    /** The media will not come back. */
    readonly onLost: () => void;
}

/** No servers of its own: the switch is the other end of the media. */
export const PEER_CONNECTION: RTCConfiguration = { iceServers: [], rtcpMuxPolicy: 'require' };

/** Looks after the media of one session. The answer ends it. */
export function lookAfterMedia(session: RTCSession, parts: MediaPathParts): () => void {
    const { clock, log } = parts;
    const endings: (() => void)[] = [];

    const take = (connection: RTCPeerConnection): void => {
        endings.push(playRemoteAudio(connection, { parent: parts.audioParent, log, onBlocked: parts.onAudioBlocked }));
        // not iceConnectionState, which JsSIP looks at: with lost media it stays "disconnected"
        connection.addEventListener('connectionstatechange', () => {
            const { connectionState } = connection;
            log(`media of call ${session.id}: ${connectionState}`);
            // about 5 s without a packet; it may heal, after 15 s it has failed and does not
            if (connectionState === 'disconnected') parts.onStalled();
            if (connectionState === 'failed') parts.onLost();
        });
    };
    // an outgoing session has its connection at once, an incoming one when it is answered
    if (session.connection) take(session.connection);
    else session.on('peerconnection', ({ peerconnection }) => take(peerconnection));

    let gathering = false;
    session.on('icecandidate', ({ ready }) => {
        if (gathering) return;
        gathering = true;
        endings.push(clock.after(GATHER_WITHIN_MS, ready));
    });
    return () => {
        for (const end of endings) end();
    };
}
