import { FRAME_EVENT, PANEL_EVENT } from 'c/softphoneContract';
import type { TextChannel } from 'c/softphoneContract';

/** The panel's end of the channel to its frame: DOM events on the panel's element. */
export function frameChannel(
    panel: Pick<EventTarget, 'dispatchEvent' | 'addEventListener' | 'removeEventListener'>
): TextChannel {
    let receive: ((event: Event) => void) | null = null;
    const close = (): void => {
        if (receive) panel.removeEventListener(FRAME_EVENT, receive);
    };
    return {
        post(text) {
            panel.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail: text, bubbles: true, composed: true }));
        },
        listen(hear) {
            close();
            receive = (event) => hear((event as CustomEvent<unknown>).detail);
            panel.addEventListener(FRAME_EVENT, receive);
        },
        close
    };
}
