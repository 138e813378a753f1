import { commandError } from './commandError';
import { CRM_COMMANDS, crmEvent } from './crm';
import { DEMO_COMMANDS } from './demo';
import { phoneEvent, withoutBadCalls } from './deviceEvents';
import { JOURNAL_COMMANDS, journalEvent } from './journal';
import { PHONE_COMMANDS } from './phoneCommands';
import { anything, either, name, object, oneOf, optional, union } from './shape';
import type { Infer, Shape } from './shape';
import { askedAction, mirror, tabsNews } from './tabs';

/**
 * The door between the panel and the frame: DOM CustomEvents on the LWC's host element, whose `detail` is a JSON text.
 * A text, because Lightning's sandbox hands out proxies of objects, and a proxy can neither be posted nor compared.
 * Every message is checked on arrival; one that does not fit is answered with the reason, never acted upon.
 */

/** Grows when a message changes its meaning. Both sides come in one package, but a browser may have cached one of them. */
export const BRIDGE_VERSION = 2;
/** From the panel to the frame; bubbles out of the LWC's shadow. */
export const PANEL_EVENT = 'crmconnectpanel';
/** From the frame to the panel; dispatched on the LWC's host element. */
export const FRAME_EVENT = 'crmconnectframe';

const command = union('command', { ...PHONE_COMMANDS, ...CRM_COMMANDS, ...DEMO_COMMANDS, ...JOURNAL_COMMANDS });
export type Command = Infer<typeof command>;

const answer = either(
    object({ id: name, ok: oneOf(true), value: optional(anything) }),
    object({ id: name, ok: oneOf(false), error: commandError })
);
export type CommandAnswer = Infer<typeof answer>;

const panelMessage = union('type', {
    /** The panel is on the page and listens; the frame answers with everything it knows. */
    ready: object({}),
    command: object({ id: name, command }),
    /** From a panel that leads. */
    mirror,
    /** From a panel that does not: what the agent did in it. */
    ask: object({ action: askedAction }),
    /** From a panel that missed a part of the mirror: all of it is wanted. */
    resync: object({})
});
export type PanelMessage = Infer<typeof panelMessage>;

const frameMessage = union('type', {
    phone: object({ event: phoneEvent }),
    crm: object({ event: crmEvent }),
    journal: object({ event: journalEvent }),
    answer,
    tabs: tabsNews,
    /** To a panel that does not lead: what the leading one shows. */
    mirror,
    /** To the leading panel: what the agent did in another one. */
    asked: object({ action: askedAction })
});
export type FrameMessage = Infer<typeof frameMessage>;

export type Decoded<Message> =
    /** `leftOut`: what is wrong with the parts that are missing. */
    | { readonly ok: true; readonly message: Message; readonly leftOut: readonly string[] }
    | { readonly ok: false; readonly fault: string; readonly id?: string };

/** A message as the `detail` of its event. */
export function encode(message: PanelMessage | FrameMessage): string {
    return JSON.stringify({ v: BRIDGE_VERSION, ...message });
}

interface Mended {
    readonly message: unknown;
    readonly leftOut: readonly string[];
}

const asItIs = (message: unknown): Mended => ({ message, leftOut: [] });

function withGoodCalls(message: unknown): Mended {
    const { type, event: told } = message as { type?: unknown; event?: unknown };
    if (type !== 'phone') return asItIs(message);
    const { event, faults } = withoutBadCalls(told);
    return { message: { ...(message as object), event }, leftOut: faults };
}

function decode<Message>(detail: unknown, shape: Shape<Message>, mend = asItIs): Decoded<Message> {
    if (typeof detail !== 'string') return { ok: false, fault: 'the message is not a text' };
    let value: unknown;
    try {
        value = JSON.parse(detail);
    } catch {
        return { ok: false, fault: 'the message is not JSON' };
    }
    const { v, id } = (value ?? {}) as { v?: unknown; id?: unknown };
    const known = typeof id === 'string' ? { id } : {};
    if (v !== BRIDGE_VERSION) {
        return {
            ok: false,
            fault: `version ${String(v)} of the bridge instead of ${BRIDGE_VERSION}`,
            ...known
        };
    }
    const { message, leftOut } = mend(value);
    const fault = shape(message, 'message');
    return fault ? { ok: false, fault, ...known } : { ok: true, message: message as Message, leftOut };
}

export const decodePanelMessage = (detail: unknown): Decoded<PanelMessage> => decode(detail, panelMessage);
export const decodeFrameMessage = (detail: unknown): Decoded<FrameMessage> =>
    decode(detail, frameMessage, withGoodCalls);
