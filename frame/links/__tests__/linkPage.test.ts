import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { hearLinks } from '../hearLinks';
import { startLinkPage } from '../linkPage';
import type { LinkPageParts } from '../linkPage';
import { channel, settled } from './support/channel';

const ORIGIN = 'https://acme--c.vf.force.com';
const HOSTS = 'acme.lightning.force.com';
const FRED = '003000000000001AAA';

const STATES = 'ask heard notReady noPhone invalid choose chosen impossible otherSite'.split(' ');
const PAGE = `${STATES.map((state) => `<p data-when="${state}" hidden>${state}</p>`).join('')}
    <b data-number></b><button data-press="call"></button><button data-press="choose"></button>`;

/** The page as the browser opens it, and a phone in another tab if `leads` is given. */
function open(
    search: string,
    { leads, top, ...more }: { leads?: boolean; top?: string } & Partial<LinkPageParts> = {}
) {
    document.body.innerHTML = PAGE;
    const clock = new SimulatedClock();
    const [port, phone] = channel();
    const dialed: unknown[] = [];
    const registered: unknown[] = [];
    const ready =
        leads === undefined
            ? () => undefined
            : hearLinks({ port: phone, leads: () => leads, clicked: (click) => dialed.push(click) });
    const { protocol, host } = new URL(ORIGIN);
    const location = { search, protocol, host, origin: ORIGIN, pathname: '/apex/PhoneLinks' };
    const window = {
        document,
        location: { ...location, ...(top && { ancestorOrigins: [top] }) },
        navigator: { registerProtocolHandler: (...given: unknown[]) => registered.push(given) }
    };
    const self = { ...window, parent: top ? {} : null };
    if (!top) Object.assign(self, { parent: self });
    startLinkPage({
        window: self as unknown as LinkPageParts['window'],
        clock,
        newId: () => 'r1',
        port,
        salesforceHosts: HOSTS,
        ...more
    });
    const shown = (): (string | null)[] =>
        [...document.querySelectorAll<HTMLElement>('[data-when]')]
            .filter(({ hidden }) => !hidden)
            .map(({ textContent }) => textContent);
    const press = (name: string): Promise<void> => {
        document.querySelector<HTMLElement>(`[data-press="${name}"]`)!.click();
        return settled();
    };
    return { clock, dialed, registered, ready, shown, press };
}

describe('the page for tel: links', () => {
    it('shows the number and dials nothing, until the agent confirms it; then the phone in another tab dials it, once', async () => {
        const { dialed, ready, shown, press } = open('?tel=tel%3A%2B442079460112', { leads: true });
        ready(true);
        expect(shown()).toEqual(['ask']);
        expect(document.querySelector('[data-number]')!.textContent).toBe('+442079460112');
        expect(dialed).toEqual([]);
        await press('call');
        expect(shown()).toEqual(['heard']);
        expect(dialed).toEqual([{ number: '+442079460112' }]);
    });

    it('passes on the record that an address of ours names (A4), if that is an id', async () => {
        const { dialed, press } = open(`?tel=020&record=${FRED}`, { leads: true });
        await press('call');
        const strange = open('?tel=020&record=%3Cscript%3E', { leads: true });
        await strange.press('call');
        expect([...dialed, ...strange.dialed]).toEqual([{ number: '020', recordId: FRED }, { number: '020' }]);
    });

    it('says that the phone can’t dial now (D1), and can be pressed again', async () => {
        const { ready, shown, press } = open('?tel=020', { leads: true });
        await press('call');
        expect(shown()).toEqual(['notReady']);
        ready(true);
        await press('call');
        expect(shown()).toEqual(['heard']);
    });

    it.each([
        ['no phone is open', {}],
        ['only tabs that do not lead are open', { leads: false }],
        ['the browser has no channels', { port: null }]
    ])('says so if %s', async (_, given) => {
        const { clock, dialed, shown, press } = open('?tel=020', given);
        void press('call');
        void press('call');
        await clock.pass(1_000);
        expect(shown()).toEqual(['noPhone']);
        expect(dialed).toEqual([]);
    });

    it('has nothing to press for a link without a number', () => {
        expect(open('?tel=tel%3A*72123', { leads: true }).shown()).toEqual(['invalid']);
    });

    it('shows nothing but a warning in a page of another site, which could have the agent press without seeing it', async () => {
        const { dialed, shown, press } = open('?tel=020', { leads: true, top: 'https://evil.example' });
        await press('call');
        expect(shown()).toEqual(['otherSite']);
        expect(dialed).toEqual([]);
    });

    it('works in a page of the org, as Lightning Experience shows it', async () => {
        const { dialed, press } = open('?tel=020', { leads: true, top: `https://${HOSTS}` });
        await press('call');
        expect(dialed).toHaveLength(1);
    });

    it('asks the browser for tel: links only when the agent wants it', async () => {
        const { registered, shown, press } = open('');
        expect([shown(), registered]).toEqual([['choose'], []]);
        await press('choose');
        expect(registered).toEqual([['tel', `${ORIGIN}/apex/PhoneLinks?tel=%s`]]);
        expect(shown()).toEqual(['chosen']);
    });

    it('says that it can’t ask for them in a frame', () => {
        expect(open('', { top: `https://${HOSTS}` }).shown()).toEqual(['impossible']);
    });
});
