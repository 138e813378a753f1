import type { Clock } from '../../clock';

/** One interface or one server that does not answer must not hold a call up: what was gathered by then is offered. Milliseconds. */
export const GATHER_WITHIN_MS = 1_500;

/**
 * Lets the SIP stack go on with the addresses that were found in time. It waits for the browser's word that there are no more, which
 * comes after some ten seconds where a STUN server is silent: this says it earlier.
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
