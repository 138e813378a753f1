import { FRAME_EVENT, PANEL_EVENT } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { TextChannel } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * The frame's end of the way to the panel: DOM events on the panel's element.
 * @param container the element in which the panel is created; its events bubble up to here
 */
export function panelChannel(container: EventTarget): TextChannel {
    /** The panel that spoke last: one that is loaded anew takes the earlier one's place. */
    let panel: EventTarget | null = null;
    let receive: ((event: Event) => void) | null = null;
    const close = (): void => {
        if (receive) container.removeEventListener(PANEL_EVENT, receive);
    };
    return {
        // does not bubble: it is meant for the panel and must not come back up here
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
