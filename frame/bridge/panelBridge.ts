import {
    decodePanelMessage,
    encode,
    FRAME_EVENT,
    PANEL_EVENT
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Command,
    CrmEvent,
    FrameMessage,
    JournalEvent,
    PanelMessage,
    PhoneEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { createCommandDesk } from './commandDesk';
import type { FrameMemory } from './frameMemory';

export interface PanelBridgeParts {
    /** The element in which the panel is created; its events bubble up to here. */
    readonly container: EventTarget;
    readonly memory: FrameMemory;
    /** What the journal has to tell a panel that has just come. */
    readonly journal: { events(): JournalEvent[] };
    /** What the panel says about, or to, the other tabs. */
    readonly toOtherTabs: (message: Extract<PanelMessage, { type: 'mirror' | 'ask' | 'resync' }>) => void;
    readonly clock: Clock;
    readonly log: Log;
    /** The panel listens from now on: where it stands is told before everything else. */
    readonly beforeReplay: () => void;
    readonly carryOut: (command: Command) => Promise<unknown>;
    /** The panel said that it listens: once at the start, and again when it is loaded anew. */
    readonly onReady: () => void;
}

export interface PanelBridge {
    tellPhone(event: PhoneEvent): void;
    tellCrm(event: CrmEvent): void;
    tellJournal(event: JournalEvent): void;
    /** Where this tab stands, what other tabs show or ask; not remembered: `onReady` tells a new panel again. */
    tellOfTabs(message: Extract<FrameMessage, { type: 'tabs' | 'mirror' | 'asked' }>): void;
    close(): void;
}

/** An id that the panel can find its question by. */
const isAnswerable = (id: string | undefined): id is string => id !== undefined && id.length > 0 && id.length <= 255;

/**
 * The frame's side of the door to the panel. Events reach the panel as they happen once it has said `ready`; what happened
 * before is told from memory then. Commands are answered once each; a message that is none is refused, and the log says why.
 */
export function createPanelBridge(parts: PanelBridgeParts): PanelBridge {
    const { container, memory, journal, clock, log } = parts;
    let panel: EventTarget | null = null;
    let listens = false;

    function send(message: FrameMessage): void {
        // does not bubble: it is meant for the panel and must not come back up here
        panel?.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: encode(message) }));
    }

    const desk = createCommandDesk({
        clock,
        log,
        carryOut: parts.carryOut,
        answer: (answer) => send({ type: 'answer', ...answer })
    });

    function welcome(target: EventTarget): void {
        desk.forget();
        panel = target;
        listens = true;
        parts.beforeReplay();
        for (const message of memory.replay(clock.now(), journal.events())) send(message);
        memory.forgetClick();
        parts.onReady();
    }

    function receive(event: Event): void {
        const target = event.target ?? container;
        const decoded = decodePanelMessage((event as CustomEvent<unknown>).detail);
        panel ??= target;
        if (!decoded.ok) {
            log(`a message of the panel is refused: ${decoded.fault}`);
            if (isAnswerable(decoded.id)) {
                send({ type: 'answer', id: decoded.id, ok: false, error: { reason: 'malformed' } });
            }
        } else if (decoded.message.type === 'ready') {
            welcome(target);
        } else if (decoded.message.type !== 'command') {
            parts.toOtherTabs(decoded.message);
        } else {
            desk.take(decoded.message.id, decoded.message.command);
        }
    }

    container.addEventListener(PANEL_EVENT, receive);

    return {
        tellPhone(event) {
            memory.notePhone(event);
            if (listens) send({ type: 'phone', event });
        },
        tellCrm(event) {
            memory.noteCrm(event);
            if (!listens) return;
            send({ type: 'crm', event });
            if (event.event === 'ClickToDial') memory.forgetClick();
        },
        tellJournal(event) {
            if (listens) send({ type: 'journal', event });
        },
        tellOfTabs(message) {
            if (listens) send(message);
        },
        close: () => container.removeEventListener(PANEL_EVENT, receive)
    };
}
