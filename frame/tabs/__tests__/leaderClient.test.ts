import { settled } from '../../__tests__/fakes/simulatedClock';
import { LeaderClient } from '../leaderClient';
import type { LeaderClientParts } from '../leaderClient';
import { TabError } from '../tabChannel';
import type { TabCommand } from '../tabMessages';

const ENTRY = { v: 1, key: '005000000000001AAA/1001/1', rev: 1, call: {} };
const HANDED_OVER: TabCommand = { command: 'journalFound', entries: [ENTRY], aliveAt: 7 };
const SILENT = { reason: 'timeout', code: 'tabSilent' } as const;

/** A tab that follows a leader that accepts nothing while it is silent. */
function following() {
    const leader = { silent: true, took: [] as TabCommand[] };
    const user = { here: false, comesBack: (): void => undefined };
    const logged: string[] = [];
    let takeOvers = 0;
    const ask = (_to: string, command: TabCommand): Promise<unknown> => {
        if (leader.silent) return Promise.reject(new TabError(SILENT, true));
        leader.took.push(command);
        return Promise.resolve();
    };
    const lead = {
        leading: false,
        takeOver: () => {
            takeOvers += 1;
            return Promise.resolve();
        }
    };
    const whenHere = (): Promise<void> =>
        new Promise((resolve) => {
            user.comesBack = () => {
                user.here = true;
                resolve();
            };
        });
    const client = new LeaderClient({
        channel: { ask },
        lead,
        leaderTerm: () => ({ takenUp: () => Promise.resolve() }),
        here: () => Promise.resolve(),
        user: () => ({ here: user.here, whenHere }),
        log: (line: string) => logged.push(line)
    } as unknown as LeaderClientParts);
    return { client, leader, user, logged, takeOvers: () => takeOvers };
}

describe('S6: a tab whose user is gone, and a leader that is silent', () => {
    it('keeps the entries that only it has until its user is back, and then hands them over', async () => {
        const { client, leader, user, logged, takeOvers } = following();
        void client.handOver([ENTRY], 7);
        await settled();
        expect([leader.took, takeOvers()]).toEqual([[], 0]);
        leader.silent = false;
        user.comesBack();
        await settled();
        expect(leader.took).toEqual([HANDED_OVER]);
        expect(logged).toEqual([]);
    });

    it('does nothing that requires the phone', async () => {
        const { client, takeOvers } = following();
        await expect(client.ask({ command: 'act', action: { do: 'connect' } })).rejects.toThrow(TabError);
        expect(takeOvers()).toBe(0);
    });

    it('once its user is back, takes the phone as any other tab does', async () => {
        const { client, user, takeOvers } = following();
        void client.handOver([ENTRY], 7);
        await settled();
        user.comesBack();
        await settled();
        expect(takeOvers()).toBe(1);
    });
});
