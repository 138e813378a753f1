import type { InteractionApi } from '../../crm/classic/interactionApi';

export interface InteractionRequest {
    readonly path: string;
    readonly args: readonly unknown[];
}

interface Answer {
    readonly result?: unknown;
    readonly error?: unknown;
}
type Behavior = (...args: unknown[]) => Answer | 'lost' | 'late';

const LISTENERS = new Set(['onFocus', 'cti.onClickToDial']);
/** Methods that take no callback. */
const SILENT = new Set(['cti.notifyInitializationComplete']);

export const json = (value: unknown): Answer => ({ result: JSON.stringify(value) });

/** Salesforce behind the Open CTI library for Classic, as a frame sees it. Answers arrive asynchronously, or never. */
export class ClassicSalesforce {
    readonly requests: InteractionRequest[] = [];
    readonly listeners = new Map<string, ((answer: unknown) => void)[]>();
    /** Answers that were held back with 'late'. Call one to deliver what the answer is by then. */
    readonly heldBack: (() => void)[] = [];
    private readonly behaviors = new Map<string, Behavior>();
    private readonly lacks: readonly string[];

    /** @param lacks methods that this version of the library does not have */
    constructor(lacks: readonly string[] = []) {
        this.lacks = lacks;
    }

    on(path: string, behavior: Behavior): this {
        this.behaviors.set(path, behavior);
        return this;
    }

    /** The browser's focus changes, or the tab of a console. */
    focus(page: object): void {
        for (const listener of this.listeners.get('onFocus') ?? []) listener(json(page));
    }

    clickToDial(click: object): void {
        for (const listener of this.listeners.get('cti.onClickToDial') ?? []) listener(json(click));
    }

    sent(path: string): (readonly unknown[])[] {
        return this.requests.filter((request) => request.path === path).map(({ args }) => args);
    }

    get api(): InteractionApi {
        const cti = this.part('cti.');
        return new Proxy({} as InteractionApi, {
            get: (_, name: string) => (name === 'cti' ? cti : this.method(name))
        });
    }

    private part(prefix: string): InteractionApi['cti'] {
        return new Proxy({} as InteractionApi['cti'], { get: (_, name: string) => this.method(prefix + name) });
    }

    private method(path: string): ((...args: unknown[]) => void) | undefined {
        return this.lacks.includes(path) ? undefined : (...args) => this.take(path, args);
    }

    private take(path: string, given: readonly unknown[]): void {
        if (SILENT.has(path)) {
            this.requests.push({ path, args: given });
            return;
        }
        const args = given.slice(0, -1);
        const callback = given.at(-1) as (answer: unknown) => void;
        if (LISTENERS.has(path)) {
            this.listeners.set(path, [...(this.listeners.get(path) ?? []), callback]);
            return;
        }
        this.requests.push({ path, args });
        const behave = this.behaviors.get(path) ?? (() => ({ result: true }));
        const answer = behave(...args);
        const later = (): void => {
            const now = behave(...args);
            callback(now === 'late' ? { result: true } : now);
        };
        if (answer === 'late') this.heldBack.push(later);
        else if (answer !== 'lost') void Promise.resolve().then(() => callback(answer));
    }
}
