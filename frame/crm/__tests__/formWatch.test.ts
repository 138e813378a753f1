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
    return { clock, forms, told: pages.map((page) => forms.take(page)) };
}
const opened = (...before: PageInfo[]) => {
    const all = watch(...before);
    all.forms.opening(TARGET)();
    return all;
};

describe('the form that a screen pop opened', () => {
    it('makes way for the record that is saved from it', async () => {
        const { forms, clock } = opened(HOME);
        expect(forms.take(FORM)).toBeNull();
        await clock.pass(9_000);
        expect(forms.take(NEW)).toEqual({ page: NEW, fromForm: { form: 'call-1', openFor: 9_000 } });
        expect(forms.take(OLD)).toEqual({ page: OLD });
    });

    it('may be told before the host answers, or not at all', async () => {
        const { forms, clock } = watch(HOME);
        const answered = forms.opening(TARGET);
        forms.take(FORM);
        answered();
        await clock.pass(2_000);
        expect(forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
        const silent = opened(HOME);
        await silent.clock.pass(2_000);
        expect(silent.forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it('goes on when the agent chooses a record type', async () => {
        const { forms, clock } = opened(HOME);
        forms.take(FORM);
        await clock.pass(2_000);
        expect(forms.take({ url: `${FORM.url}&recordTypeId=012000000000001AAA` })).toBeNull();
        expect(forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it('goes on when the notice of a form that it covers comes late', async () => {
        const { forms, clock } = watch(HOME);
        const answered = forms.opening(TARGET);
        forms.take({ url: `${ORG}/lightning/o/Lead/new?count=1` });
        answered();
        expect(forms.take(FORM)).toBeNull();
        await clock.pass(2_000);
        expect(forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-1' } });
    });

    it.each<[string, PageInfo[]]>([
        ['the page below it is told', [FORM, HOME]],
        ['the record below it is told', [FORM, OLD]],
        ['a record of another kind is opened', [FORM, { ...OLD, objectType: 'Contact' }]],
        ['another page is opened', [{ url: `${ORG}/lightning/o/Lead/list` }]],
        ['the next form is opened (Save & New)', [FORM, { url: `${ORG}/lightning/o/Lead/new?count=2` }]],
        ['a form of another kind is opened', [FORM, { url: `${ORG}/lightning/o/Case/new` }]]
    ])('is left when %s', async (_what, pages) => {
        const { forms, clock } = opened(OLD);
        // a form that is told at once may be left at once
        if (pages[0] !== FORM) await clock.pass(2_000);
        for (const page of pages) expect(forms.take(page)?.fromForm).toBeUndefined();
        expect(forms.take(NEW)).toEqual({ page: NEW });
    });

    it('may be saved while the next form is asked for, or has just been opened', async () => {
        const next = { form: 'call-2', entity: 'Lead' };
        for (const confirmedFirst of [false, true]) {
            const { forms, clock } = opened(HOME);
            await clock.pass(2_000);
            const answered = forms.opening(next);
            if (confirmedFirst) answered();
            expect(forms.take(OLD)).toMatchObject({ fromForm: { form: 'call-1' } });
            if (!confirmedFirst) answered();
            forms.take(FORM);
            await clock.pass(2_000);
            expect(forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-2' } });
        }
    });

    it('is left when the next form is open', async () => {
        const { forms, clock } = opened(HOME);
        forms.opening({ form: 'call-2', entity: 'Lead' })();
        await clock.pass(2_000);
        expect(forms.take(NEW)).toMatchObject({ fromForm: { form: 'call-2' } });
    });

    it('is no form before the host has opened it', () => {
        const { forms } = watch(HOME);
        forms.opening(TARGET);
        expect(forms.take(NEW)).toEqual({ page: NEW });
    });
});

describe('any form', () => {
    it('lies above the page, which stays open', () => {
        expect(watch(OLD, FORM, OLD, NEW, OLD).told).toEqual([{ page: OLD }, null, null, { page: NEW }, { page: OLD }]);
    });
});

describe('A8: a record that is popped', () => {
    it("says whose its page is, once; no other page is the call's", () => {
        const { forms } = watch(HOME);
        forms.popping({ recordId: '00Q000000000002', callKey: 'call-1' });
        expect(forms.take(OLD)).toEqual({ page: OLD });
        expect(forms.take(NEW)).toEqual({ page: NEW, poppedFor: 'call-1' });
        forms.take(HOME);
        expect(forms.take(NEW)).toEqual({ page: NEW });
    });

    it('that does not come within seconds of the answer was opened by the agent', async () => {
        const { forms, clock } = watch(HOME);
        forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-1' })();
        await clock.pass(6_000);
        expect(forms.take(NEW)).toEqual({ page: NEW });
    });

    it('may come late in a tab that was frozen, before the answer and after it', async () => {
        for (const answeredFirst of [false, true]) {
            const { forms, clock } = watch(HOME);
            const answered = forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-1' });
            await clock.pass(20_000);
            if (answeredFirst) answered();
            expect(forms.take(NEW)).toEqual({ page: NEW, poppedFor: 'call-1' });
            answered();
            forms.take(HOME);
            expect(forms.take(NEW)).toEqual({ page: NEW });
        }
    });

    it('is not answered by what was popped before it', async () => {
        const { forms, clock } = watch(HOME);
        const before = forms.popping({ recordId: '00Q000000000001AAA', callKey: 'call-1' });
        forms.popping({ recordId: '00Q000000000002AAA', callKey: 'call-2' });
        before();
        await clock.pass(6_000);
        expect(forms.take(NEW)).toEqual({ page: NEW, poppedFor: 'call-2' });
    });
});
