import type { RTCSession } from 'jssip/lib/RTCSession';
import type {
    Explanation,
    TroubleReason
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { CallAudio } from '../callAudio';
import type { DeviceCall } from '../deviceCall';
import { limitGathering } from './gathering';
import { keepOnIceFailure } from './iceFailure';
import { watchMedia } from './mediaWatch';
import { watchQuality } from '../media/qualityWatch';
import { playRemoteAudio } from './remoteAudio';

export interface MediaPathParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly audio: CallAudio;
    readonly call: Pick<DeviceCall, 'isTalking' | 'isMuted' | 'measured'>;
    /** The first audio of the far end, or of the exchange, arrives. */
    readonly onAudio: () => void;
    readonly onTrouble: (reason: TroubleReason, explanation: Explanation) => void;
    readonly onTroubleOver: (reason: TroubleReason) => void;
    /** Nothing has arrived for some seconds: the media may be lost, and the link with it. */
    readonly onStalled: () => void;
    /** The media will not come back. */
    readonly onLost: () => void;
}

/** Plays and monitors the media of one session. Returns a function that stops it. */
export function manageMedia(session: RTCSession, parts: MediaPathParts): () => void {
    const { clock, log, audio, call, onAudio, onTrouble, onTroubleOver } = parts;
    const endings: (() => void)[] = [];

    const attach = (connection: RTCPeerConnection): void => {
        connection.addEventListener('connectionstatechange', () =>
            log(`media of call ${session.id}: ${connection.connectionState}`)
        );
        connection.addEventListener('icecandidateerror', ({ url, errorCode, errorText }) =>
            log(`ICE server ${url} failed: ${errorCode} ${errorText}`)
        );
        keepOnIceFailure(session, connection);
        endings.push(
            playRemoteAudio(connection, {
                audio,
                log,
                onAudio,
                onBlocked: () => onTrouble('audioBlocked', {}),
                onPlaying: () => onTroubleOver('audioBlocked')
            }),
            watchMedia(connection, {
                clock,
                onTrouble,
                onOver: onTroubleOver,
                onStalled: parts.onStalled,
                onFailed: parts.onLost
            }),
            watchQuality(connection, {
                clock,
                log,
                call,
                onTrouble: (reason) => onTrouble(reason, {}),
                onOver: onTroubleOver
            })
        );
    };
    // an outgoing session has its connection at once, an incoming one only when it is answered
    if (session.connection) attach(session.connection);
    else {
        session.on('peerconnection', ({ peerconnection }) => {
            limitGathering(peerconnection, clock);
            attach(peerconnection);
        });
    }
    return () => {
        for (const end of endings.splice(0)) end();
    };
}
