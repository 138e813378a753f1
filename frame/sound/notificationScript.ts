/** The script of the window that asks for notifications. It is a separate file in the static resource, because most agents never need it. */
import { startNotificationPage } from './notificationPage';

startNotificationPage(window);
