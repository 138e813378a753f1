import { announceShown } from '../../shownPage';
import type { StoredText } from '../../storedText';
import type { FlexWindow, OpenFlex } from './flexLink';
import { splitPage } from './splitPage';

/** The product's name, in every language. */
const TITLE = 'Twilio Flex';

/** What Flex may use. A frame of another origin may use nothing else. */
const PERMITTED = 'microphone; autoplay; speaker-selection; clipboard-write; display-capture';

/**
 * Shows Flex below the panel. Messages are exchanged with the window and the exact origin of the address, so a page that Flex was left for
 * is neither heard nor told anything.
 * @param storage keeps how the agent divides the page
 */
export const flexFrame =
    (page: Window, storage: StoredText): OpenFlex =>
    (address, hear): FlexWindow => {
        const { document } = page;
        const { origin } = new URL(address);
        const frame = document.createElement('iframe');
        frame.title = TITLE;
        frame.allow = PERMITTED;
        frame.src = address;
        const split = splitPage(document, frame, storage);
        const listen = (event: MessageEvent): void => {
            if (event.source === frame.contentWindow && event.origin === origin) hear(event.data);
        };
        page.addEventListener('message', listen);
        announceShown(page, true);
        return {
            // if Flex was left, for example to sign in, the browser drops the message
            post: (text) => frame.contentWindow?.postMessage(text, origin),
            reload() {
                // a page of another origin can't be reloaded, but replaced by itself
                frame.src = address;
            },
            arrange: (busy) => split.arrange(busy),
            close() {
                page.removeEventListener('message', listen);
                split.remove();
                announceShown(page, false);
            }
        };
    };
