import type {
    NotificationState,
    PhoneEvent
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { CallNotice } from '../callNotice';

const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1' }, remote: { number: '07814256404' } });
const RINGS = { event: 'Delivered', ...on('a'), direction: 'in' } as PhoneEvent;
const ANSWERED = { event: 'Established', ...on('a'), direction: 'in' } as PhoneEvent;
const GONE = { event: 'ConnectionCleared', ...on('a'), releasing: 'remote' } as PhoneEvent;

interface Given {
    state?: NotificationState;
    hidden?: boolean;
}

function desk({ state = 'allowed', hidden = true }: Given = {}) {
    const clock = new SimulatedClock();
    const test = { focused: 0, titles: [] as (string | null)[] };
    const shown: { title: string; open: boolean; onclick: (() => void) | null; close(): void }[] = [];
    const notice = new CallNotice({
        notices: {
            state,
            ask: () => undefined,
            onChange: () => undefined,
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
            },
            focus: () => (test.focused += 1)
        },
        page: { title: 'CRM Connect', show: (caller) => test.titles.push(caller) },
        clock,
        log: () => undefined,
        hidden: () => hidden
    });
    return { notice, clock, test, shown };
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
        ['it was refused', { state: 'refused' as const }],
        ['nobody asked for it', { state: 'unasked' as const }],
        ['there are none here', { state: 'impossible' as const }]
    ])('there is none when %s', async (_, options) => {
        const { notice, clock, shown } = desk(options);
        notice.handle(RINGS);
        await clock.pass(500);
        expect(shown).toEqual([]);
    });

    it('shows one in the tab that takes the phone over while it rings, and not a second one after a reconnect', async () => {
        const { notice, clock, shown } = desk();
        const call = { ...on('a'), direction: 'in', state: 'alerting', startedAt: 1 };
        const snapshot = { event: 'Snapshot', at: 1, calls: [call] } as unknown as PhoneEvent;
        notice.handle(snapshot);
        await clock.pass(500);
        expect(shown).toMatchObject([{ title: '07814256404', open: true }]);
        notice.handle(snapshot);
        await clock.pass(500);
        expect(shown).toHaveLength(1);
        notice.handle({ event: 'Snapshot', at: 1, calls: [] });
        expect(shown).toMatchObject([{ open: false }]);
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
        const { notice, test } = desk({ state: 'impossible' });
        notice.setItemLabel('Available');
        notice.handle(RINGS);
        notice.setItemLabel('Ringing: Fred Bloggs');
        notice.handle(GONE);
        expect(test.titles).toEqual([null, 'Available', 'Ringing: Fred Bloggs', null]);
    });

    it('has the title of the page if nobody knows who is calling', async () => {
        const { notice, clock, shown } = desk();
        notice.handle({ ...RINGS, remote: {} } as PhoneEvent);
        await clock.pass(500);
        expect(shown).toMatchObject([{ title: 'CRM Connect' }]);
    });
});
