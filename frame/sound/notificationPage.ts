/**
 * The script of the Visualforce page `PhoneNotifications`: a window in which the browser asks for notifications, because it doesn't
 * ask for the phone's frame. The page has all texts, one part for each permission. The window reports each answer to the phone that
 * opened it, and closes when notifications are allowed.
 * ```
 *   default --press--> the browser's question --granted--> closes
 *                                   | denied
 *                                   v
 *                        how to allow them again
 * ```
 */
import type { NotificationAnswer } from './notificationAnswer';
import { watchPermission } from './notificationAnswer';

export type PageWindow = Window & Partial<Pick<typeof globalThis, 'Notification'>>;

export function startNotificationPage(window: PageWindow): void {
    const { document } = window;
    const permission = (): NotificationPermission | 'impossible' => window.Notification?.permission ?? 'impossible';
    const press = (name: string, act: () => void): void =>
        document.querySelectorAll(`[data-press="${name}"]`).forEach((button) => button.addEventListener('click', act));

    const show = (): void => {
        const now = permission();
        document.querySelectorAll<HTMLElement>('[data-when]').forEach((part) => {
            part.hidden = !part.dataset.when?.split(' ').includes(now);
        });
        if (now === 'impossible') return;
        const answer: NotificationAnswer = { crmConnectNotifications: now };
        // only a page of this origin receives it
        (window.opener as Window | null)?.postMessage(answer, window.location.origin);
    };
    const changed = (): void => {
        show();
        if (permission() === 'granted') window.close();
    };

    press('allow', () => void window.Notification?.requestPermission().then(changed));
    press('close', () => window.close());
    watchPermission(window.navigator, changed);
    show();
}
