import { MessageChannel } from 'node:worker_threads';
import { FRAME_EVENT, PANEL_EVENT, portChannel } from 'c/softphoneContract';
import type { TextChannel, TextPort } from 'c/softphoneContract';
import { panelChannel } from '../../../frame/bridge/panelChannel';
import { frameChannel } from '../../../force-app/main/default/lwc/softphone/frameChannel';

/** Both ends of a channel between two realms: the side that sends commands and the side that serves them. */
export interface Way {
    readonly asking: TextChannel;
    readonly serving: TextChannel;
    /** Delivers a text to one of the sides. */
    readonly bring: (side: 'asking' | 'serving', text: unknown) => void;
    readonly end: () => void;
}

/** DOM events on the panel's element, as in Open CTI. */
export function domEvents(): Way {
    const container = document.createElement('div');
    const panel = container.appendChild(document.createElement('c-softphone'));
    const asking = frameChannel(panel);
    const serving = panelChannel(container);
    return {
        asking,
        serving,
        bring(side, detail) {
            const event = new CustomEvent(side === 'asking' ? FRAME_EVENT : PANEL_EVENT, { detail, bubbles: true });
            panel.dispatchEvent(event);
        },
        end() {
            asking.close();
            serving.close();
        }
    };
}

/** A MessagePort, as between a component in the utility bar and its own frame. */
export function messagePort(): Way {
    const { port1, port2 } = new MessageChannel();
    return {
        asking: portChannel(port1 as unknown as TextPort),
        serving: portChannel(port2 as unknown as TextPort),
        bring: (side, text) => (side === 'asking' ? port2 : port1).postMessage(text),
        end: () => port1.close()
    };
}

/** A function that takes a text and returns others later, which is how a runtime sees Visualforce remoting. */
export function remoting(): Way {
    const hearing: Record<'asking' | 'serving', ((text: unknown) => void) | null> = { asking: null, serving: null };
    const bring = (side: 'asking' | 'serving', text: unknown): void => {
        setTimeout(() => hearing[side]?.(text), 1);
    };
    const end = (own: 'asking' | 'serving', other: 'asking' | 'serving'): TextChannel => ({
        post: (text) => bring(other, text),
        listen: (hear) => {
            hearing[own] = hear;
        },
        close: () => {
            hearing[own] = null;
        }
    });
    return { asking: end('asking', 'serving'), serving: end('serving', 'asking'), bring, end: () => undefined };
}
