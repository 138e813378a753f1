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
import { DialSender, isRecordId } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { Clock } from '../clock';
import { parentPage, salesforceOrigins } from '../parentPage';
import type { ChannelPort } from '../tabs/tabChannel';
import { showState } from './states';
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
    const show = (state: string): void => showState(document, state);
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
    const sender = new DialSender({ publish: (message) => port?.postMessage(message), clock, newId });
    if (port) port.onmessage = ({ data }) => sender.hear(data);
    let waits = false;
    press('call', () => {
        if (waits) return;
        waits = true;
        void sender.dial({ number, ...(isRecordId(record) && { recordId: record }) }).then((outcome) => {
            waits = false;
            show(outcome);
        });
    });
    show('ask');
}
