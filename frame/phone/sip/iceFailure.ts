import type { RTCSession } from 'jssip/lib/RTCSession';

/**
 * JsSIP hangs up as soon as ICE has failed. A call that had audio gets time to find another path instead (mediaWatch), which ends it
 * if there is none.
 */
export function keepOnIceFailure(session: RTCSession, connection: RTCPeerConnection): void {
    let hadAudio = false;
    connection.addEventListener('connectionstatechange', () => {
        hadAudio ||= connection.connectionState === 'connected';
    });
    const hangUp = session.terminate.bind(session);
    session.terminate = (options) => {
        if (!hadAudio || options?.cause !== 'RTP Timeout') hangUp(options);
    };
}
