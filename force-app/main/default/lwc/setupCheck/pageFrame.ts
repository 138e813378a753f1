import { newNonce, pageClock } from 'c/browser';
import { CHECK_PARAMETER, decodePageCheck } from 'c/pageContract';
import type { PageFacts } from 'c/setupLines';

/** In milliseconds: loading the page, plus up to ten seconds for Lightning Out and five for a connection. */
const DEADLINE_MS = 25_000;

/** The page's address as Salesforce uses it for the phone's frame, with the request for a check. */
function addressOf(page: URL, nonce: string): string {
    const parameters = { mode: 'Lightning', isdtp: 'vw', sfdcIframeOrigin: window.location.origin };
    for (const [name, value] of Object.entries({ ...parameters, [CHECK_PARAMETER]: nonce }))
        page.searchParams.set(name, value);
    return page.href;
}

/**
 * Lets the phone's page check itself in a frame. A frame that Salesforce or the browser refuses stays blank without an error, so
 * a missing answer is a finding, too.
 * @param address of the page, absolute. Null: not known
 * @param show puts the frame on this page, or removes it (null)
 */
export function askPage(address: string | null, show: (frame: string | null) => void): Promise<PageFacts> {
    if (address === null) return Promise.resolve('unasked');
    const page = new URL(address);
    const nonce = newNonce();
    return new Promise((resolve) => {
        const finish = (found: PageFacts): void => {
            cancelDeadline();
            window.removeEventListener('message', hear);
            show(null);
            resolve(found);
        };
        const hear = ({ origin, data }: MessageEvent<unknown>): void => {
            const found = origin === page.origin ? decodePageCheck(data, nonce) : null;
            if (found) finish(found);
        };
        const cancelDeadline = pageClock.after(DEADLINE_MS, () => finish('silent'));
        window.addEventListener('message', hear);
        show(addressOf(page, nonce));
    });
}
