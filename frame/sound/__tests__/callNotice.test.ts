import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../__tests__/fakes/simulatedClock';
import { CallNotice } from '../callNotice';

const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1' }, remote: { number: '07814256404' } });
const RINGS = { event: 'Delivered', ...on('a'), direction: 'in' } as PhoneEvent;
const ANSWERED = { event: 'Established', ...on('a'), direction: 'in' } as PhoneEvent;
const GONE = { event: 'ConnectionCleared', ...on('a'), releasing: 'remote' } as PhoneEvent;

interface Given {
    permission?: NotificationPermission;
    possible?: boolean;
    hidden?: boolean;
}

function desk({ permission = 'granted', possible = true, hidden = true }: Given = {}) {
    const clock = new SimulatedClock();
    const page = { title: 'CRM Connect' };
    const test: Required<Omit<Given, 'possible'>> & {
        asked: number;
        focused: number;
        changed: number;
        answer: NotificationPermission;
    } = {
        permission,
        hidden,
        asked: 0,
        focused: 0,
        changed: 0,
        answer: 'granted'
    };
    const shown: { title: string; open: boolean; onclick: (() => void) | null; close(): void }[] = [];
    const notice = new CallNotice({
        notices: possible
            ? {
                  permission: () => test.permission,
                  ask: () => {
                      test.asked += 1;
                      test.permission = test.answer;
                      return Promise.resolve(test.answer);
                  },
                  show: (title) => {
                      const one = {
                          title,
                          open: true,
                          onclick: null as (() => void) | null,
                          close: () => {
                              one.open = false;
                          }
                      };
                      shown.push(one);
                      return one;
                  }
              }
            : null,
        page,
        focus: () => (test.focused += 1),
        clock,
        log: () => undefined,
        hidden: () => test.hidden,
        changed: () => (test.changed += 1)
    });
    return { notice, clock, page, test, shown };
}

describe('a call in a hidden tab (S5)', () => {
    it('shows a notification with the text of the utility item, until the call is answered', async () => {
        const { notice, clock, shown } = desk();
        notice.handle(RINGS);
        await clock.pass(100);
        notice.setItemLabel('Ringing: Fred Bloggs');
        await clock.pass(400);
        expect(shown).toMatchObject([{ title: 'Ringing: Fred Bloggs', open: true }]);
        notice.handle(ANSWERED);
        expect(shown).toMatchObject([{ open: false }]);
    });

    it('brings the window to the front when the notification is clicked', async () => {
        const { notice, clock, shown, test } = desk();
        notice.handle(RINGS);
        await clock.pass(500);
        shown[0]?.onclick?.();
        expect(test.focused).toBe(1);
        expect(shown).toMatchObject([{ title: '07814256404', open: false }]);
    });

    it.each([
        ['a tab can be seen', { hidden: false }],
        ['it was refused', { permission: 'denied' as const }],
        ['nobody asked for it', { permission: 'default' as const }],
        ['there are none here', { possible: false }]
    ])('there is none when %s', async (_, options) => {
        const { notice, clock, shown, test } = desk(options);
        notice.handle(RINGS);
        await clock.pass(500);
        expect(shown).toEqual([]);
        expect(test.asked).toBe(0);
    });

    it('shows none if the caller hangs up before that', async () => {
        const { notice, clock, shown } = desk();
        notice.handle(RINGS);
        notice.handle(GONE);
        await clock.pass(500);
        expect(shown).toEqual([]);
        expect(clock.waiting).toBe(0);
    });

    it('names the caller in the title of the page, and then restores the title', () => {
        const { notice, page } = desk({ possible: false });
        notice.setItemLabel('Available');
        expect(page.title).toBe('CRM Connect');
        notice.handle(RINGS);
        notice.setItemLabel('Ringing: Fred Bloggs');
        expect(page.title).toBe('Ringing: Fred Bloggs');
        notice.handle(GONE);
        expect(page.title).toBe('CRM Connect');
    });

    it('asks the browser once, when the agent requests it, and never again after a refusal', async () => {
        const { notice, test } = desk({ permission: 'default' });
        expect(notice.state).toBe('unasked');
        test.answer = 'denied';
        await notice.allow();
        await settled();
        expect([test.asked, test.changed, notice.state]).toEqual([1, 1, 'refused']);
        await notice.allow();
        expect(test.asked).toBe(1);
        expect(desk({ possible: false }).notice.state).toBe('impossible');
    });
});
