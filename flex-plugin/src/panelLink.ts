import { VERSIONS, phoneMessage, readMessage } from '../../frame/phone/flex/messages';
import type { Flags, FlexCommand, PluginMessage } from '../../frame/phone/flex/messages';

/** Without the nonce, which the link adds. Distributes over the union. */
type Said<Message> = Message extends unknown ? Omit<Message, 'nonce'> : never;
export type Report = Said<Exclude<PluginMessage, { type: 'hello' | 'answer' | 'completing' }>>;

/** The part of `window` that is used here. */
export interface EmbeddedPage {
    readonly parent: Pick<Window, 'postMessage'>;
    addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
    addEventListener(type: 'pagehide', listener: () => void): void;
}

export interface PanelLinkParts {
    readonly page: EmbeddedPage;
    readonly origins: readonly string[];
    readonly nonce: string;
    readonly product: string;
    readonly after: (ms: number, act: () => void) => void;
    readonly log: (line: string) => void;
    /** The panel is there: says everything once. */
    readonly onWelcome: (flags: Flags) => void;
    readonly execute: (command: FlexCommand) => Promise<unknown>;
}

/** A panel that does not answer must not keep the agent from completing a task. */
export const COMPLETING_MS = 3_000;

/** The connection to the page that embeds Flex, if its origin is one of those in Flex's configuration. */
export class PanelLink {
    private readonly parts: PanelLinkParts;
    /** The origin that has answered. Only it is told anything but `hello`. */
    private panel: string | null = null;
    private questions = 0;
    private readonly asked = new Map<number, (permitted: boolean) => void>();

    constructor(parts: PanelLinkParts) {
        this.parts = parts;
    }

    get connected(): boolean {
        return this.panel !== null;
    }

    start(): void {
        const { page, origins, product } = this.parts;
        page.addEventListener('message', (event) => {
            if (event.source !== page.parent || !origins.includes(event.origin)) return;
            this.hear(event.data, event.origin);
        });
        page.addEventListener('pagehide', () => this.report({ type: 'bye' }));
        // the browser delivers it only to a page of this origin, so at most one of them gets it
        for (const origin of origins) this.post({ type: 'hello', versions: VERSIONS, product }, origin);
    }

    report(message: Report): void {
        if (this.panel !== null) this.post(message, this.panel);
    }

    /** Whether the panel lets the agent complete the task now. */
    mayComplete(taskSid: string): Promise<boolean> {
        const { panel } = this;
        if (panel === null) return Promise.resolve(true);
        this.questions += 1;
        const id = this.questions;
        return new Promise((resolve) => {
            const settle = (permitted: boolean): void => {
                this.asked.delete(id);
                resolve(permitted);
            };
            this.asked.set(id, settle);
            this.parts.after(COMPLETING_MS, () => settle(true));
            this.post({ type: 'completing', id, taskSid }, panel);
        });
    }

    private hear(data: unknown, origin: string): void {
        const { nonce, log, onWelcome, execute } = this.parts;
        const message = readMessage(phoneMessage, data, (fault) => log(`ignored from the panel: ${fault}`));
        if (!message || message.nonce !== nonce) return;
        switch (message.type) {
            case 'welcome':
                this.panel = origin;
                return onWelcome(message.flags);
            case 'refused':
                return log(`the panel speaks versions ${message.versions.least} to ${message.versions.most} only`);
            case 'completion':
                return this.asked.get(message.id)?.(message.permitted);
            case 'command': {
                const answer = (error?: string): void =>
                    this.post({ type: 'answer', id: message.id, ...(error !== undefined && { error }) }, origin);
                execute(message.command).then(
                    () => answer(),
                    (thrown: unknown) => answer(inWords(thrown))
                );
            }
        }
    }

    private post(message: Said<PluginMessage>, origin: string): void {
        const { page, nonce } = this.parts;
        page.parent.postMessage(JSON.stringify({ ...message, nonce }), origin);
    }
}

/** The longest text that a message may have. */
const LONGEST = 1_000;

const inWords = (thrown: unknown): string =>
    (thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : '').slice(0, LONGEST);
