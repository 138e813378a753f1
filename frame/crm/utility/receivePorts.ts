import {
    PORTS_PASSED,
    isUtilityMessage,
    utilityMessage
} from '../../../force-app/main/default/lwc/pageContract/pageContract';

/** The part of `window` that takes part in the handshake. */
export interface HandshakePage {
    readonly parent: Pick<Window, 'postMessage'>;
    addEventListener(type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
    removeEventListener(type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
}

/**
 * Tells the embedding page that this one is ready, and resolves with the ports that it answers with. Messages of any other window or
 * origin are ignored, whatever they contain, and so is everything after the first answer.
 * @param origin the embedding page's, which belongs to the org
 */
export function receivePorts(
    page: HandshakePage,
    origin: string,
    nonce: string
): Promise<readonly [MessagePort, MessagePort]> {
    return new Promise((resolve) => {
        const hear = (event: MessageEvent<unknown>): void => {
            if (event.source !== page.parent || event.origin !== origin) return;
            const [panel, component] = event.ports;
            if (!panel || !component || event.ports.length !== PORTS_PASSED) return;
            if (!isUtilityMessage(event.data, 'utilityPorts', nonce)) return;
            page.removeEventListener('message', hear);
            resolve([panel, component]);
        };
        page.addEventListener('message', hear);
        page.parent.postMessage(utilityMessage('utilityPage', nonce), origin);
    });
}
