import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';

/** In milliseconds. A media path is found within a second, even over slow links. Somebody who hears nothing soon hangs up. */
export const PATH_WITHIN_MS = 5_000;
/** Media that was lost may find another path within this time. Then the call is over. In milliseconds. */
export const RECOVERS_WITHIN_MS = 15_000;
/** How often another path is searched for in that time, because the next network may not be up at once. In milliseconds. */
const SEARCH_EVERY_MS = 5_000;

/** No media path was found, or it was lost. */
export type MediaTrouble = 'mediaBlocked' | 'mediaLost';

export interface MediaWatchParts {
    readonly clock: Clock;
    readonly onTrouble: (trouble: MediaTrouble, explanation: Explanation) => void;
    /** Media arrives after all. */
    readonly onOver: (trouble: MediaTrouble) => void;
    /** Nothing has arrived for some seconds: another path is needed, and the link may be lost, too. Repeated while that lasts. */
    readonly onStalled: () => void;
    /** Media will not come, or not come back. */
    readonly onFailed: () => void;
}

/**
 * Why the far end may find no path to us, as far as our own session description shows: it has no address, or only the
 * names that the browser uses to hide addresses, which few switches can resolve (RFC 8828, section 5.2).
 */
export function noPathReason(sdp: string): Explanation {
    const addresses = [...sdp.matchAll(/^a=candidate:\S+ \d+ udp \d+ (\S+)/gim)].map(([, address = '']) => address);
    if (addresses.length === 0) return explanation('addressesMissing');
    return addresses.every((address) => address.endsWith('.local')) ? explanation('addressesHidden') : {};
}

/** Watches whether the media of a call gets through. Returns a function that stops it. */
export function watchMedia(connection: RTCPeerConnection, parts: MediaWatchParts): () => void {
    let reported: MediaTrouble | null = null;
    let stopWaiting: (() => void) | null = null;
    let hadMedia = false;
    /** Ends the search for another path. Null: none is needed. */
    let stopSearching: (() => void) | null = null;

    const report = (trouble: MediaTrouble, why: Explanation = {}): void => {
        if (reported) return;
        reported = trouble;
        parts.onTrouble(trouble, why);
    };
    // From here on, both ends have each other's description. Without any address, the connection's state stays "new".
    const described = (): void => {
        if (connection.signalingState !== 'stable') return;
        stopWaiting ??= parts.clock.after(PATH_WITHIN_MS, () => {
            if (connection.connectionState === 'connected') return;
            report('mediaBlocked', noPathReason(connection.localDescription?.sdp ?? ''));
        });
    };
    const search = (): void => {
        if (stopSearching) return;
        let cancelNext = (): void => undefined;
        const cancelEnd = parts.clock.after(RECOVERS_WITHIN_MS, () => {
            stopSearching?.();
            parts.onFailed();
        });
        stopSearching = () => {
            cancelNext();
            cancelEnd();
        };
        const look = (): void => {
            cancelNext = parts.clock.after(SEARCH_EVERY_MS, look);
            parts.onStalled();
        };
        look();
    };
    const changed = (): void => {
        // not iceConnectionState, which JsSIP uses: when media is lost, it stays "disconnected"
        const { connectionState } = connection;
        if (connectionState === 'connected') {
            hadMedia = true;
            stopWaiting?.();
            stopSearching?.();
            stopSearching = null;
            if (reported) parts.onOver(reported);
            reported = null;
        }
        // after about 5 s without a packet, and "failed" after 15 s
        if (connectionState === 'disconnected' || connectionState === 'failed') {
            if (hadMedia) {
                report('mediaLost');
                search();
            } else if (connectionState === 'failed') parts.onFailed();
        }
    };
    connection.addEventListener('signalingstatechange', described);
    connection.addEventListener('connectionstatechange', changed);
    return () => {
        stopWaiting?.();
        stopSearching?.();
        connection.removeEventListener('signalingstatechange', described);
        connection.removeEventListener('connectionstatechange', changed);
    };
}
