import { Browser, BrowserTab } from '../../__tests__/fakes/browser';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { PanelMirror } from '../panelMirror';
import type { MirrorMark } from '../panelMirror';
import { TabChannel } from '../tabChannel';
import type { TabMessage } from '../tabMessages';

const LEADER: MirrorMark = { tab: 'leader', seq: 7 };

/** A following tab, and what it sends to the leader. */
function following() {
    const browser = new Browser();
    const clock = new SimulatedClock();
    const open = (tab: string): TabChannel =>
        new TabChannel({
            port: new BrowserTab(browser).openPort('tabs'),
            tab,
            clock,
            newId: () => 'id',
            log: () => undefined
        });
    const leader = open(LEADER.tab);
    const questions: TabMessage[] = [];
    leader.onMessage((message) => message.type === 'hello' && questions.push(message));
    const mirror = new PanelMirror({ channel: open('follower'), leads: () => false, emit: () => undefined });
    const shows = async (seq: number, full: boolean): Promise<void> => {
        leader.send({ type: 'mirror', tab: LEADER.tab, mirror: { seq, full, change: {} } });
        await settled();
    };
    /** How often `act` makes the tab request the whole state. */
    const asked = async (act: () => void): Promise<number> => {
        questions.length = 0;
        act();
        await settled();
        return questions.length;
    };
    return { mirror, shows, asked };
}

describe('the panel of a following tab', () => {
    it('is up to date if the leader has sent nothing since', async () => {
        const { mirror, shows, asked } = following();
        await shows(6, true);
        await shows(LEADER.seq, false);
        expect(await asked(() => mirror.compare(LEADER))).toBe(0);
    });

    it('requests everything if the leader has sent something since', async () => {
        const { mirror, shows, asked } = following();
        await shows(6, true);
        expect(await asked(() => mirror.compare(LEADER))).toBe(1);
    });

    it('requests again if the panel could not use the last message and its first request was lost', async () => {
        const { mirror, shows, asked } = following();
        await shows(5, true);
        await shows(LEADER.seq, false);
        expect(await asked(() => mirror.missed())).toBe(1);
        expect(await asked(() => mirror.compare(LEADER))).toBe(1);
        await shows(LEADER.seq, true);
        expect(await asked(() => mirror.compare(LEADER))).toBe(0);
    });
});
