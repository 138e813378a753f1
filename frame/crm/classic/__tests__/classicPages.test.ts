import type { ScreenPopTarget } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { CrmHostError } from '../../crmHost';
import type { PassedOn } from '../../navigationFilter';
import { ClassicPages } from '../classicPages';

const ORG = 'https://acme.my.salesforce.com';
const record = (recordId: string, objectType: string) => ({ url: `${ORG}/${recordId}`, recordId, objectType });
const FRED = record('003000000000001', 'Contact');
const MARY = record('003000000000002', 'Contact');
const LEAD = record('00Q000000000001', 'Lead');
const HOME = { url: `${ORG}/home/home.jsp` };
const FORM = { url: `${ORG}/00Q/e` };
const POP: ScreenPopTarget = { type: 'record', recordId: '003000000000002AAQ', callKey: 'call-1' };
const NEW: ScreenPopTarget = { type: 'newRecord', entity: 'Lead', form: 'call-1', defaultFieldValues: {} };

/** A browser tab in Classic: each page has a frame of its own. */
function tab() {
    const clock = new SimulatedClock();
    const stored = new FakeStoredText();
    const reports: PassedOn[] = [];
    let restored: () => void = () => undefined;
    let pages!: ClassicPages;
    const frame = (): void => {
        const callsKnown = (): Promise<void> =>
            new Promise((resolve) => {
                restored = resolve;
            });
        pages = new ClassicPages({ clock, stored, callsKnown, emit: (report) => reports.push(report) });
    };
    frame();
    const load = async (page: object, restore = true): Promise<PassedOn | undefined> => {
        frame();
        const before = reports.length;
        pages.loaded(page);
        if (restore) restored();
        await clock.pass(100);
        return reports[before];
    };
    return {
        clock,
        stored,
        load,
        restored: async () => {
            restored();
            await clock.pass(100);
        },
        focus: async (page: object) => {
            pages.opened(page);
            await clock.pass(100);
        },
        pop: (target: ScreenPopTarget, open: () => Promise<unknown> = () => Promise.resolve()) =>
            pages.pop(target, open),
        reports
    };
}

describe('a page that is loaded in Classic', () => {
    it('is reported at once if it is the first of its tab', async () => {
        const { load } = tab();
        expect(await load(FRED, false)).toMatchObject({ page: FRED });
    });

    it('A3: is the agent’s choice if it replaces another one, so it waits until the calls are known', async () => {
        const { load, restored, reports, clock } = tab();
        await load(FRED);
        const at = clock.now();
        expect(await load(MARY, false)).toBeUndefined();
        await clock.pass(5_000);
        await restored();
        expect(reports.at(-1)).toEqual({ page: MARY, at });
    });

    it('is not the agent’s choice if it is the same record again', async () => {
        const { load } = tab();
        await load(FRED);
        expect(await load({ ...FRED, url: `${FRED.url}?edited=1` }, false)).toMatchObject({
            page: { recordId: FRED.recordId }
        });
    });

    it('is reported if the browser blocks site data, or if something else is stored', async () => {
        const { load, stored } = tab();
        await load(FRED);
        stored.save('{"page":7}');
        expect(await load(MARY, false)).toMatchObject({ page: MARY });
    });
});

describe('A8: a popped record in Classic', () => {
    it('is the call’s on the next page, with a short id, too', async () => {
        const { load, pop } = tab();
        await load(FRED);
        await pop(POP);
        expect(await load(MARY)).toMatchObject({ page: MARY, poppedFor: 'call-1' });
        expect((await load(FRED))?.poppedFor).toBeUndefined();
        expect((await load(MARY))?.poppedFor).toBeUndefined();
    });

    it('is the call’s, too, if it was open already, and if Salesforce’s answer came too late', async () => {
        const { load, pop } = tab();
        await load(MARY);
        await expect(pop(POP, () => Promise.reject(new CrmHostError('timeout')))).rejects.toThrow();
        expect(await load(MARY)).toMatchObject({ poppedFor: 'call-1' });
    });

    it('is not the call’s if Salesforce refused, if the agent has left, or after a minute', async () => {
        const refused = tab();
        await refused.load(FRED);
        await expect(refused.pop(POP, () => Promise.reject(new CrmHostError('hostError')))).rejects.toThrow();
        expect((await refused.load(MARY))?.poppedFor).toBeUndefined();

        const left = tab();
        await left.load(FRED);
        await left.pop(POP);
        await left.load(HOME);
        expect((await left.load(MARY))?.poppedFor).toBeUndefined();

        const late = tab();
        await late.load(FRED);
        await late.pop(POP);
        await late.clock.pass(61_000);
        expect((await late.load(MARY))?.poppedFor).toBeUndefined();
    });

    it('is still expected after the browser’s focus has changed on the page before', async () => {
        const { load, pop, focus } = tab();
        await load(FRED);
        await pop(POP);
        await focus(FRED);
        expect(await load(MARY)).toMatchObject({ poppedFor: 'call-1' });
    });
});

describe('P6: a form for a new record in Classic', () => {
    const opened = async (...pages: object[]) => {
        const one = tab();
        await one.load(FRED);
        await one.pop(NEW);
        for (const page of pages) expect(await one.load(page)).toBeUndefined();
        return one;
    };

    it('belongs to the call: the record that replaces it was saved from it', async () => {
        const { load, clock } = await opened(FORM);
        await clock.pass(20_000);
        const saved = await load(LEAD);
        expect(saved).toMatchObject({ page: LEAD, fromForm: { form: 'call-1' } });
        expect(saved?.fromForm?.openFor).toBeGreaterThan(20_000);
        expect((await load(record('00Q000000000002', 'Lead')))?.fromForm).toBeUndefined();
    });

    it.each([
        [
            'with a choice of its record type',
            { url: `${ORG}/setup/ui/recordtypeselect.jsp?ent=Lead` },
            { url: `${ORG}/00Q/e?ent=Lead&RecordType=012000000000001` }
        ],
        ['shown again after a mistake', { url: `${ORG}/00Q/e?isdtp=vw` }, FORM]
    ])('stays open %s', async (_, first, second) => {
        const { load } = await opened(first, second);
        expect(await load(LEAD)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it.each([
        ['has left it for a page', HOME],
        ['has left it for a record of another object', MARY],
        ['opens another form, as after Save & New', { url: `${ORG}/00Q/e?save_new=1` }]
    ])('is left if the agent %s', async (_, page) => {
        const { load } = await opened({ url: `${ORG}/00Q/e?retURL=1` });
        await load(page);
        expect((await load(LEAD))?.fromForm).toBeUndefined();
    });

    it('is not open if Salesforce refused, or has not shown it', async () => {
        const refused = tab();
        await refused.load(FRED);
        await expect(refused.pop(NEW, () => Promise.reject(new CrmHostError('hostError')))).rejects.toThrow();
        await refused.load(FORM);
        expect((await refused.load(LEAD))?.fromForm).toBeUndefined();
        const { load } = await opened();
        expect((await load(LEAD))?.fromForm).toBeUndefined();
    });
});
