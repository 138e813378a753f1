import { FakeStoredText } from '../../__tests__/fakes/fakeStoredText';
import { settled } from '../../__tests__/fakes/simulatedClock';
import { BrowserNotices } from '../browserNotices';
import type { BrowserNoticesParts } from '../browserNotices';

const ORIGIN = 'https://acme--c.vf.force.com';

interface Given {
    /** The phone is in a page of another origin. */
    embedded?: boolean;
    permission?: NotificationPermission;
    secure?: boolean;
    supported?: boolean;
    opens?: boolean;
    stored?: FakeStoredText;
}

/** The phone's page in a browser, as much of it as notifications need. */
function browser(given: Given = {}) {
    const { embedded = true, permission = 'denied', secure = true, supported = true, opens = true } = given;
    const stored = given.stored ?? new FakeStoredText();
    const page = new EventTarget();
    const status = { onchange: (): void => undefined };
    const asking = { focused: 0, focus: () => (asking.focused += 1) };
    const top = {
        focused: 0,
        focus: () => (top.focused += 1),
        location: { origin: embedded ? 'https://other' : ORIGIN }
    };
    const test = { opened: [] as unknown[][], changes: 0, focused: 0, opens };
    const api = { permission };
    const window = Object.assign(page, {
        Notification: supported ? api : undefined,
        isSecureContext: secure,
        location: { origin: ORIGIN },
        top,
        navigator: { permissions: { query: () => Promise.resolve(status) } },
        focus: () => (test.focused += 1),
        open: (...asked: unknown[]) => {
            test.opened.push(asked);
            return test.opens ? asking : null;
        }
    });
    const notices = new BrowserNotices({
        window: window as unknown as BrowserNoticesParts['window'],
        address: '/apex/PhoneNotifications',
        stored
    });
    notices.onChange(() => (test.changes += 1));
    const says = (data: unknown, from: object = {}): unknown =>
        page.dispatchEvent(Object.assign(new Event('message'), { origin: ORIGIN, source: asking, data, ...from }));
    return {
        notices,
        api,
        asking,
        top,
        test,
        stored,
        says,
        answers: (answer: NotificationPermission) => says({ crmConnectNotifications: answer }),
        permissionChanges: (to: NotificationPermission) => {
            api.permission = to;
            status.onchange();
        }
    };
}

describe('notifications of the phone in a page of another origin (S5)', () => {
    it('are asked for in a window of their own, when the agent wants it', () => {
        const { notices, test, asking } = browser();
        expect([notices.state, test.opened]).toEqual(['unasked', []]);
        notices.ask();
        expect(test.opened).toEqual([
            ['/apex/PhoneNotifications', 'crmConnectNotifications', expect.stringMatching(/^popup/)]
        ]);
        expect(asking.focused).toBe(1);
    });

    it('are allowed as soon as the browser says so', async () => {
        const { notices, test, answers, permissionChanges } = browser();
        await settled();
        notices.ask();
        answers('granted');
        permissionChanges('granted');
        expect(notices.state).toBe('allowed');
        expect(test.changes).toBe(3);
    });

    it('stay refused after a reload, until the window reports something else', () => {
        const { notices, answers, stored } = browser();
        notices.ask();
        answers('denied');
        expect(notices.state).toBe('refused');
        const reloaded = browser({ stored });
        expect(reloaded.notices.state).toBe('refused');
        reloaded.notices.ask();
        reloaded.answers('default');
        expect(reloaded.notices.state).toBe('unasked');
    });

    it('are impossible where the window is allowed to show them and the frame is not', () => {
        const { notices, answers } = browser();
        notices.ask();
        answers('granted');
        expect(notices.state).toBe('impossible');
    });

    it('can be asked for again when the browser has blocked the window', () => {
        const { notices, test } = browser({ opens: false });
        notices.ask();
        expect([notices.state, test.changes]).toEqual(['windowBlocked', 1]);
        test.opens = true;
        notices.ask();
        expect(notices.state).toBe('unasked');
    });

    it.each([
        ['of another origin', { crmConnectNotifications: 'denied' }, { origin: 'https://evil.example' }],
        ['of another window', { crmConnectNotifications: 'denied' }, { source: {} }],
        ['about something else', { crmConnectNotifications: 'maybe' }, {}],
        ['without content', null, {}]
    ])('ignore a message %s', (_, data, from) => {
        const { notices, says } = browser();
        notices.ask();
        says(data, from);
        expect(notices.state).toBe('unasked');
    });

    it('ignore a message before a window was opened', () => {
        const { notices, says } = browser();
        says({ crmConnectNotifications: 'denied' }, { source: null });
        expect(notices.state).toBe('unasked');
    });

    it('bring the tab to the front when clicked, which only the top window can', () => {
        const { notices, top, test } = browser();
        notices.focus();
        expect([top.focused, test.focused]).toEqual([1, 1]);
    });
});

describe('notifications of the phone in a window of its own', () => {
    it.each<[NotificationPermission, string]>([
        ['default', 'unasked'],
        ['denied', 'refused'],
        ['granted', 'allowed']
    ])('%s means %s', (permission, state) => {
        expect(browser({ embedded: false, permission }).notices.state).toBe(state);
    });

    it.each([
        ['without notifications', { supported: false }],
        ['on a page without encryption', { secure: false }]
    ])('are impossible in a browser %s', (_, given) => {
        expect(browser({ permission: 'granted', ...given }).notices.state).toBe('impossible');
    });
});
