import { commandError } from './commandError';
import type { PortName } from './ports';
import { anyObject, anything, either, name, object, oneOf, optional, union } from './shape';
import type { Infer, Shape } from './shape';

/**
 * The messages between the runtime and its ports in another realm. They are JSON texts, because Lightning's sandbox returns proxies of
 * objects, and a proxy can be neither posted nor compared. Every text is validated on arrival. An invalid one is refused with a reason
 * and never acted on.
 */

/** Increased when a message changes its meaning. Both sides are in one package, but a browser may have cached one of them. */
export const BOUNDARY_VERSION = 3;

/** Longer texts are refused. All that an agent can leave unsaved takes a tenth of this. In UTF-16 units. */
export const LONGEST_MESSAGE = 8_000_000;

const message = union('type', {
    /** The asking side has begun to listen. The serving side answers with `hello` and the current state of its ports. */
    hello: object({ session: name }),
    command: object({ port: name, id: name, command: anyObject }),
    answer: either(
        object({ port: name, id: name, ok: oneOf(true), value: optional(anything) }),
        object({ port: name, id: name, ok: oneOf(false), error: commandError })
    ),
    event: object({ port: name, event: anyObject })
});
export type PortMessage = Infer<typeof message>;

/** What a message contains for a port: its commands, or its events. */
export interface Content {
    readonly shape: Shape<unknown>;
    /** Removes invalid parts if the rest is useful without them, and reports what was wrong. */
    readonly mend?: (content: unknown) => { event: unknown; faults: readonly string[] };
}
export type Contents = Readonly<Partial<Record<PortName, Content>>>;

export type ReadMessage =
    /** `leftOut`: why parts were removed. */
    | { readonly ok: true; readonly message: PortMessage; readonly leftOut: readonly string[] }
    /** `asked`: the command that it was meant to be, so that it can be answered. */
    | { readonly ok: false; readonly fault: string; readonly asked?: { readonly port: string; readonly id: string } };

export const writeMessage = (text: PortMessage): string => JSON.stringify({ v: BOUNDARY_VERSION, ...text });

/** The value of a text, or why it can't be parsed. */
function parse(text: unknown): { fault: string } | { value: unknown } {
    if (typeof text !== 'string') return { fault: 'the message is not a text' };
    if (text.length > LONGEST_MESSAGE) return { fault: `the message is ${text.length} characters long` };
    try {
        return { value: JSON.parse(text) };
    } catch {
        return { fault: 'the message is not JSON' };
    }
}

const isName = (value: unknown): value is string => name(value, 'name') === null;

/** Reads a hello, or a message of a type that this side accepts. Each side has only the shapes of what it receives. */
export function readMessage(text: unknown, accepted: readonly PortMessage['type'][], contents: Contents): ReadMessage {
    const parsed = parse(text);
    if ('fault' in parsed) return { ok: false, fault: parsed.fault };
    const { v, type, port, id } = (parsed.value ?? {}) as Record<'v' | 'type' | 'port' | 'id', unknown>;
    const refuse = (fault: string): ReadMessage => ({
        ok: false,
        fault,
        ...(type === 'command' && isName(port) && isName(id) ? { asked: { port, id } } : {})
    });
    if (v !== BOUNDARY_VERSION) return refuse(`version ${String(v)} of the boundary instead of ${BOUNDARY_VERSION}`);
    const fault = message(parsed.value, 'message');
    if (fault) return refuse(fault);
    const read = parsed.value as PortMessage;
    if (read.type === 'hello') return { ok: true, message: read, leftOut: [] };
    const content = Object.hasOwn(contents, read.port) ? contents[read.port as PortName] : undefined;
    if (!content) return refuse(`there is no port ${read.port.slice(0, 40)}`);
    if (!accepted.includes(read.type)) return refuse(`this side accepts no ${read.type}`);
    if (read.type === 'answer') return { ok: true, message: read, leftOut: [] };
    const { shape, mend } = content;
    if (read.type === 'command') {
        const wrong = shape(read.command, `${read.port}.command`);
        return wrong ? refuse(wrong) : { ok: true, message: read, leftOut: [] };
    }
    const mended = mend?.(read.event) ?? { event: read.event, faults: [] };
    const wrong = shape(mended.event, `${read.port}.event`);
    if (wrong) return refuse(wrong);
    const good = { ...read, event: mended.event as Readonly<Record<string, unknown>> };
    return { ok: true, message: good, leftOut: mended.faults };
}
