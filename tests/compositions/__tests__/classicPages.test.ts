// Salesforce Classic loads a whole page at each click, and with it the real frame and the real runtime of a panel.
import { simulateCall } from '../../../frame/phone/demo/simulation';
import { ClassicTab } from '../support/classicTab';

const page = (objectId: string, object: string) => ({
    url: `https://acme.my.salesforce.com/${objectId}`,
    objectId,
    object
});
const HOME = { url: 'https://acme.my.salesforce.com/home/home.jsp' };
const FRED = page('003000000000001', 'Contact');
const MARY = page('003000000000002', 'Contact');
const ACCOUNT = page('001000000000003', 'Account');

/** A call is up, and the agent has opened Fred's page for it. */
async function onTheLine(callsOutlivePage: boolean) {
    const tab = new ClassicTab({ callsOutlivePage });
    await tab.load(HOME);
    const { callId } = (await tab.phone(simulateCall({ from: '07814256404' }))) as { callId: string };
    const connection = { callId, deviceId: 'demo' };
    await tab.phone({ command: 'answer', connection });
    const call = () => tab.runtime.phone.calls[0];
    tab.runtime.act({ do: 'note', callKey: call().key, text: 'Wants a refund' });
    await tab.clock.pass(100);
    const hangUp = (): Promise<unknown> => tab.phone({ command: 'clear', connection });
    return { tab, call, hangUp };
}

describe('a page that is loaded during a call', () => {
    it('keeps a desk phone’s call with its notes, and its record belongs to the page now open (A3, R4)', async () => {
        const { tab, call, hangUp } = await onTheLine(true);
        await tab.load(ACCOUNT);
        await tab.load(MARY);
        expect(call()).toMatchObject({ state: 'connected', notes: 'Wants a refund' });
        await hangUp();
        expect([...tab.saved.values()]).toMatchObject([
            { CallOutcome__c: 'Answered', WhoId: '003000000000002AAA', Description: 'Wants a refund' }
        ]);
    });

    it('does not change the record if it shows the same page again, or one without a record', async () => {
        const { tab, hangUp } = await onTheLine(true);
        await tab.load(ACCOUNT);
        await tab.load({ ...ACCOUNT, url: `${ACCOUNT.url}?edited=1` });
        await tab.load(HOME);
        await hangUp();
        expect([...tab.saved.values()]).toMatchObject([{ WhatId: '001000000000003AAA' }]);
    });

    it('is not for the call that was up in the browser, which has ended with the page before (A3, R1)', async () => {
        const { tab, call } = await onTheLine(false);
        // P4: the pop after the answer did not end it
        expect(tab.otherTab).toEqual(['/003000000000001AAA']);
        expect(tab.salesforce.sent('screenPop')).toEqual([]);
        await tab.load(MARY);
        expect(call()?.state).not.toBe('connected');
        expect([...tab.saved.values()]).toMatchObject([
            { WhoId: '003000000000001AAA', Description: expect.stringContaining('Wants a refund') as string }
        ]);
        await tab.load(ACCOUNT);
        expect(tab.saved.size).toBe(1);
        expect([...tab.saved.values()]).toMatchObject([{ WhoId: '003000000000001AAA' }]);
    });

    it('is the call’s if it was popped for it (A8)', async () => {
        const { tab, call, hangUp } = await onTheLine(true);
        tab.runtime.act({ do: 'pop', callKey: call().key });
        await tab.clock.pass(100);
        expect(tab.salesforce.sent('screenPop').at(-1)).toEqual(['/003000000000001AAA', false]);
        await tab.load(FRED);
        await hangUp();
        expect([...tab.saved.values()]).toMatchObject([{ WhoId: '003000000000001AAA' }]);
    });
});
