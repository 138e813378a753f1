import { Browser, BrowserTab } from '../../__tests__/fakes/browser';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { ActiveTab } from '../activeTab';
import { TabChannel } from '../tabChannel';

function tabs() {
    const browser = new Browser();
    const clock = new SimulatedClock();
    const open = async (name: string) => {
        const tab = new BrowserTab(browser);
        const channel = new TabChannel({
            port: tab.openPort('tabs'),
            tab: name,
            clock,
            newId: () => 'id',
            log: () => undefined
        });
        const activeTab = new ActiveTab(channel, clock, tab.page);
        channel.send({ type: 'hello', tab: name });
        await settled();
        await clock.pass(1_000);
        return { tab, channel, activeTab };
    };
    return { open, clock };
}

describe('the tab in use (P5)', () => {
    it('is the only tab', async () => {
        const { open } = tabs();
        const alice = await open('alice');
        expect(alice.activeTab.elsewhere).toBeNull();
    });

    it('is the one that was opened or switched to last', async () => {
        const { open, clock } = tabs();
        const alice = await open('alice');
        const bob = await open('bob');
        expect(alice.activeTab.elsewhere).toBe('bob');
        expect(bob.activeTab.elsewhere).toBeNull();
        bob.tab.show(false);
        alice.tab.show(true);
        await clock.pass(1_000);
        expect(alice.activeTab.elsewhere).toBeNull();
        expect(bob.activeTab.elsewhere).toBe('alice');
    });

    it('is, of two windows side by side, the one used last, including navigation in Salesforce’s own page', async () => {
        const { open, clock } = tabs();
        const alice = await open('alice');
        const bob = await open('bob');
        alice.tab.touch();
        await clock.pass(1_000);
        expect(bob.activeTab.elsewhere).toBe('alice');
        bob.activeTab.markUsed();
        await clock.pass(1_000);
        expect(alice.activeTab.elsewhere).toBe('bob');
    });

    it('is never a hidden one, whatever happens in it, while another is visible', async () => {
        const { open, clock } = tabs();
        const alice = await open('alice');
        const bob = await open('bob');
        bob.tab.show(false);
        bob.activeTab.markUsed();
        await clock.pass(1_000);
        expect(alice.activeTab.elsewhere).toBeNull();
    });

    it('is the one that was visible last when the agent is using another application', async () => {
        const { open, clock } = tabs();
        const alice = await open('alice');
        const bob = await open('bob');
        bob.tab.show(false);
        alice.tab.show(false);
        await clock.pass(1_000);
        expect(alice.activeTab.elsewhere).toBe('bob');
        // Salesforce reports navigation in a hidden tab too
        alice.activeTab.markUsed();
        expect(alice.activeTab.elsewhere).toBe('bob');
    });

    it('is known to a tab that opens later, and forgotten when it closes', async () => {
        const { open, clock } = tabs();
        const alice = await open('alice');
        const bob = await open('bob');
        alice.tab.touch();
        await clock.pass(1_000);
        const carol = await open('carol');
        carol.tab.show(false);
        expect(carol.activeTab.elsewhere).toBe('alice');
        alice.channel.close();
        await settled();
        expect(carol.activeTab.elsewhere).toBe('bob');
        // the page of a closed tab becomes hidden afterwards, when its channel is closed
        alice.tab.show(false);
        carol.activeTab.forget('bob');
        expect(carol.activeTab.elsewhere).toBeNull();
        expect(bob.activeTab.elsewhere).toBeNull();
    });
});
