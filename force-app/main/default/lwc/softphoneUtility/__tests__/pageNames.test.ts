import type { DescribeAnswer, PageInfo, Unanswered } from 'c/softphoneContract';
import { PageNames } from '../pageNames';

const FRED = '003000000000001AAA';
const ACME = '001000000000001AAA';
const page = (recordId: string): PageInfo => ({ url: `/lightning/r/${recordId}/view`, recordId });

/** Answers, by record, that a test gives; everything that was passed on; and the timers. */
function naming() {
    const asked: string[] = [];
    const answers = new Map<string, (answer: DescribeAnswer | Unanswered) => void>();
    const timers: (() => void)[] = [];
    const named: PageInfo[] = [];
    const names = new PageNames({
        describe: (id) => {
            asked.push(id);
            return new Promise((resolve) => answers.set(id, resolve));
        },
        after: (_, act) => {
            timers.push(act);
            return () => undefined;
        },
        named: (one) => named.push(one)
    });
    const answer = (id: string, given: Partial<DescribeAnswer>): void =>
        answers.get(id)?.({
            id,
            objectType: 'Contact',
            name: null,
            personContactId: null,
            createdById: null,
            age: null,
            ...given
        });
    return { asked, answer, answers, timers, named, names };
}

/** Lets promises settle. */
async function settled(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('the name of a page that Lightning reports without one', () => {
    it('is asked for before the page is passed on, once for each record', async () => {
        const { asked, answer, named, names } = naming();
        names.opened(page(FRED));
        await settled();
        expect(named).toEqual([]);
        answer(FRED, { name: 'Fred Bloggs' });
        await settled();
        names.opened(page(FRED));
        await settled();
        const fred = { ...page(FRED), objectType: 'Contact', recordName: 'Fred Bloggs' };
        expect(named).toEqual([fred, fred]);
        expect(asked).toEqual([FRED]);
    });

    it('comes with the contact of a person account (A7)', async () => {
        const { answer, named, names } = naming();
        names.opened(page(ACME));
        answer(ACME, { objectType: 'Account', name: 'Hannelore Brandt', personContactId: FRED });
        await settled();
        expect(named).toEqual([
            {
                ...page(ACME),
                objectType: 'Account',
                recordName: 'Hannelore Brandt',
                personAccount: true,
                contactId: FRED
            }
        ]);
    });

    it('may be missing or late: the page is passed on without it, and in order', async () => {
        const { answer, answers, timers, named, names } = naming();
        names.opened(page(FRED));
        names.opened({ url: '/home' });
        names.opened(page(ACME));
        answers.get(ACME)!({ error: {} });
        await settled();
        expect(named).toEqual([]);
        timers[0]();
        await settled();
        expect(named).toEqual([page(FRED), { url: '/home' }, page(ACME)]);
        answer(FRED, { name: 'too late' });
        await settled();
        expect(named).toHaveLength(3);
    });
});
