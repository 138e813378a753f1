import { Browser, BrowserTab } from '../../__tests__/fakes/browser';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { HAND_OVER_MS, LeaderElection } from '../leaderElection';
import type { Locks } from '../leaderElection';

function leadOf(locks: Locks | undefined, clock = new SimulatedClock()) {
    const history: string[] = [];
    const logged: string[] = [];
    const lead = new LeaderElection({
        lock: 'the phone',
        locks,
        clock,
        log: (line) => logged.push(line),
        onLead: () => history.push('leads'),
        onFollow: () => {
            history.push('follows');
            return Promise.resolve();
        }
    });
    return { lead, history, logged, clock };
}

async function open(browser: Browser, clock = new SimulatedClock()) {
    const tab: BrowserTab = new BrowserTab(browser);
    const opened = { tab, ...leadOf(tab.locks, clock) };
    opened.lead.start();
    await settled();
    return opened;
}

describe('which tab has the phone', () => {
    it('is the first one; the next in line takes over by itself when it closes', async () => {
        const browser = new Browser();
        const alice = await open(browser);
        const bob = await open(browser);
        const carol = await open(browser);
        expect([alice.history, bob.history, carol.history]).toEqual([['leads'], ['follows'], ['follows']]);
        alice.tab.close();
        await settled();
        expect([bob.history, carol.history]).toEqual([['follows', 'leads'], ['follows']]);
        expect([bob.lead.leading, carol.lead.leading]).toEqual([true, false]);
    });

    it('changes when the leader releases the phone and another tab takes it, ahead of the queue', async () => {
        const browser = new Browser();
        const alice = await open(browser);
        const bob = await open(browser);
        const carol = await open(browser);
        await alice.lead.release();
        expect(alice.history).toEqual(['leads', 'follows']);
        await carol.lead.takeOver();
        await settled();
        expect([alice.lead.leading, bob.lead.leading, carol.lead.leading]).toEqual([false, false, true]);
        expect(alice.history).toEqual(['leads', 'follows']);
        expect(carol.history).toEqual(['follows', 'leads']);

        carol.tab.close();
        await settled();
        expect([alice.lead.leading, bob.lead.leading]).toEqual([false, true]);
        bob.tab.close();
        await settled();
        expect(alice.lead.leading).toBe(true);
    });

    it('is not lost when the requesting tab disappears before it takes the phone', async () => {
        const browser = new Browser();
        const alice = await open(browser);
        await alice.lead.release();
        await alice.clock.pass(HAND_OVER_MS);
        expect(alice.history).toEqual(['leads', 'follows', 'leads']);
    });

    it('is reported to a leader whose lock was stolen', async () => {
        const browser = new Browser();
        const alice = await open(browser);
        const bob = await open(browser);
        await bob.lead.takeOver();
        await settled();
        expect(alice.history).toEqual(['leads', 'follows']);
        expect(alice.logged).toEqual(['another tab has taken the phone']);
    });

    it('is every tab if the browser has no locks, or refuses them', async () => {
        const none = leadOf(undefined);
        none.lead.start();
        expect(none.history).toEqual(['leads']);
        expect(none.logged).toEqual([expect.stringContaining('without Web Locks')]);

        const refusing = leadOf({ request: () => Promise.reject(new Error('SecurityError')) });
        refusing.lead.start();
        await settled();
        expect(refusing.history).toEqual(['leads']);
        expect(refusing.logged).toEqual([expect.stringContaining('SecurityError')]);
    });
});
