import type { Behavior } from '../hostAtTest';
import { started } from '../hostAtTest';
import { pop } from '../commands';

const CONTACT = { url: '/contact', recordId: '003000000000001AAA', objectType: 'Contact' };
const LEAD = { url: '/lead', recordId: '00Q000000000001AAA', objectType: 'Lead' };

export const pages: readonly Behavior[] = [
    {
        title: 'navigation: emits a page that the agent opens, which counts as activity of the agent',
        needs: ['navigation'],
        async expectOf(at) {
            await started(at);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)).toMatchObject({ page: CONTACT });
            expect(at.attended()).toBe(1);
        }
    },
    {
        title: 'navigation: emits a page once, even if the CRM repeats it',
        needs: ['navigation'],
        async expectOf(at) {
            await started(at);
            for (let repeat = 0; repeat < 5; repeat += 1) at.opens(CONTACT);
            await at.clock.pass(100);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').filter(({ page }) => page.url === CONTACT.url)).toHaveLength(1);
        }
    },
    {
        title: 'navigation: a page that is not a record has none, and fields of newer versions do no harm',
        needs: ['navigation'],
        async expectOf(at) {
            await started(at);
            const newer = { ...CONTACT, mood: { sunny: true } };
            at.opens(newer);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)!.page).toMatchObject(CONTACT);
            at.opens({ url: '/list' });
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)!.page).toEqual({ url: '/list' });
        }
    },
    {
        title: 'navigation: the page of a popped record has its call, and the page of another record does not',
        needs: ['navigation', 'screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('record'));
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)).toMatchObject({ page: CONTACT, poppedFor: 'call-1' });
            at.opens(LEAD);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)!.page).toEqual(LEAD);
            expect(at.emitted('Navigated').at(-1)!.poppedFor).toBeUndefined();
        }
    },
    {
        title: 'navigation: the record that is saved from a popped form has the form',
        needs: ['navigation', 'screenPop', 'tellsForms'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('newRecord'));
            at.opensForm('Lead');
            await at.clock.pass(5_000);
            at.opens(LEAD);
            await at.clock.pass(100);
            const { page, fromForm } = at.emitted('Navigated').at(-1)!;
            expect(page).toEqual(LEAD);
            expect(fromForm).toMatchObject({ form: 'call-1' });
        }
    },
    {
        title: 'navigation: a record of another object after a popped form does not have the form',
        needs: ['navigation', 'screenPop', 'tellsForms'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('newRecord'));
            at.opensForm('Lead');
            await at.clock.pass(5_000);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.emitted('Navigated').at(-1)!.page).toEqual(CONTACT);
            expect(at.emitted('Navigated').at(-1)!.fromForm).toBeUndefined();
        }
    },
    {
        title: 'click to dial: emits number and record at once, which counts as activity of the agent',
        needs: ['clickToDial'],
        async expectOf(at) {
            await started(at);
            at.clicks('07814256404', CONTACT.recordId);
            expect(at.emitted('ClickToDial')).toMatchObject([
                { click: { number: '07814256404', recordId: CONTACT.recordId } }
            ]);
            expect(at.attended()).toBe(1);
        }
    },
    {
        title: 'click to dial: emits quick clicks one by one, in order',
        needs: ['clickToDial'],
        async expectOf(at) {
            await started(at);
            at.clicks('07814256404', CONTACT.recordId);
            at.clicks('07814256404', LEAD.recordId);
            expect(at.emitted('ClickToDial').map(({ click }) => click.recordId)).toEqual([
                CONTACT.recordId,
                LEAD.recordId
            ]);
        }
    },
    {
        title: 'click to dial: does not emit a click without a number',
        needs: ['clickToDial'],
        async expectOf(at) {
            await started(at);
            at.clicks(undefined, CONTACT.recordId);
            expect(at.emitted('ClickToDial')).toEqual([]);
        }
    }
];
