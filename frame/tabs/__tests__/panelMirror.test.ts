import { Browser, BrowserTab } from '../../__tests__/fakes/browser';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { PanelMirror } from '../panelMirror';
import type { MirrorMark } from '../panelMirror';
import { TabChannel } from '../tabChannel';
import type { TabMessage } from '../tabMessages';

const LEADER: MirrorMark = { tab: 'leader', seq: 7 };

/** A tab that follows, and what the leading one hears of it. */
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
    const mirror = new PanelMirror({ channel: open('follower'), leads: () => false, tell: () => undefined });
    const shows = async (seq: number, full: boolean): Promise<void> => {
        leader.send({ type: 'mirror', tab: LEADER.tab, mirror: { seq, full, change: {} } });
        await settled();
    };
    /** How often the leader is asked for everything once `act` is done. */
    const asked = async (act: () => void): Promise<number> => {
        questions.length = 0;
        act();
        await settled();
        return questions.length;
    };
    return { mirror, shows, asked };
}

describe('the panel of a tab that follows', () => {
    it('is up to date when the leader has sent nothing since', async () => {
        const { mirror, shows, asked } = following();
        await shows(6, true);
        await shows(LEADER.seq, false);
        expect(await asked(() => mirror.compare(LEADER))).toBe(0);
    });

    it('asks for everything when the leader has sent something since', async () => {
        const { mirror, shows, asked } = following();
        await shows(6, true);
        expect(await asked(() => mirror.compare(LEADER))).toBe(1);
    });

    it('asks again when the panel could not use the last part and its question was lost', async () => {
        const { mirror, shows, asked } = following();
        await shows(5, true);
        await shows(LEADER.seq, false);
        expect(await asked(() => mirror.missed())).toBe(1);
        expect(await asked(() => mirror.compare(LEADER))).toBe(1);
        await shows(LEADER.seq, true);
        expect(await asked(() => mirror.compare(LEADER))).toBe(0);
    });
});
