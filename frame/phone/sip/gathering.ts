import type { Clock } from '../../clock';

/** An interface or a server that doesn't answer must not delay a call. What was gathered by then is offered. In milliseconds. */
export const GATHER_WITHIN_MS = 1_500;

/**
 * Lets the SIP stack continue with the addresses that were found in time. The stack waits for the browser's "no more candidates" event,
 * which takes about ten seconds if a STUN server doesn't answer. This sends that event earlier.
 */
export function limitGathering(connection: RTCPeerConnection, clock: Clock): void {
    let stopWaiting = (): void => undefined;
    connection.addEventListener('icegatheringstatechange', () => {
        stopWaiting();
        if (connection.iceGatheringState !== 'gathering') return;
        stopWaiting = clock.after(GATHER_WITHIN_MS, () => {
            connection.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
        });
    });
}
