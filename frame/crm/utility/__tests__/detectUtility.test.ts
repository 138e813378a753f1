import {
    UTILITY_PARAMETER,
    isUtilityMessage,
    utilityMessage
} from '../../../../force-app/main/default/lwc/pageContract/pageContract';
import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import type { ParentPage } from '../../../parentPage';
import { detectUtility } from '../detectUtility';

const ORIGIN = 'https://acme.lightning.force.com';
const SALESFORCE: ParentPage = { kind: 'salesforce', origin: ORIGIN };

/** The phone's page with a nonce in its address, and what it posted to the page around it. */
function framed(search = `?${UTILITY_PARAMETER}=n1`) {
    const posted: (readonly [string, string])[] = [];
    const hearing = new Set<(event: MessageEvent<unknown>) => void>();
    const parent = { postMessage: (data: string, origin: string) => posted.push([data, origin]) };
    const page = {
        parent: parent as unknown as Pick<Window, 'postMessage'>,
        location: { search },
        addEventListener: (_: 'message', hear: (event: MessageEvent<unknown>) => void) => void hearing.add(hear),
        removeEventListener: (_: 'message', hear: (event: MessageEvent<unknown>) => void) => void hearing.delete(hear)
    };
    const port = (): MessagePort =>
        ({ postMessage: () => undefined, close: () => undefined }) as unknown as MessagePort;
    const good = {
        source: parent,
        origin: ORIGIN,
        data: utilityMessage('utilityPorts', 'n1'),
        ports: [port(), port()]
    };
    const arrives = (changes: Partial<Record<keyof typeof good, unknown>> = {}): void => {
        for (const hear of [...hearing]) hear({ ...good, ...changes } as unknown as MessageEvent<unknown>);
    };
    return { page, posted, arrives, port, hearing };
}

describe('the component in the utility bar that holds the phone’s page', () => {
    it('gets a message for its exact origin, and the phone starts with the ports that it answers with', async () => {
        const { page, posted, arrives, hearing } = framed();
        const detection = detectUtility(page, SALESFORCE);
        expect(posted).toHaveLength(1);
        expect(isUtilityMessage(posted[0][0], 'utilityPage', 'n1')).toBe(true);
        expect(posted[0][1]).toBe(ORIGIN);
        arrives();
        expect(await detection).toMatchObject({ found: true, host: { sharesPhone: true } });
        expect(hearing.size).toBe(0);
    });

    it.each([
        ['another window', { source: {} }],
        ['another origin', { origin: 'https://evil.example' }],
        ['another nonce', { data: utilityMessage('utilityPorts', 'n2') }],
        ['no nonce', { data: '{"crmConnect":"utilityPorts"}' }],
        ['an echo of the page’s own message', { data: utilityMessage('utilityPage', 'n1') }],
        ['something that is not JSON', { data: 'utilityPorts n1' }],
        ['an object', { data: { crmConnect: 'utilityPorts', nonce: 'n1' } }],
        ['no ports', { ports: [] }],
        ['one port', { ports: [framed().port()] }],
        ['three ports', { ports: [framed().port(), framed().port(), framed().port()] }]
    ])('is not believed if its message has or comes from %s', async (_, changes) => {
        const { page, arrives } = framed();
        let found = false;
        void Promise.resolve(detectUtility(page, SALESFORCE)).then(() => {
            found = true;
        });
        arrives(changes);
        await settled();
        expect(found).toBe(false);
        arrives();
        await settled();
        expect(found).toBe(true);
    });

    it.each<ParentPage>([{ kind: 'none' }, { kind: 'otherSite', origin: 'https://evil.example' }])(
        'is not asked in a page that is not the org’s, whatever the address says: %o',
        async (parent) => {
            const { page, posted } = framed();
            expect(await detectUtility(page, parent)).toEqual({
                found: false,
                explanation: explanation('openedByItself')
            });
            expect(posted).toEqual([]);
        }
    );

    it('is not asked without its parameter in the address', async () => {
        const { page, posted } = framed('?mode=Lightning');
        expect(await detectUtility(page, SALESFORCE)).toMatchObject({ found: false });
        expect(posted).toEqual([]);
    });
});
