/**
 * The phone's page and the window that asks for notifications, both of one origin. Browsers don't ask for a frame in a page of another
 * origin, as the phone is in Salesforce, but show its notifications once its origin has been allowed in a window of its own.
 */

/** The name of the window: there is never more than one. */
export const WINDOW_NAME = 'crmConnectNotifications';

export interface NotificationAnswer {
    readonly crmConnectNotifications: NotificationPermission;
}

const PERMISSIONS: readonly unknown[] = ['default', 'granted', 'denied'] satisfies NotificationPermission[];

/** Null: a message about something else. */
export function answerIn(data: unknown): NotificationPermission | null {
    const { crmConnectNotifications: answer } = (data ?? {}) as Partial<NotificationAnswer>;
    return answer !== undefined && PERMISSIONS.includes(answer) ? answer : null;
}

/** Calls `changed` when the browser's permission for this origin changes, if the browser reports that. */
export function watchPermission({ permissions }: Partial<Pick<Navigator, 'permissions'>>, changed: () => void): void {
    permissions?.query({ name: 'notifications' }).then(
        (status) => {
            status.onchange = changed;
        },
        () => undefined // a browser that can't be queried
    );
}
