import { USERS_CHANNEL } from '../tabs/browserUser';
import { userNames } from '../userNames';
import { Browser, USER } from './fakes/browser';
import { simulateCall } from '../phone/demo/simulation';
import { SalesforceTab } from './fakes/salesforceTab';
import { settled, SimulatedClock } from './fakes/simulatedClock';

const BOB = '005000000000002AAA';
const ENDED = ['Features', 'Snapshot', 'down anotherUser'];

async function ada() {
    const browser = new Browser();
    const clock = new SimulatedClock();
    const tab = new SalesforceTab(browser, clock, USER);
    await clock.pass(1_000);
    const bobComes = async (): Promise<SalesforceTab> => {
        const bob = new SalesforceTab(browser, clock, BOB);
        await clock.pass(1_000);
        return bob;
    };
    const ring = async (from = '07814256404'): Promise<string> => {
        const placed = await tab.ask(simulateCall({ from }));
        return (placed as unknown as { value: { callId: string } }).value.callId;
    };
    return { browser, clock, tab, bobComes, ring };
}

describe('S6: two users of one browser', () => {
    it('each have a phone, and the first one’s stops', async () => {
        const { tab, bobComes } = await ada();
        const bob = await bobComes();
        expect(bob.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
        expect(tab.phoneEvents.slice(-3)).toEqual(ENDED);
    });

    it('do not receive events from each other’s panels', async () => {
        const { tab, bobComes, ring } = await ada();
        await ring();
        const bob = await bobComes();
        const before = bob.heard.length;
        void tab.ask({ command: 'mirror', mirror: { seq: 1, full: true, change: { serial: 7 } } });
        void bob.ask({ command: 'ask', action: { do: 'connect' } });
        await settled();
        expect(bob.heard.slice(before).filter(({ event }) => event.event === 'Mirrored')).toEqual([]);
        expect(tab.heard.filter(({ event }) => event.event === 'Asked')).toEqual([]);
    });

    it('each have a journal, and the demo line’s calls', async () => {
        const { browser, tab, bobComes, ring, clock } = await ada();
        await ring();
        const entry = { v: 1, key: `${USER}/demo/1`, rev: 1, call: {} };
        await tab.ask({ command: 'write', puts: [entry], removes: [] });
        const bob = await bobComes();
        const read = bob.heard.flatMap((message) => (message.port === 'journal' ? [message.event] : []));
        expect(read).toMatchObject([{ event: 'JournalRead', entries: [] }]);
        expect([...browser.stores.called(userNames(USER).journal).entries.keys()]).toEqual([entry.key]);
        tab.tab.close();
        await clock.pass(10_000);
        expect(bob.phoneEvents).not.toContain('Delivered');
    });

    it('a current call is not cut off: the phone stops after it', async () => {
        const { tab, bobComes, ring } = await ada();
        const connection = { callId: await ring(), deviceId: 'demo' };
        await tab.ask({ command: 'answer', connection });
        await bobComes();
        expect(tab.phoneEvents.at(-1)).toBe('Established');
        await tab.ask({ command: 'clear', connection });
        expect(tab.phoneEvents.slice(-4)).toEqual(['ConnectionCleared', ...ENDED]);
    });

    it('a phone that has stopped cannot dial or connect', async () => {
        const { tab, bobComes } = await ada();
        await bobComes();
        for (const command of [{ command: 'makeCall', to: '1003' }, { command: 'connect' }] as const)
            await expect(tab.ask(command)).resolves.toMatchObject({ error: { reason: 'notConnected' } });
        expect(tab.phoneEvents.at(-1)).toBe('down anotherUser');
    });

    it('a tab that only followed so far does not start it, either', async () => {
        const { browser, clock, tab, bobComes } = await ada();
        const second = new SalesforceTab(browser, clock, USER);
        await clock.pass(1_000);
        await bobComes();
        tab.tab.close();
        await clock.pass(10_000);
        expect(second.phoneEvents.at(-1)).toBe('down anotherUser');
        // it doesn't take the journal, either, because it would treat all calls in it as over
        expect(second.heard.filter(({ port }) => port === 'journal')).toEqual([]);
        const again = new SalesforceTab(browser, clock, USER);
        await clock.pass(1_000);
        expect(second.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
        expect(again.phoneEvents.at(-1)).toBe('down inAnotherTab');
    });

    it('a user who comes back gets the phone again, and the other’s stops', async () => {
        const { browser, clock, tab, bobComes } = await ada();
        const bob = await bobComes();
        const again = new SalesforceTab(browser, clock, USER);
        await clock.pass(1_000);
        expect(tab.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
        expect(again.phoneEvents.at(-1)).toBe('down inAnotherTab');
        expect(bob.phoneEvents.slice(-3)).toEqual(ENDED);
    });

    describe('a tab that receives an earlier user’s message late, after its own user has come back', () => {
        /** Assumes that its user is gone, although another tab of that user was loaded last. */
        const hearsLate = async (tab: SalesforceTab, { browser, clock }: Awaited<ReturnType<typeof ada>>) => {
            const [port] = tab.tab.ports.filter((one) => browser.channels.called(USERS_CHANNEL).has(one));
            port.onmessage!({ data: { v: 1, user: BOB } } as MessageEvent);
            await clock.pass(1_000);
        };

        it('gives the phone to that tab', async () => {
            const ours = await ada();
            const last = new SalesforceTab(ours.browser, ours.clock, USER);
            await ours.clock.pass(1_000);
            await hearsLate(ours.tab, ours);
            await ours.clock.pass(3_000);
            expect(last.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
            // and it stays there, whatever the tab that lost it sees
            await ours.clock.pass(20_000);
            expect([last.phoneEvents.at(-1), ours.tab.phoneEvents.at(-1)]).toEqual(['Snapshot', 'down inAnotherTab']);
        });

        it.each([
            ['looks after it', (tab: SalesforceTab) => tab.tab.show(true)],
            ['asks something of it', (tab: SalesforceTab) => tab.salesforce.clickToDial({ number: '1003' })]
        ])('takes the phone from no tab that is silent when it %s', async (_how, happens) => {
            const ours = await ada();
            const second = new SalesforceTab(ours.browser, ours.clock, USER);
            await ours.clock.pass(1_000);
            await hearsLate(second, ours);
            second.tab.show(false);
            ours.tab.tab.freeze();
            happens(second);
            await ours.clock.pass(20_000);
            expect(ours.tab.phoneEvents).not.toContain('down inAnotherTab');
        });
    });

    it('a second tab of the same user does not stop the first', async () => {
        const { browser, clock, tab } = await ada();
        new SalesforceTab(browser, clock, USER);
        await clock.pass(1_000);
        expect(tab.phoneEvents).not.toContain('down anotherUser');
    });
});
