import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CommandError } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { commandErrorOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { packTabMessage, THE_LEADER, unpackTabMessage } from './tabMessages';
import type { TabCommand, TabMessage } from './tabMessages';

/** The part of BroadcastChannel that this module uses. A channel never delivers a message to its sender. */
export interface ChannelPort {
    postMessage(message: unknown): void;
    onmessage: ((event: MessageEvent) => void) | null;
    close(): void;
}

/** A command that another tab did not execute. */
export class TabError extends Failure {
    override readonly name = 'TabError';
    /** No tab started it, so the asking tab can execute it itself without doing it twice. */
    readonly notStarted: boolean;

    constructor(error: CommandError, notStarted = false) {
        const { reason, ...explanation } = error;
        super(reason, explanation);
        this.notStarted = notStarted;
    }
}

export interface TabChannelParts {
    readonly port: ChannelPort;
    readonly tab: string;
    readonly clock: Clock;
    readonly newId: () => string;
    readonly log: Log;
}

/** In milliseconds. `begin`: when a tab must have accepted the question; `end`: when it must have answered. */
export interface AskTimeouts {
    readonly begin: number;
    readonly end: number;
}

/** Extra time for a late `taken`, so that two tabs never execute the same command. */
const GRACE_MS = 500;

interface Waiting {
    taken(): void;
    done(value: unknown): void;
    fail(error: TabError): void;
}

/** Messages and questions between the frames of one browser. */
export class TabChannel {
    readonly tab: string;
    private readonly parts: TabChannelParts;
    private readonly waiting = new Map<string, Waiting>();
    private readonly listeners: ((message: TabMessage) => void)[] = [];
    private execute: ((command: TabCommand) => Promise<unknown>) | null = null;
    private leads: () => boolean = () => false;
    private open = true;
    private readonly seen = new Set<string>();
    /** Questions that this tab accepted, with the time by which each had to start. */
    private readonly taken = new Map<string, number>();

    constructor(parts: TabChannelParts) {
        this.parts = parts;
        this.tab = parts.tab;
        parts.port.onmessage = (event) => this.receive(event.data);
    }

    send(message: TabMessage): void {
        // a page that is closed still becomes hidden afterwards, and would report it
        if (this.open) this.parts.port.postMessage(packTabMessage(message));
    }

    /** How many other tabs have announced themselves. A crashed tab stays counted, which does no harm. */
    get others(): number {
        return this.seen.size;
    }

    onMessage(listener: (message: TabMessage) => void): void {
        this.listeners.push(listener);
    }

    /** Answers questions to this tab, and questions to the leader while `leads` returns true. */
    answerQuestions(leads: () => boolean, execute: (command: TabCommand) => Promise<unknown>): void {
        this.leads = leads;
        this.execute = execute;
    }

    /** Asks another tab, or the leader, to execute `command`. Rejects with TabError. */
    ask(to: string, command: TabCommand, timeouts: AskTimeouts): Promise<unknown> {
        const { clock, newId } = this.parts;
        const id = newId();
        return new Promise((resolve, reject) => {
            const silent = { reason: 'timeout', ...explanation('tabSilent') } as const;
            const wait = (ms: number, notStarted: boolean): (() => void) =>
                clock.after(ms, () => settle(() => reject(new TabError(silent, notStarted))));
            let cancel = wait(timeouts.begin + GRACE_MS, true);
            const settle = (act: () => void): void => {
                cancel();
                this.waiting.delete(id);
                act();
            };
            this.waiting.set(id, {
                taken: () => {
                    cancel();
                    cancel = wait(timeouts.end, false);
                },
                done: (value) => settle(() => resolve(value)),
                fail: (error) => settle(() => reject(error))
            });
            this.send({ type: 'question', id, to, beginBefore: clock.now() + timeouts.begin, command });
        });
    }

    close(): void {
        this.send({ type: 'bye', tab: this.tab });
        this.open = false;
        this.parts.port.close();
    }

    private receive(data: unknown): void {
        const message = unpackTabMessage(data);
        if (typeof message === 'string') {
            this.parts.log(`ignored a message from another tab: ${message}`);
            return;
        }
        if (message.type === 'bye') this.seen.delete(message.tab);
        else if ('tab' in message) this.seen.add(message.tab);
        if (message.type === 'question') void this.answer(message);
        else if (message.type === 'taken') this.waiting.get(message.id)?.taken();
        else if (message.type === 'done') this.waiting.get(message.id)?.done(message.value);
        else if (message.type === 'failed') this.waiting.get(message.id)?.fail(new TabError(message.error));
        else for (const listener of this.listeners) listener(message);
    }

    private async answer({ id, to, beginBefore, command }: Extract<TabMessage, { type: 'question' }>): Promise<void> {
        const asked = to === this.tab || (to === THE_LEADER && this.leads());
        if (!asked || !this.execute) return;
        const now = this.parts.clock.now();
        if (now > beginBefore) {
            this.parts.log(`${command.command} for another tab arrived too late`);
            return;
        }
        // a question is executed once, even if its message arrives twice
        if (this.taken.has(id)) return;
        // a question that is no longer remembered would arrive too late anyway
        for (const [earlier, until] of this.taken) if (until < now) this.taken.delete(earlier);
        this.taken.set(id, beginBefore);
        this.send({ type: 'taken', id });
        try {
            const value = await this.execute(command);
            this.send({ type: 'done', id, value });
        } catch (thrown) {
            this.send({ type: 'failed', id, error: commandErrorOf(thrown) });
        }
    }
}

/** @param port null: this browser has no channels */
export function openTabChannel(port: ChannelPort | null, parts: Omit<TabChannelParts, 'port'>): TabChannel | null {
    if (!port) parts.log('without BroadcastChannel, this tab does not know about other tabs');
    return port ? new TabChannel({ ...parts, port }) : null;
}
