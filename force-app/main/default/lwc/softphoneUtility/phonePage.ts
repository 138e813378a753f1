import { newNonce } from 'c/browser';
import { UTILITY_PARAMETER, isUtilityMessage, serveUtility, utilityMessage } from 'c/pageContract';
import { FRAME_EVENT, portChannel } from 'c/softphoneContract';
import type { UtilityPort } from './utilityPort';

export interface PhonePageParts {
    /** The page's absolute address. */
    readonly page: string;
    /** The window of the iframe that shows it. */
    readonly frame: () => Window | null;
    /** The panel's element, c-softphone. */
    readonly panel: () => EventTarget | null;
    readonly port: UtilityPort;
    /** The page has been loaded again, so the panel must begin anew. */
    readonly reloaded: () => void;
    readonly log: (line: string) => void;
}

/**
 * Connects the phone's page in the iframe with the panel and with Salesforce. The page says that it is ready, and gets two MessagePorts.
 * Only its own window and its exact origin are listened to and written to.
 */
export class PhonePage {
    readonly address: string;
    private readonly parts: PhonePageParts;
    private readonly origin: string;
    private readonly nonce = newNonce();
    /** Texts of the panel that the page is not ready for. The panel repeats its first one. */
    private early = new Set<string>();
    private toPage: MessagePort | null = null;
    private ports: readonly MessagePort[] = [];

    constructor(parts: PhonePageParts) {
        this.parts = parts;
        const address = new URL(parts.page);
        this.origin = address.origin;
        // for browsers that don't report the page around a frame
        address.searchParams.set('sfdcIframeOrigin', window.location.origin);
        address.searchParams.set(UTILITY_PARAMETER, this.nonce);
        this.address = address.href;
        window.addEventListener('message', this.hear);
    }

    get connected(): boolean {
        return this.toPage !== null;
    }

    /** Passes on a text of the panel. */
    post(text: string): void {
        if (this.toPage) this.toPage.postMessage(text);
        else this.early.add(text);
    }

    close(): void {
        window.removeEventListener('message', this.hear);
        for (const port of this.ports) port.close();
    }

    private readonly hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
        const frame = this.parts.frame();
        if (!frame || source !== frame || origin !== this.origin) return;
        if (!isUtilityMessage(data, 'utilityPage', this.nonce)) return;
        if (this.connected) this.parts.reloaded();
        else this.connect(frame);
    };

    private connect(frame: Window): void {
        const { port, panel, log } = this.parts;
        const [forPanel, forPort] = [new MessageChannel(), new MessageChannel()];
        this.ports = [forPanel.port1, forPort.port1];
        this.toPage = forPanel.port1;
        forPanel.port1.onmessage = ({ data }: MessageEvent<unknown>) =>
            panel()?.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: data }));
        serveUtility(port, { channel: portChannel(forPort.port1), log });
        frame.postMessage(utilityMessage('utilityPorts', this.nonce), this.origin, [forPanel.port2, forPort.port2]);
        for (const text of this.early) this.toPage.postMessage(text);
        this.early.clear();
    }
}
