import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { hearLinks } from '../hearLinks';
import { startSelectionPage } from '../selectionPage';
import type { SelectionPageParts } from '../selectionPage';
import { channel, settled } from './support/channel';

const HOSTS = 'acme.lightning.force.com';
const COMPONENT = 'force-app/main/default/components/CallSelection.component';
interface FileSystem {
    readonly readFileSync: (path: string, encoding: 'utf8') => string;
}
const { readFileSync } = jest.requireActual<FileSystem>('fs');
/** What the package's component puts into the page; the labels stay names. */
const MARKUP = /<main[^]*<\/template>/.exec(readFileSync(COMPONENT, 'utf8'))![0];

const FRED = {
    recordId: '003000000000001AAA',
    objectType: 'Contact',
    name: 'Fred <Bloggs>',
    personContactId: null,
    numbers: [
        { label: 'Mobile', phone: '07814 256404', owner: null },
        { label: 'Phone', phone: '020 7946 0001', owner: 'Globex' }
    ]
};
const NOBODY = { ...FRED, recordId: '003000000000002AAA', name: 'Nobody', numbers: [] };

/** The page as Lightning Experience shows it, and a phone in this browser if `leads` is given. */
function open(
    records: readonly object[],
    { leads, top = `https://${HOSTS}`, ...more }: { leads?: boolean; top?: string } & Partial<SelectionPageParts> = {}
) {
    document.body.innerHTML = MARKUP;
    const clock = new SimulatedClock();
    const [port, phone] = channel();
    const dialed: unknown[] = [];
    const ready =
        leads === undefined
            ? () => undefined
            : hearLinks({ port: phone, leads: () => leads, clicked: (click) => dialed.push(click) });
    ready(true);
    const location = { search: '', protocol: 'https:', host: 'acme--c.vf.force.com', ancestorOrigins: [top] };
    let asked = 0;
    startSelectionPage({
        window: { document, location, parent: {} } as unknown as SelectionPageParts['window'],
        clock,
        newId: () => `r${(asked += 1)}`,
        port,
        salesforceHosts: HOSTS,
        records: JSON.stringify(records),
        ...more
    });
    const shown = (): string[] =>
        [...document.querySelectorAll<HTMLElement>('[data-when]')]
            .filter(({ hidden }) => !hidden)
            .map(({ dataset }) => dataset.when ?? '');
    const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('button')];
    const press = (at: number): Promise<void> => {
        buttons()[at].click();
        return settled();
    };
    return { clock, dialed, ready, shown, buttons, press };
}

const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the page of the list button Call', () => {
    it('shows the selected records with their numbers, as texts', () => {
        open([FRED, NOBODY], { leads: true });
        expect(texts('h2')).toEqual(['Fred <Bloggs>', 'Nobody']);
        expect(texts('.crm-connect-number')).toEqual([
            'Mobile {!$Label.Phone_Numbers_call} 07814 256404',
            'Globex: Phone {!$Label.Phone_Numbers_call} 020 7946 0001'
        ]);
        expect(texts('[data-records] > li > p')).toEqual(['{!$Label.Phone_Numbers_none}']);
    });

    it('dials the number that is pressed, and the call belongs to its record (A4, D6)', async () => {
        const { dialed, shown, press } = open([NOBODY, FRED], { leads: true });
        expect([shown(), dialed]).toEqual([['choose'], []]);
        await press(1);
        expect(dialed).toEqual([
            {
                number: '020 7946 0001',
                recordId: FRED.recordId,
                objectType: 'Contact',
                recordName: 'Fred <Bloggs>'
            }
        ]);
        expect(shown()).toEqual(['heard']);
    });

    it('passes on the contact of a person account (D2)', async () => {
        const { dialed, press } = open([{ ...FRED, personContactId: '003000000000009AAA' }], { leads: true });
        await press(0);
        expect(dialed).toEqual([expect.objectContaining({ personAccount: true, contactId: '003000000000009AAA' })]);
    });

    it('dials nothing by itself, not even the only number of the only record', async () => {
        const { dialed } = open([{ ...FRED, numbers: [FRED.numbers[0]] }], { leads: true });
        await settled();
        expect(dialed).toEqual([]);
    });

    it('has its buttons off while the phone can’t dial, and says why (D1)', () => {
        const { ready, shown, buttons } = open([FRED], { leads: true });
        ready(false);
        expect([shown(), buttons().map(({ disabled }) => disabled)]).toEqual([['notReady'], [true, true]]);
        ready(true);
        expect([shown(), buttons().map(({ disabled }) => disabled)]).toEqual([['choose'], [false, false]]);
    });

    it.each([
        ['no phone is open', {}],
        ['only tabs that do not lead are open', { leads: false }],
        ['the browser has no channels', { port: null }]
    ])('says so if %s, and can be pressed again', async (_, given) => {
        const { clock, shown, press } = open([FRED], given);
        await press(0);
        await clock.pass(1_000);
        expect(shown()).toEqual(['noPhone']);
        await press(1);
        await clock.pass(1_000);
        expect(shown()).toEqual(['noPhone']);
    });

    it('says that there is nothing to call', () => {
        const { shown, buttons } = open([], { leads: true });
        expect([shown(), buttons()]).toEqual([['nothing'], []]);
    });

    it('shows nothing but a warning in a page of another site, which could have the agent press without seeing it', () => {
        const { shown, buttons } = open([FRED], { leads: true, top: 'https://evil.example' });
        expect([shown(), buttons()]).toEqual([['otherSite'], []]);
    });
});
