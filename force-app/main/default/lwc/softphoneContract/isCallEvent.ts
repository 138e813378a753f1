import type { CallEvent } from './callEvents';
import type { PhoneEvent } from './deviceEvents';

/** Whether an event of a phone system is about a call. A script that needs only this does not need the checks of all events. */
export const isCallEvent = (event: PhoneEvent): event is CallEvent => 'connection' in event;
