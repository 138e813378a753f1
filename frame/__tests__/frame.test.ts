import { DEFAULT_AUDIO, explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { simulateCall, simulateFarEnd } from '../phone/demo/simulation';
import { TonePlayer } from '../sound/tonePlayer';
import { Browser } from './fakes/browser';
import { SalesforceTab } from './fakes/salesforceTab';
import { settled, SimulatedClock } from './fakes/simulatedClock';

async function twoTabs() {
    const browser = new Browser();
    const clock = new SimulatedClock();
    const alice = new SalesforceTab(browser, clock);
    await clock.pass(1_000);
    const bob = new SalesforceTab(browser, clock);
    await clock.pass(1_000);
    return { alice, bob, clock, browser };
}

const RECORD = { type: 'record', recordId: '003000000000001AAA', callKey: 'u/1001/one' } as const;

describe('one frame', () => {
    it('reports every step up to Available to its panel', async () => {
        const { alice } = await twoTabs();
        expect(alice.phoneEvents).toEqual(['connecting starting', 'Features', 'up', 'InService', 'Snapshot']);
    });

    it("reports the host's capabilities before any other CRM event", async () => {
        const { alice } = await twoTabs();
        const told = alice.heard.flatMap((message) => (message.port === 'crm' ? [message.event] : []));
        expect(told[0]).toMatchObject({ event: 'HostCapabilities', capabilities: { clickToDial: true, panel: true } });
    });

    it('takes a call from ring to end', async () => {
        const { alice } = await twoTabs();
        const placed = await alice.ask(simulateCall({ from: '07814256404' }));
        const { callId } = (placed as unknown as { value: { callId: string } }).value;
        const connection = { callId, deviceId: 'demo' };
        await alice.ask({ command: 'answer', connection });
        await alice.ask({ command: 'clear', connection });
        expect(alice.phoneEvents.slice(-3)).toEqual(['Delivered', 'Established', 'ConnectionCleared']);
    });

    it('S5: starts the ring tone before the panel learns of the call and draws it', async () => {
        const { alice } = await twoTabs();
        const knew: boolean[] = [];
        const play = jest.spyOn(TonePlayer.prototype, 'handle').mockImplementation(({ event }) => {
            if (event === 'Delivered') knew.push(alice.phoneEvents.includes('Delivered'));
        });
        await alice.ask(simulateCall({ from: '07814256404' }));
        expect(knew).toEqual([false]);
        play.mockRestore();
    });

    it('S4: reports to a reloaded panel who is on hold and which call is a consultation', async () => {
        const { alice } = await twoTabs();
        const placed = await alice.ask(simulateCall({ from: '07814256404' }));
        const { callId } = (placed as unknown as { value: { callId: string } }).value;
        const held = { callId, deviceId: 'demo' };
        await alice.ask({ command: 'answer', connection: held });
        await alice.ask(simulateFarEnd(held, 'hold'));
        await alice.ask({ command: 'consult', connection: held, to: '1003' });
        alice.link.open();
        expect(alice.heard.at(-1)).toMatchObject({
            event: {
                event: 'Snapshot',
                calls: [
                    { connection: held, state: 'hold', remoteHold: true },
                    { state: 'initiated', consultationOf: held }
                ]
            }
        });
    });

    it("S5: reports its audio state to the panel and executes the panel's audio commands", async () => {
        const { bob } = await twoTabs();
        const told = () => bob.heard.flatMap((message) => (message.port === 'audio' ? [message.event] : []));
        expect(told()).toMatchObject([{ event: 'AudioState', choices: DEFAULT_AUDIO, notifications: 'impossible' }]);
        const choices = { ...DEFAULT_AUDIO, ringTone: 'soft' } as const;
        await expect(bob.ask({ command: 'setAudio', choices })).resolves.toMatchObject({ ok: true });
        expect(told().at(-1)).toMatchObject({ choices: { ringTone: 'soft' } });
        for (const command of [
            { command: 'testOutput', output: 'ringer' },
            { command: 'playKey', digit: '5' },
            { command: 'meterMicrophone', on: false },
            { command: 'allowNotifications' }
        ] as const)
            await expect(bob.ask(command)).resolves.toMatchObject({ ok: true });
        await expect(bob.ask({ command: 'meterMicrophone', on: true })).resolves.toMatchObject({
            ok: false,
            error: { reason: 'permission' }
        });
    });

    it('closes without an event to its panel, and another tab gets the phone', async () => {
        const { alice, bob } = await twoTabs();
        await alice.ask(simulateCall({ from: '1' }));
        const before = alice.heard.length;
        await alice.frame.stop();
        alice.tab.close();
        await settled();
        expect(alice.heard).toHaveLength(before);
        expect(bob.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
    });
});

describe('two tabs', () => {
    it('have one phone: the second shows where it is (S2)', async () => {
        const { bob } = await twoTabs();
        expect(bob.phoneEvents).toEqual(['connecting starting', 'down inAnotherTab']);
        await expect(bob.ask(simulateCall({ from: '1' }))).resolves.toMatchObject({
            error: { reason: 'notConnected', ...explanation('inAnotherTab') }
        });
    });

    it('dial through the tab that has the phone (D3)', async () => {
        const { alice, bob, clock } = await twoTabs();
        bob.salesforce.clickToDial({ number: '1003', recordId: RECORD.recordId, objectType: 'Contact' });
        await clock.pass(400);
        expect(alice.heard.at(-1)).toMatchObject({
            port: 'crm',
            event: { event: 'ClickToDial', click: { number: '1003', recordId: RECORD.recordId } }
        });
        expect(bob.heard.filter(({ event }) => event.event === 'ClickToDial')).toEqual([]);
        await expect(bob.ask({ command: 'makeCall', to: '1003' })).resolves.toMatchObject({
            error: { reason: 'notConnected' }
        });
    });

    it('open the record of a call in the tab in use, and only there (P5)', async () => {
        const { alice, bob } = await twoTabs();
        await expect(alice.ask({ command: 'screenPop', target: RECORD })).resolves.toMatchObject({ ok: true });
        expect(alice.salesforce.sent('screenPop')).toEqual([]);
        expect(bob.salesforce.sent('screenPop')).toEqual([{ type: 'sobject', params: { recordId: RECORD.recordId } }]);
        await alice.ask({ command: 'refreshView' });
        expect([alice, bob].map(({ salesforce }) => salesforce.sent('refreshView').length)).toEqual([0, 1]);
        alice.tab.touch();
        await alice.ask({ command: 'screenPop', target: RECORD });
        expect(alice.salesforce.sent('screenPop')).toHaveLength(1);
        expect(bob.salesforce.sent('screenPop')).toHaveLength(1);
    });

    it('open it here if the tab in use does not respond (P5)', async () => {
        const { alice, bob, clock } = await twoTabs();
        bob.tab.freeze();
        const asked = alice.ask({ command: 'screenPop', target: RECORD });
        await clock.pass(2_000);
        await asked;
        expect(alice.salesforce.sent('screenPop')).toHaveLength(1);
        await alice.ask({ command: 'screenPop', target: RECORD });
        expect(alice.salesforce.sent('screenPop')).toHaveLength(2);
    });

    it('both have click to dial while the phone can dial (D1)', async () => {
        const { alice, bob, browser, clock } = await twoTabs();
        await bob.ask({ command: 'setClickToDial', on: false });
        await alice.ask({ command: 'setClickToDial', on: true });
        expect(alice.salesforce.sent('enableClickToDial')).toHaveLength(1);
        expect(bob.salesforce.sent('enableClickToDial')).toHaveLength(1);
        expect(bob.salesforce.sent('disableClickToDial')).toHaveLength(0);

        const carol = new SalesforceTab(browser, clock);
        await clock.pass(1_000);
        expect(carol.salesforce.sent('enableClickToDial')).toHaveLength(1);
        await alice.ask({ command: 'setClickToDial', on: false });
        expect(bob.salesforce.sent('disableClickToDial')).toHaveLength(1);
        expect(carol.salesforce.sent('disableClickToDial')).toHaveLength(1);
    });

    it('hand over the phone on request, but not during a call (S2)', async () => {
        const { alice, bob, clock } = await twoTabs();
        const placed = await alice.ask(simulateCall({ from: '1' }));
        await expect(bob.ask({ command: 'takeOver' })).resolves.toMatchObject({
            error: { reason: 'invalidState', ...explanation('tabOnCall') }
        });
        const { callId } = (placed as unknown as { value: { callId: string } }).value;
        await alice.ask(simulateFarEnd({ callId, deviceId: 'demo' }, 'hangUp'));

        await expect(bob.ask({ command: 'takeOver' })).resolves.toMatchObject({ ok: true });
        await clock.pass(10_000);
        expect(bob.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
        expect(alice.phoneEvents.slice(-3)).toEqual(['Features', 'Snapshot', 'down inAnotherTab']);
        await expect(bob.ask({ command: 'takeOver' })).resolves.toMatchObject({ ok: true });
    });

    it('take the phone from a frozen tab, which notices when it wakes up', async () => {
        const { alice, bob, clock, browser } = await twoTabs();
        alice.tab.freeze();
        await clock.pass(6_000);
        expect(bob.phoneEvents.slice(-4)).toEqual(['Features', 'up', 'InService', 'Snapshot']);
        expect(bob.standings.at(-1)).toMatchObject({ leads: true });
        expect(browser.store.epoch).toBe(2);
        await expect(alice.ask({ command: 'write', puts: [], removes: [] })).resolves.toMatchObject({
            error: { reason: 'invalidState' }
        });
    });

    it('do not move the phone while no tab is visible', async () => {
        const { alice, bob, clock } = await twoTabs();
        bob.tab.show(false);
        alice.tab.freeze();
        await clock.pass(20_000);
        expect(bob.phoneEvents.at(-1)).toBe('down inAnotherTab');
        bob.tab.show(true);
        await clock.pass(5_000);
        expect(bob.standings.at(-1)).toMatchObject({ leads: true });
    });

    it('show what the leader shows, and send it the agent’s actions', async () => {
        const { alice, bob } = await twoTabs();
        expect(alice.standings.at(-1)).toEqual({ event: 'Standing', leads: true, others: true });
        const mirror = { seq: 1, full: true, change: { serial: 7 } };
        await alice.ask({ command: 'mirror', mirror });
        await settled();
        expect(bob.heard.at(-1)).toEqual({ port: 'tabs', event: { event: 'Mirrored', mirror } });
        void bob.ask({ command: 'ask', action: { do: 'connect' } });
        await settled();
        expect(alice.heard.at(-1)).toEqual({ port: 'tabs', event: { event: 'Asked', action: { do: 'connect' } } });
        const news = alice.standings.length;
        void bob.ask({ command: 'resync' });
        await settled();
        expect(alice.standings.length).toBe(news + 1);
    });

    it('get no answer from a frozen leader, and execute the action themselves', async () => {
        const { alice, bob, clock } = await twoTabs();
        alice.tab.freeze();
        void bob.ask({ command: 'ask', action: { do: 'connect' } });
        await clock.pass(3_000);
        expect(bob.heard.at(-1)).toEqual({ port: 'tabs', event: { event: 'Asked', action: { do: 'connect' } } });
    });
});
