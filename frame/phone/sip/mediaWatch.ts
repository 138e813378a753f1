import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';

/** A way for the sound is found within a second, over slow links too. A person who hears nothing hangs up not much later. */
export const WAY_WITHIN_MS = 5_000;

/** The sound has found no way yet, or had one and does not come any more. */
export type MediaTrouble = 'mediaBlocked' | 'mediaLost';

export interface MediaWatchParts {
    readonly clock: Clock;
    readonly onTrouble: (trouble: MediaTrouble, explanation: Explanation) => void;
    /** The sound gets through after all. */
    readonly onOver: (trouble: MediaTrouble) => void;
    /** Nothing has come in for some seconds: the link may be lost with it. */
    readonly onStalled: () => void;
    /** It will not come (back). */
    readonly onFailed: () => void;
}

/**
 * Why the other end may find no way to us, as far as our own description tells: there is no address in it, or only names that the
 * browser made up for them, which few switches can resolve (RFC 8828, section 5.2).
 */
export function whyNoWay(sdp: string): Explanation {
    const addresses = [...sdp.matchAll(/^a=candidate:\S+ \d+ udp \d+ (\S+)/gim)].map(([, address = '']) => address);
    if (addresses.length === 0) return explanation('addressesMissing');
    return addresses.every((address) => address.endsWith('.local')) ? explanation('addressesHidden') : {};
}

/** Follows whether the sound of a call gets through. The answer ends it. */
export function watchMedia(connection: RTCPeerConnection, parts: MediaWatchParts): () => void {
    let told: MediaTrouble | null = null;
    let stopWaiting: (() => void) | null = null;

    const tell = (trouble: MediaTrouble, why: Explanation = {}): void => {
        if (told) return;
        told = trouble;
        parts.onTrouble(trouble, why);
    };
    // From now on both ends know of each other. The connection's state would not do: without any address it stays "new".
    const described = (): void => {
        if (connection.signalingState !== 'stable') return;
        stopWaiting ??= parts.clock.after(WAY_WITHIN_MS, () => {
            if (connection.connectionState === 'connected') return;
            tell('mediaBlocked', whyNoWay(connection.localDescription?.sdp ?? ''));
        });
    };
    const changed = (): void => {
        // not iceConnectionState, which JsSIP looks at: with lost media it stays "disconnected"
        const { connectionState } = connection;
        if (connectionState === 'connected') {
            stopWaiting?.();
            if (told) parts.onOver(told);
            told = null;
        }
        // about 5 s without a packet; it may heal, after 15 s it has failed and does not
        if (connectionState === 'disconnected') {
            tell('mediaLost');
            parts.onStalled();
        }
        if (connectionState === 'failed') parts.onFailed();
    };
    connection.addEventListener('signalingstatechange', described);
    connection.addEventListener('connectionstatechange', changed);
    return () => {
        stopWaiting?.();
        connection.removeEventListener('signalingstatechange', described);
        connection.removeEventListener('connectionstatechange', changed);
    };
}
