/**
 * The script of the Visualforce page `PhoneLinks`, which the browser opens for `tel:` links. Any page of the web can open it with any number,
 * so nothing is dialed before the agent has confirmed the number here. Without a number, the page lets the agent choose this phone for
 * `tel:` links. It has all texts, one part for each state.
 * ```
 *   ask --press--> the phone answers: heard | notReady
 *                  nobody does:       noPhone
 *   choose --press--> the browser's question, whose answer is not reported: chosen
 * ```
 */
import {
    HEARD_WITHIN_MS,
    isRecordId,
    readDialAnswer
} from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { Clock } from '../clock';
import { parentPage, salesforceOrigins } from '../parentPage';
import type { ChannelPort } from '../tabs/tabChannel';
import { numberOfLink } from './telLink';

export interface LinkPageParts {
    readonly window: Pick<Window, 'document' | 'location' | 'parent'> & {
        readonly navigator: Partial<Pick<Navigator, 'registerProtocolHandler'>>;
    };
    readonly clock: Clock;
    readonly newId: () => string;
    /** The channel to this user's phone. */
    readonly port: ChannelPort | null;
    /** Host names of the org's own pages, separated by commas. */
    readonly salesforceHosts: string;
}

export function startLinkPage({ window, clock, newId, port, salesforceHosts }: LinkPageParts): void {
    const { document, location, navigator } = window;
    const show = (state: string): void =>
        document.querySelectorAll<HTMLElement>('[data-when]').forEach((part) => {
            part.hidden = !part.dataset.when?.split(' ').includes(state);
        });
    const press = (name: string, act: () => void): void =>
        document.querySelectorAll(`[data-press="${name}"]`).forEach((button) => button.addEventListener('click', act));

    // a strange page could trick the agent into pressing the button in a frame
    const parent = parentPage(window, salesforceOrigins(salesforceHosts, location));
    if (parent.kind === 'otherSite') return show('otherSite');

    const address = new URLSearchParams(location.search);
    const asked = address.get('tel');
    if (asked === null) {
        press('choose', () => {
            navigator.registerProtocolHandler?.('tel', `${location.origin}${location.pathname}?tel=%s`);
            show('chosen');
        });
        return show(navigator.registerProtocolHandler && parent.kind === 'none' ? 'choose' : 'impossible');
    }

    const number = numberOfLink(asked);
    if (number === null) return show('invalid');
    const record = address.get('record') ?? '';
    document.querySelectorAll('[data-number]').forEach((place) => {
        place.textContent = number;
    });
    let id: string | null = null;
    let cancel = (): void => undefined;
    const settle = (state: string): void => {
        cancel();
        id = null;
        show(state);
    };
    if (port)
        port.onmessage = ({ data }) => {
            const { heardId, ready } = readDialAnswer(data);
            if (id !== null && heardId === id) settle(ready === false ? 'notReady' : 'heard');
        };
    press('call', () => {
        if (id !== null) return;
        id = newId();
        cancel = clock.after(HEARD_WITHIN_MS, () => settle('noPhone'));
        port?.postMessage({ id, number, ...(isRecordId(record) && { recordId: record }) });
    });
    show('ask');
}
