import { checkCommand } from './checkCommand';
import { checkCrmEvent } from './checkCrmEvent';
import { checkJournalEvent } from './checkJournal';
import { checkPhoneEvent, withoutBadCalls } from './checkPhoneEvent';
import { commandError } from './commandError';
import type { CommandError } from './commandError';
import type { CrmCommand, CrmEvent } from './crm';
import type { DemoCommand } from './demo';
import type { JournalCommand, JournalEvent } from './journal';
import type { PhoneEvent } from './deviceEvents';
import type { PhoneCommand } from './phoneCommands';
import { bool, name, object, union, whole } from './shape';
import type { Shape } from './shape';
import type { AskedAction, Mirror, TabsNews } from './tabs';

/**
 * The door between the panel and the frame: DOM CustomEvents on the LWC's host element, whose `detail` is a JSON text.
 * A text, because Lightning's sandbox hands out proxies of objects, and a proxy can neither be posted nor compared.
 * Every message is checked on arrival; one that does not fit is answered with the reason, never acted upon.
 */

/** Grows when a message changes its meaning. Both sides come in one package, but a browser may have cached one of them. */
export const BRIDGE_VERSION = 1;
/** From the panel to the frame; bubbles out of the LWC's shadow. */
export const PANEL_EVENT = 'crmconnectpanel';
/** From the frame to the panel; dispatched on the LWC's host element. */
export const FRAME_EVENT = 'crmconnectframe';

export type Command = PhoneCommand | CrmCommand | DemoCommand | JournalCommand;

export type CommandAnswer =
    | { readonly id: string; readonly ok: true; readonly value?: unknown }
    | { readonly id: string; readonly ok: false; readonly error: CommandError };

export type PanelMessage =
    /** The panel is on the page and listens; the frame answers with everything it knows. */
    | { readonly type: 'ready' }
    | {
          readonly type: 'command';
          readonly id: string;
          readonly command: Command;
      }
    /** From a panel that leads. */
    | ({ readonly type: 'mirror' } & Mirror)
    /** From a panel that does not: what the agent did in it. */
    | { readonly type: 'ask'; readonly action: AskedAction }
    /** From a panel that missed a part of the mirror: all of it is wanted. */
    | { readonly type: 'resync' };

export type FrameMessage =
    | { readonly type: 'phone'; readonly event: PhoneEvent }
    | { readonly type: 'crm'; readonly event: CrmEvent }
    | { readonly type: 'journal'; readonly event: JournalEvent }
    | ({ readonly type: 'answer' } & CommandAnswer)
    | ({ readonly type: 'tabs' } & TabsNews)
    /** To a panel that does not lead: what the leading one shows. */
    | ({ readonly type: 'mirror' } & Mirror)
    /** To the leading panel: what the agent did in another one. */
    | { readonly type: 'asked'; readonly action: AskedAction };

export type Decoded<Message> =
    /** `leftOut`: what is wrong with the parts that are missing. */
    | { readonly ok: true; readonly message: Message; readonly leftOut: readonly string[] }
    | { readonly ok: false; readonly fault: string; readonly id?: string };

const answer: Shape = (value, path) => {
    const fault = object({ id: name, ok: bool })(value, path);
    if (fault) return fault;
    return (value as CommandAnswer).ok ? null : object({ error: commandError })(value, path);
};

/** Both ways, and between tabs; the engine looks into `change`. */
export const mirrorShape = object({ seq: whole, full: bool, change: object({}) });
const asked = object({ action: object({ do: name }) });

const panelMessage = union('type', {
    ready: object({}),
    mirror: mirrorShape,
    ask: asked,
    resync: object({}),
    command: object({ id: name, command: checkCommand })
});
const frameMessage = union('type', {
    phone: object({ event: checkPhoneEvent }),
    crm: object({ event: checkCrmEvent }),
    journal: object({ event: checkJournalEvent }),
    answer,
    tabs: object({ leads: bool, others: bool }),
    mirror: mirrorShape,
    asked
});

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

function decode<Message>(detail: unknown, shape: Shape, mend = asItIs): Decoded<Message> {
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
