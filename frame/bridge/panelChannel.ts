import { FRAME_EVENT, PANEL_EVENT } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TextChannel } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * The frame's end of the channel to the panel: DOM events on the panel's element.
 * @param container the element that the panel is created in, which the panel's events bubble up to
 */
export function panelChannel(container: EventTarget): TextChannel {
    /** The panel that sent the latest event. A reloaded panel replaces the earlier one. */
    let panel: EventTarget | null = null;
    let receive: ((event: Event) => void) | null = null;
    const close = (): void => {
        if (receive) container.removeEventListener(PANEL_EVENT, receive);
    };
    return {
        // must not bubble, or the event would come back here
        post: (text) => void panel?.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: text })),
        listen(hear) {
            close();
            receive = (event) => {
                panel = event.target ?? container;
                hear((event as CustomEvent<unknown>).detail);
            };
            container.addEventListener(PANEL_EVENT, receive);
        },
        close
    };
}
