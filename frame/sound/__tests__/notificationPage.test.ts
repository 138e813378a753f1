import { settled } from '../../__tests__/fakes/simulatedClock';
import { startNotificationPage } from '../notificationPage';
import type { PageWindow } from '../notificationPage';

const ORIGIN = 'https://acme--c.vf.force.com';

const PAGE = `
    <p data-when="default">why</p><p data-when="granted" hidden>on</p>
    <p data-when="denied" hidden>how</p><p data-when="impossible" hidden>none</p>
    <button data-when="default" data-press="allow">Allow</button>
    <button data-when="granted denied impossible" data-press="close" hidden>Close</button>`;

/** The window in a browser that will give this answer. */
function open(permission: NotificationPermission | null, answer: NotificationPermission = 'granted') {
    document.body.innerHTML = PAGE;
    const status = { onchange: (): void => undefined };
    const test = { asked: 0, closed: 0, reported: [] as unknown[] };
    const api = {
        permission,
        requestPermission: () => {
            test.asked += 1;
            api.permission = answer;
            return Promise.resolve(answer);
        }
    };
    startNotificationPage({
        document,
        location: { origin: ORIGIN },
        navigator: { permissions: { query: () => Promise.resolve(status) } },
        opener: { postMessage: (...reported: unknown[]) => test.reported.push(reported) },
        close: () => (test.closed += 1),
        ...(permission && { Notification: api })
    } as unknown as PageWindow);
    const shown = (): (string | null)[] =>
        [...document.querySelectorAll<HTMLElement>('[data-when]')]
            .filter(({ hidden }) => !hidden)
            .map(({ textContent }) => textContent);
    const press = (name: string): void =>
        document.querySelector<HTMLElement>(`[data-press="${name}"]:not([hidden])`)!.click();
    return { api, status, test, shown, press };
}

const reported = (answer: NotificationPermission): unknown[] => [{ crmConnectNotifications: answer }, ORIGIN];

describe('the window that asks for notifications (S5)', () => {
    it('explains first, and lets the browser ask when the agent wants it; then it closes', async () => {
        const { test, shown, press } = open('default');
        expect([test.asked, shown()]).toEqual([0, ['why', 'Allow']]);
        press('allow');
        await settled();
        expect(test).toEqual({ asked: 1, closed: 1, reported: [reported('default'), reported('granted')] });
    });

    it('says after a refusal how to allow them, and stays', async () => {
        const { test, shown, press } = open('default', 'denied');
        press('allow');
        await settled();
        expect(shown()).toEqual(['how', 'Close']);
        expect(test).toEqual({ asked: 1, closed: 0, reported: [reported('default'), reported('denied')] });
        press('close');
        expect(test.closed).toBe(1);
    });

    it('asks no more when they were refused before, and closes when the agent allows them in the browser', async () => {
        const { api, status, test, shown } = open('denied');
        await settled();
        expect([test.asked, shown()]).toEqual([0, ['how', 'Close']]);
        api.permission = 'granted';
        status.onchange();
        expect([test.closed, test.reported.at(-1)]).toEqual([1, reported('granted')]);
    });

    it('says that a browser has none', () => {
        const { test, shown } = open(null);
        expect([shown(), test.reported]).toEqual([['none', 'Close'], []]);
    });
});
