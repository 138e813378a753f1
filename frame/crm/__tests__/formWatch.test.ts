import type { PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { FormWatch } from '../formWatch';

const ORG = 'https://acme.lightning.force.com';
const HOME = { url: `${ORG}/lightning/page/home` };
const FORM = { url: `${ORG}/lightning/o/Lead/new?defaultFieldValues=Phone%3D1` };
const lead = (recordId: string): PageInfo => ({
    url: `${ORG}/lightning/r/Lead/${recordId}/view`,
    recordId,
    objectType: 'Lead'
});
const [OLD, NEW] = [lead('00Q000000000001AAA'), lead('00Q000000000002AAA')];
const TARGET = { form: 'call-1', entity: 'Lead' };

function watch(...pages: PageInfo[]) {
    const clock = new SimulatedClock();
    const forms = new FormWatch(clock);
    return { clock, forms, reports: pages.map((page) => forms.reportOf(page)) };
}
const opened = (...before: PageInfo[]) => {
    const all = watch(...before);
    all.forms.opening(TARGET)();
    return all;
};

describe('the form that a screen pop opened', () => {
    it('is replaced by the record that is saved from it', async () => {
        const { forms, clock } = opened(HOME);
        expect(forms.reportOf(FORM)).toBeNull();
        await clock.pass(9_000);
        expect(forms.reportOf(NEW)).toEqual({ page: NEW, fromForm: { form: 'call-1', openFor: 9_000 } });
        expect(forms.reportOf(OLD)).toEqual({ page: OLD });
    });

    it('may be reported before the host answers, or not at all', async () => {
        const { forms, clock } = watch(HOME);
        const answered = forms.opening(TARGET);
        forms.reportOf(FORM);
        answered();
        await clock.pass(2_000);
        expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
        const silent = opened(HOME);
        await silent.clock.pass(2_000);
        expect(silent.forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it('stays open when the agent chooses a record type', async () => {
        const { forms, clock } = opened(HOME);
        forms.reportOf(FORM);
        await clock.pass(2_000);
        expect(forms.reportOf({ url: `${FORM.url}&recordTypeId=012000000000001AAA` })).toBeNull();
        expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it('stays open when a form below it is reported late', async () => {
        const { forms, clock } = watch(HOME);
        const answered = forms.opening(TARGET);
        forms.reportOf({ url: `${ORG}/lightning/o/Lead/new?count=1` });
        answered();
        expect(forms.reportOf(FORM)).toBeNull();
        await clock.pass(2_000);
        expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it('stays open when a form below it is reported after the answer', async () => {
        const { forms, clock } = opened(HOME);
        forms.reportOf({ url: `${ORG}/lightning/o/Lead/new?count=1` });
        expect(forms.reportOf(FORM)).toBeNull();
        await clock.pass(2_000);
        expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it.each<[string, PageInfo[]]>([
        ['the page below it is reported', [FORM, HOME]],
        ['the record below it is reported', [FORM, OLD]],
        ['a record of another kind is opened', [FORM, { ...OLD, objectType: 'Contact' }]],
        ['another page is opened', [{ url: `${ORG}/lightning/o/Lead/list` }]],
        ['the next form is opened (Save & New)', [FORM, { url: `${ORG}/lightning/o/Lead/new?count=2` }]],
        ['a form of another kind is opened', [FORM, { url: `${ORG}/lightning/o/Case/new` }]]
    ])('is left when %s', async (_what, pages) => {
        const { forms, clock } = opened(OLD);
        for (const page of pages) {
            await clock.pass(page === FORM ? 0 : 2_000);
            expect(forms.reportOf(page)?.fromForm).toBeUndefined();
        }
        expect(forms.reportOf(NEW)).toEqual({ page: NEW });
    });

    it('may be saved while the next form is requested, or has just been opened', async () => {
        const next = { form: 'call-2', entity: 'Lead' };
        for (const confirmedFirst of [false, true]) {
            const { forms, clock } = opened(HOME);
            await clock.pass(2_000);
            const answered = forms.opening(next);
            if (confirmedFirst) answered();
            expect(forms.reportOf(OLD)).toMatchObject({ fromForm: { form: 'call-1' } });
            if (!confirmedFirst) answered();
            forms.reportOf(FORM);
            await clock.pass(2_000);
            expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-2' } });
        }
    });

    it('is left when the next form is open', async () => {
        const { forms, clock } = opened(HOME);
        forms.opening({ form: 'call-2', entity: 'Lead' })();
        await clock.pass(2_000);
        expect(forms.reportOf(NEW)).toMatchObject({ fromForm: { form: 'call-2' } });
    });

    it('does not count before the host has opened it', () => {
        const { forms } = watch(HOME);
        forms.opening(TARGET);
        expect(forms.reportOf(NEW)).toEqual({ page: NEW });
    });
});

describe('any form', () => {
    it('covers the page, which stays open', () => {
        expect(watch(OLD, FORM, OLD, NEW, OLD).reports).toEqual([
            { page: OLD },
            null,
            null,
            { page: NEW },
            { page: OLD }
        ]);
    });
});

describe('A8: a record that is popped', () => {
    it('has a page that belongs to its call, once; no other page does', () => {
        const { forms } = watch(HOME);
        forms.popping({ recordId: '00Q000000000002', callKey: 'call-1' });
        expect(forms.reportOf(OLD)).toEqual({ page: OLD });
        expect(forms.reportOf(NEW)).toEqual({ page: NEW, poppedFor: 'call-1' });
        forms.reportOf(HOME);
        expect(forms.reportOf(NEW)).toEqual({ page: NEW });
    });

    it('whose page is not reported within seconds of the answer was opened by the agent', async () => {
        const { forms, clock } = watch(HOME);
        forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-1' })();
        await clock.pass(6_000);
        expect(forms.reportOf(NEW)).toEqual({ page: NEW });
    });

    it('may be reported late in a tab that was frozen, before or after the answer', async () => {
        for (const answeredFirst of [false, true]) {
            const { forms, clock } = watch(HOME);
            const answered = forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-1' });
            await clock.pass(20_000);
            if (answeredFirst) answered();
            expect(forms.reportOf(NEW)).toEqual({ page: NEW, poppedFor: 'call-1' });
            answered();
            forms.reportOf(HOME);
            expect(forms.reportOf(NEW)).toEqual({ page: NEW });
        }
    });

    it('is not confirmed by the answer to an earlier pop', async () => {
        const { forms, clock } = watch(HOME);
        const before = forms.popping({ recordId: '00Q000000000001AAA', callKey: 'call-1' });
        forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-2' });
        before();
        await clock.pass(6_000);
        expect(forms.reportOf(NEW)).toEqual({ page: NEW, poppedFor: 'call-2' });
    });
});
