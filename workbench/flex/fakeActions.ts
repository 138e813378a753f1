import type { Actions, Payload } from '../../flex-plugin/src/flexUi';

type Action = (payload: Payload) => unknown;
type Listener = (payload: Payload, cancel: () => void) => unknown;

/**
 * Flex's actions, as its documentation describes them: `before` listeners are waited for and may cancel the action, `after` listeners
 * run when it has succeeded.
 */
export class FakeActions implements Actions {
    /** The names and payloads of all actions that were invoked. */
    readonly invoked: { readonly name: string; readonly payload: Payload }[] = [];
    private readonly actions = new Map<string, Action>();
    private readonly listeners = new Map<string, Listener[]>();

    get names(): readonly string[] {
        return [...this.actions.keys()];
    }

    register(name: string, action: Action): void {
        this.actions.set(name, action);
    }

    addListener(event: string, listener: Listener): void {
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    }

    async invokeAction(name: string, payload: Payload = {}): Promise<unknown> {
        this.invoked.push({ name, payload });
        let canceled = false;
        const cancel = (): void => {
            canceled = true;
        };
        await Promise.all((this.listeners.get(`before${name}`) ?? []).map((hear) => hear(payload, cancel)));
        if (canceled) return undefined;
        const action = this.actions.get(name);
        if (!action) throw new Error(`Action ${name} is not registered`);
        const value = await action(payload);
        for (const hear of this.listeners.get(`after${name}`) ?? []) hear(payload, () => undefined);
        return value;
    }
}
