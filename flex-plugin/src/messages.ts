import type { Flex, Manager } from './flexUi';

/** The name of the text among Flex's. Another language is set there, as for every text of Flex. */
const UNFINISHED = 'CrmConnectUnfinished';
const SHOWN_MS = 6_000;

/** Shows that the wrap-up in the phone is not finished. */
export function unfinishedMessage({ Notifications, NotificationType }: Flex, { strings }: Manager): () => void {
    const texts = strings as Record<string, string | undefined>;
    texts[UNFINISHED] ??=
        'No record is related yet. Finish the wrap-up in the phone above, or complete the task again to leave it so.';
    Notifications.registerNotification({
        id: UNFINISHED,
        type: NotificationType.warning as never,
        content: UNFINISHED,
        timeout: SHOWN_MS
    });
    return () => void Notifications.showNotification(UNFINISHED);
}
