import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { UTILITY_PARAMETER, isUtilityMessage, utilityMessage } from 'c/pageContract';
import { PhonePage } from '../phonePage';
import { utilityPort } from '../utilityPort';
import { until } from '../../../../../../tests/support/until';
import { fakePlatform } from './support/fakePlatform';

const PAGE = 'https://acme--c.vf.force.com/apex/SoftphoneUtility';
const ORIGIN = 'https://acme--c.vf.force.com';

/** A component with the phone's page in a frame, and what the frame was sent. early: before Salesforce has said where the page is */
function framed({ early = false } = {}) {
    const sent: (readonly [string, string, readonly MessagePort[]])[] = [];
    const postMessage = (data: string, origin: string, ports: MessagePort[]): number =>
        sent.push([data, origin, ports]);
    const frame = { postMessage } as unknown as Window;
    const panel = new EventTarget();
    const reloaded = jest.fn();
    const page = new PhonePage({
        frame: () => frame,
        panel: () => panel,
        port: utilityPort(fakePlatform().platform),
        reloaded,
        log: () => undefined
    });
    const address = page.open(PAGE);
    if (!early) page.allow(PAGE);
    const nonce = new URL(address).searchParams.get(UTILITY_PARAMETER)!;
    const says = (changes: object = {}): void => {
        const event = new CustomEvent('message');
        Object.assign(event, { source: frame, origin: ORIGIN, data: utilityMessage('utilityPage', nonce), ...changes });
        window.dispatchEvent(event);
    };
    return { sent, page, address, nonce, says, panel, reloaded };
}

beforeAll(() => {
    // jsdom has none
    Object.assign(globalThis, { MessageChannel: NodeChannel });
});

describe('the phone’s page in the component’s iframe', () => {
    it('has an address with a nonce of its own, and the origin of the page around it', () => {
        const [one, other] = [framed(), framed()];
        expect(one.address.startsWith(`${PAGE}?`)).toBe(true);
        expect(one.nonce).toMatch(/^[0-9a-f]{32}$/);
        expect(one.nonce).not.toBe(other.nonce);
        expect(new URL(one.address).searchParams.get('sfdcIframeOrigin')).toBe(window.location.origin);
        for (const { page } of [one, other]) page.close();
    });

    it('gets two ports, sent to its exact origin, and then what the panel has said', async () => {
        const { sent, page, nonce, says } = framed();
        page.post('hello');
        page.post('hello');
        says();
        expect(page.connected).toBe(true);
        expect(sent).toHaveLength(1);
        const [[data, origin, ports]] = sent;
        expect(isUtilityMessage(data, 'utilityPorts', nonce)).toBe(true);
        expect(origin).toBe(ORIGIN);
        expect(ports).toHaveLength(2);
        const heard: unknown[] = [];
        ports[0].onmessage = (event) => heard.push(event.data);
        page.post('command');
        await until(() => heard.includes('command'), 'the page hears the command');
        expect(heard).toEqual(['hello', 'command']);
        page.close();
    });

    it.each([
        ['another window', { source: window }],
        ['another origin', { origin: 'https://evil.example' }],
        ['another nonce', { data: utilityMessage('utilityPage', 'n') }],
        ['the component’s own message', { data: utilityMessage('utilityPorts', 'n') }],
        ['no text', { data: { crmConnect: 'utilityPage' } }]
    ])('gets nothing for a message with %s', (_, changes) => {
        const { sent, page, says } = framed();
        says(changes);
        expect(sent).toEqual([]);
        expect(page.connected).toBe(false);
        page.close();
    });

    it('gets no second pair of ports: a page that was loaded again needs a new panel', () => {
        const { sent, page, says, reloaded } = framed();
        says();
        says();
        expect(sent).toHaveLength(1);
        expect(reloaded).toHaveBeenCalledTimes(1);
        page.close();
    });

    it('gets no ports before Salesforce has said that this is its address', () => {
        const { sent, page, says } = framed({ early: true });
        says();
        expect(sent).toEqual([]);
        expect(page.allow(PAGE)).toBe(true);
        expect(sent).toHaveLength(1);
        page.close();
    });

    it('gets none if its address is another one, and the page at that address gets them when it is ready', () => {
        const { sent, page, says } = framed({ early: true });
        says();
        const other = PAGE.replace('acme', 'acme2');
        expect(page.allow(other)).toBe(false);
        const nonceAt = (address: string): string => new URL(address).searchParams.get(UTILITY_PARAMETER)!;
        const data = utilityMessage('utilityPage', nonceAt(page.open(other)));
        expect(page.allow(other)).toBe(true);
        says();
        says({ data });
        expect(sent).toEqual([]);
        says({ origin: new URL(other).origin, data });
        expect(sent).toHaveLength(1);
        expect(sent[0][1]).toBe(new URL(other).origin);
        page.close();
    });

    it('is not heard any more when the component is removed', () => {
        const { sent, page, says } = framed();
        page.close();
        says();
        expect(sent).toEqual([]);
    });
});
