import { HEARD_WITHIN_MS, readDialAnswer } from './dialMessages';
import type { DialMessage } from './dialMessages';

/** What became of a request. `notReady`: the phone can't dial now (D1). `noPhone`: nobody has confirmed it. */
export type DialOutcome = 'heard' | 'notReady' | 'noPhone';

export interface DialSenderParts {
    readonly publish: (message: DialMessage) => void;
    readonly clock: { readonly after: (ms: number, act: () => void) => () => void };
    readonly newId: () => string;
    /** Called when `ready` has changed. */
    readonly changed?: () => void;
}

/** The side of the channel that wants numbers to be dialed. */
export class DialSender {
    /** Whether the phone dials now (D1). Null: no phone has said so. */
    ready: boolean | null = null;
    private readonly parts: DialSenderParts;
    private readonly waiting = new Map<string, (outcome: DialOutcome) => void>();

    constructor(parts: DialSenderParts) {
        this.parts = parts;
    }

    /** Asks whether the phone dials. The answer is in `ready`. */
    ask(): void {
        this.parts.publish({ clickToDial: 'ask' });
    }

    /** @param when calls its parameter as soon as the channel is open; too late is never, because the agent has been told by then */
    dial(
        request: Omit<DialMessage, 'id' | 'heardId' | 'clickToDial'>,
        when: (send: () => void) => void = (send) => send()
    ): Promise<DialOutcome> {
        const { publish, clock, newId } = this.parts;
        const id = newId();
        return new Promise((resolve) => {
            const cancel = clock.after(HEARD_WITHIN_MS, () => this.waiting.get(id)?.('noPhone'));
            this.waiting.set(id, (outcome) => {
                cancel();
                this.waiting.delete(id);
                resolve(outcome);
            });
            when(() => {
                if (this.waiting.has(id)) publish({ ...request, id });
            });
        });
    }

    hear(message: unknown): void {
        const { heardId, ready } = readDialAnswer(message);
        if (ready !== undefined && ready !== this.ready) {
            this.ready = ready;
            this.parts.changed?.();
        }
        if (heardId) this.waiting.get(heardId)?.(ready === false ? 'notReady' : 'heard');
    }

    /** No answer is expected any more. */
    stop(): void {
        for (const settle of [...this.waiting.values()]) settle('noPhone');
    }
}
