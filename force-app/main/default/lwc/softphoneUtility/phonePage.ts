import { newNonce } from 'c/browser';
import { UTILITY_PARAMETER, isUtilityMessage, serveUtility, utilityMessage } from 'c/pageContract';
import { FRAME_EVENT, portChannel } from 'c/softphoneContract';
import type { UtilityPort } from './utilityPort';

export interface PhonePageParts {
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
 * Connects the phone's page in the iframe with the panel and with Salesforce. The page says that it is ready, and gets two MessagePorts
 * once Salesforce has said that this is its address. Only its own window and its exact origin are listened to and written to.
 */
export class PhonePage {
    private readonly parts: PhonePageParts;
    private page: string | null = null;
    private isAllowed = false;
    private isReady = false;
    private nonce = '';
    /** Texts of the panel that the page is not ready for. The panel repeats its first one. */
    private early = new Set<string>();
    private toPage: MessagePort | null = null;
    private ports: readonly MessagePort[] = [];

    constructor(parts: PhonePageParts) {
        this.parts = parts;
        window.addEventListener('message', this.hear);
    }

    /**
     * @param page the page's absolute address
     * @returns the address for the iframe
     */
    open(page: string): string {
        this.page = page;
        this.nonce = newNonce();
        this.isReady = false;
        const address = new URL(page);
        // for browsers that don't report the page around a frame
        address.searchParams.set('sfdcIframeOrigin', window.location.origin);
        address.searchParams.set(UTILITY_PARAMETER, this.nonce);
        return address.href;
    }

    /**
     * Salesforce has said where the page is, so it may have the ports.
     * @returns whether that is the page in the iframe
     */
    allow(page: string): boolean {
        this.isAllowed = page === this.page;
        this.connect();
        return this.isAllowed;
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
        this.isReady = true;
        if (this.connected) this.parts.reloaded();
        else this.connect();
    };

    private get origin(): string | null {
        return this.page && new URL(this.page).origin;
    }

    private connect(): void {
        const { port, panel, log } = this.parts;
        const frame = this.parts.frame();
        const { origin } = this;
        if (!this.isAllowed || !this.isReady || !frame || origin === null) return;
        const [forPanel, forPort] = [new MessageChannel(), new MessageChannel()];
        this.ports = [forPanel.port1, forPort.port1];
        this.toPage = forPanel.port1;
        forPanel.port1.onmessage = ({ data }: MessageEvent<unknown>) =>
            panel()?.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: data }));
        serveUtility(port, { channel: portChannel(forPort.port1), log });
        frame.postMessage(utilityMessage('utilityPorts', this.nonce), origin, [forPanel.port2, forPort.port2]);
        for (const text of this.early) this.toPage.postMessage(text);
        this.early.clear();
    }
}
