import type { Behavior } from '../hostAtTest';
import { started } from '../hostAtTest';
import { pop } from '../commands';

const CONTACT = { url: '/contact', recordId: '003000000000001AAA', objectType: 'Contact' };
const LEAD = { url: '/lead', recordId: '00Q000000000001AAA', objectType: 'Lead' };

export const pages: readonly Behavior[] = [
    {
        title: 'navigation: a page that the agent opens is emitted, and counts as the agent at work',
        needs: ['navigation'],
        async expectOf(at) {
            await started(at);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.told('Navigated').at(-1)).toMatchObject({ page: CONTACT });
            expect(at.attended()).toBe(1);
        }
    },
    {
        title: 'navigation: a page that the CRM repeats is emitted once',
        needs: ['navigation'],
        async expectOf(at) {
            await started(at);
            for (let repeat = 0; repeat < 5; repeat += 1) at.opens(CONTACT);
            await at.clock.pass(100);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.told('Navigated').filter(({ page }) => page.url === CONTACT.url)).toHaveLength(1);
        }
    },
    {
        title: 'navigation: the page of a popped record says for which call, and a page of another record does not',
        needs: ['navigation', 'screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('record'));
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.told('Navigated').at(-1)).toMatchObject({ page: CONTACT, poppedFor: 'call-1' });
            at.opens(LEAD);
            await at.clock.pass(100);
            expect(at.told('Navigated').at(-1)!.page).toEqual(LEAD);
            expect(at.told('Navigated').at(-1)!.poppedFor).toBeUndefined();
        }
    },
    {
        title: 'navigation: the record saved from a popped form says which form',
        needs: ['navigation', 'screenPop', 'tellsForms'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('newRecord'));
            at.opensForm('Lead');
            await at.clock.pass(5_000);
            at.opens(LEAD);
            await at.clock.pass(100);
            const { page, fromForm } = at.told('Navigated').at(-1)!;
            expect(page).toEqual(LEAD);
            expect(fromForm).toMatchObject({ form: 'call-1' });
        }
    },
    {
        title: 'navigation: a record of another kind after a popped form is not from it',
        needs: ['navigation', 'screenPop', 'tellsForms'],
        async expectOf(at) {
            await started(at);
            await at.host.execute(pop('newRecord'));
            at.opensForm('Lead');
            await at.clock.pass(5_000);
            at.opens(CONTACT);
            await at.clock.pass(100);
            expect(at.told('Navigated').at(-1)!.page).toEqual(CONTACT);
            expect(at.told('Navigated').at(-1)!.fromForm).toBeUndefined();
        }
    },
    {
        title: 'click to dial: emitted at once with number and record, and counts as the agent at work',
        needs: ['clickToDial'],
        async expectOf(at) {
            await started(at);
            at.clicks('07814256404', CONTACT.recordId);
            expect(at.told('ClickToDial')).toMatchObject([
                { click: { number: '07814256404', recordId: CONTACT.recordId } }
            ]);
            expect(at.attended()).toBe(1);
        }
    },
    {
        title: 'click to dial: a click without a number is not emitted',
        needs: ['clickToDial'],
        async expectOf(at) {
            await started(at);
            at.clicks(undefined, CONTACT.recordId);
            expect(at.told('ClickToDial')).toEqual([]);
        }
    }
];
