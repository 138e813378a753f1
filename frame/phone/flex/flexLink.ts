import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    NotConnectedReason
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { PendingResults } from '../pendingResults';
import { PhoneSystemError } from '../phoneSystem';
import { VERSIONS, commonVersion, pluginMessage, readMessage } from './messages';
import type { Flags, FlexCommand, PhoneMessage, PluginMessage } from './messages';

/** Flex in a frame of this page. */
export interface FlexWindow {
    /** Sends a text to Flex, at its exact origin. */
    post(text: string): void;
    /** Loads Flex again. */
    reload(): void;
    /** The panel has an interaction and needs more room, or none. */
    arrange(busy: boolean): void;
    close(): void;
}

/** Shows Flex. `hear` is called with the data of each message from Flex, and of nobody else. */
export type OpenFlex = (address: string, hear: (data: unknown) => void) => FlexWindow;

/** That the link is up is told by `state`. */
export interface LinkChange extends Explanation {
    readonly state: 'connecting' | 'down';
    readonly reason?: NotConnectedReason;
}

/** What the plug-in says after `welcome`. */
export type SessionMessage = Exclude<PluginMessage, { type: 'hello' | 'lost' | 'answer' | 'bye' }>;

export interface FlexLinkParts {
    readonly open: OpenFlex;
    readonly address: string;
    readonly flags: Flags;
    readonly clock: Clock;
    readonly log: (line: string) => void;
    readonly onLink: (change: LinkChange) => void;
    readonly onMessage: (message: SessionMessage) => void;
}

/** Flex takes some seconds to load. After that, the agent probably has to sign in there, or the plug-in is missing. */
export const SILENT_MS = 30_000;
/** Flex has no deadlines of its own. Less than those of the phone's port. */
export const COMMAND_MS = 9_000;
/** A call is dialed by several requests to Twilio. */
const DIALING_MS = 40_000;

interface Waiting {
    readonly resolve: () => void;
    readonly reject: (why: PhoneSystemError) => void;
}

const LOST: Readonly<Record<'connection' | 'otherSession', NotConnectedReason>> = {
    connection: 'linkDown',
    otherSession: 'replaced'
};

/** The connection to Flex's plug-in: who is there, and which answer belongs to which command. */
export class FlexLink {
    private readonly parts: FlexLinkParts;
    private window: FlexWindow | null = null;
    /** Of the plug-in's last hello. */
    private nonce: string | null = null;
    private up = false;
    private commands = 0;
    private readonly waiting = new Map<number, Waiting>();
    private readonly attempts = new PendingResults();
    private cancelSilence: () => void = () => undefined;

    constructor(parts: FlexLinkParts) {
        this.parts = parts;
    }

    get isUp(): boolean {
        return this.up;
    }

    begin(): void {
        this.expectHello();
        this.window = this.parts.open(this.parts.address, (data) => this.hear(data));
    }

    end(): void {
        this.cancelSilence();
        this.forget();
        this.window?.close();
        this.window = null;
    }

    /** Loads Flex again. Settles when it is there, or late. */
    tryNow(): Promise<void> {
        if (this.up) return Promise.resolve();
        this.forget();
        this.expectHello();
        const done = this.attempts.next();
        this.window?.reload();
        return done;
    }

    /** Settles when Flex has executed the command. Its words say why it has not. */
    ask(command: FlexCommand): Promise<void> {
        const { nonce } = this;
        if (!this.up || nonce === null) return Promise.reject(new PhoneSystemError('notConnected'));
        this.commands += 1;
        const id = this.commands;
        const ms = command.command === 'startOutboundCall' ? DIALING_MS : COMMAND_MS;
        return new Promise((resolve, reject) => {
            const cancel = this.parts.clock.after(ms, () => {
                this.waiting.delete(id);
                reject(new PhoneSystemError('timeout', explanation('noAnswer', ms / 1000)));
            });
            const settle = (act: () => void): void => {
                cancel();
                this.waiting.delete(id);
                act();
            };
            this.waiting.set(id, {
                resolve: () => settle(resolve),
                reject: (why) => settle(() => reject(why))
            });
            this.post({ type: 'command', nonce, id, command });
        });
    }

    arrange(busy: boolean): void {
        this.window?.arrange(busy);
    }

    /** Answers the plug-in's `completing`. */
    answerCompleting(id: number, permitted: boolean): void {
        if (this.nonce !== null) this.post({ type: 'completion', nonce: this.nonce, id, permitted });
    }

    private hear(data: unknown): void {
        const message = readMessage(pluginMessage, data, (fault) => this.parts.log(`ignored from Flex: ${fault}`));
        if (!message) return;
        if (message.type === 'hello') return this.greet(message);
        if (message.nonce !== this.nonce) return this.parts.log(`ignored from an earlier Flex: ${message.type}`);
        switch (message.type) {
            case 'answer':
                return this.settle(message.id, message.error);
            case 'bye':
                this.forget();
                return this.expectHello();
            case 'lost':
                return this.lose(LOST[message.why]);
            case 'state':
                this.up = true;
                this.cancelSilence();
                this.parts.onMessage(message);
                return this.attempts.succeed();
            default:
                // a plug-in that changes something before it has said everything would be believed too early
                if (this.up) this.parts.onMessage(message);
                return undefined;
        }
    }

    private greet({ nonce, versions, product }: Extract<PluginMessage, { type: 'hello' }>): void {
        this.forget();
        const version = commonVersion(versions);
        if (version === null) {
            this.cancelSilence();
            this.post({ type: 'refused', nonce, versions: VERSIONS });
            const older = versions.most < VERSIONS.least;
            const [ours, theirs] = [VERSIONS.most, older ? versions.most : versions.least];
            const why = explanation('versionsDiffer', ours, theirs);
            this.parts.onLink({ state: 'down', reason: older ? 'serverTooOld' : 'clientTooOld', ...why });
            return this.attempts.fail(new PhoneSystemError('notConnected', why));
        }
        this.nonce = nonce;
        this.parts.log(`Flex is here, with plug-in ${product}`);
        return this.post({ type: 'welcome', nonce, version, flags: this.parts.flags });
    }

    private settle(id: number, error: string | undefined): void {
        const waiting = this.waiting.get(id);
        if (!waiting) return this.parts.log('ignored from Flex: a late answer');
        if (error === undefined) return waiting.resolve();
        return waiting.reject(new PhoneSystemError('rejected', error === '' ? {} : { detail: error }));
    }

    private lose(reason: NotConnectedReason): void {
        this.up = false;
        this.rejectWaiting();
        this.parts.onLink({ state: 'down', reason });
    }

    /** The Flex that was there is gone. */
    private forget(): void {
        this.up = false;
        this.nonce = null;
        this.rejectWaiting();
    }

    private rejectWaiting(): void {
        for (const { reject } of [...this.waiting.values()]) reject(new PhoneSystemError('notConnected'));
    }

    private expectHello(): void {
        this.cancelSilence();
        this.parts.onLink({ state: 'connecting', reason: 'starting' });
        this.cancelSilence = this.parts.clock.after(SILENT_MS, () => {
            const why = explanation('embeddedSilent');
            this.parts.onLink({ state: 'down', reason: 'linkDown', ...why });
            this.attempts.fail(new PhoneSystemError('notConnected', why));
        });
    }

    private post(message: PhoneMessage): void {
        this.window?.post(JSON.stringify(message));
    }
}
