import type { OpenCtiApi } from '../../crm/openCti/openCtiApi';

export interface OpenCtiRequest {
    readonly method: string;
    readonly args: Record<string, unknown>;
}

type Answer = { success: boolean; returnValue?: unknown; errors?: unknown };
type Behaviour = (args: Record<string, unknown>) => Answer | 'lost' | 'late';

export const ok = (returnValue: unknown = null): Answer => ({ success: true, returnValue, errors: null });
export const refused = (code: string, description: string, details?: unknown): Answer => ({
    success: false,
    returnValue: null,
    errors: [{ code, description, details }]
});

/** Salesforce behind an Open CTI library, as a frame sees it. Answers arrive asynchronously, or never. */
export class Salesforce {
    readonly requests: OpenCtiRequest[] = [];
    readonly listeners = new Map<string, ((payload: unknown) => void)[]>();
    private readonly behaviours = new Map<string, Behaviour>();
    /** Answers that were held back with 'late'. Call one to deliver what the answer is by then. */
    readonly heldBack: (() => void)[] = [];

    on(method: string, behaviour: Behaviour): this {
        this.behaviours.set(method, behaviour);
        return this;
    }

    /** The agent moves to another page. */
    navigate(payload: unknown): void {
        for (const listener of this.listeners.get('onNavigationChange') ?? []) listener(payload);
    }

    clickToDial(payload: unknown): void {
        for (const listener of this.listeners.get('onClickToDial') ?? []) listener(payload);
    }

    /** A component on the page publishes on a Lightning message channel that the frame has subscribed to. */
    publish(message: unknown): void {
        for (const listener of this.listeners.get('subscribe') ?? []) listener(message);
    }

    sent(method: string): Record<string, unknown>[] {
        return this.requests.filter((request) => request.method === method).map(({ args }) => args);
    }

    get api(): OpenCtiApi {
        return new Proxy({} as OpenCtiApi, {
            get: (_, method: string) => (argument: Record<string, unknown>) => this.take(method, argument)
        });
    }

    private take(method: string, argument: Record<string, unknown>): void {
        const { callback, listener, ...args } = argument;
        if (typeof listener === 'function') {
            const known = this.listeners.get(method) ?? [];
            this.listeners.set(method, [...known, listener as (payload: unknown) => void]);
            return;
        }
        this.requests.push({ method, args });
        const respond = callback as (answer: unknown) => void;
        const behave = this.behaviours.get(method) ?? (() => ok());
        const answer = behave(args);
        const later = (): void => {
            const now = behave(args);
            respond(now === 'late' ? ok() : now);
        };
        if (answer === 'late') this.heldBack.push(later);
        else if (answer !== 'lost') void Promise.resolve().then(() => respond(answer));
    }
}
