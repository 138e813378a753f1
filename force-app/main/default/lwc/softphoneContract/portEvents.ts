import { audioEvent } from './audio';
import { connection } from './connection';
import { crmEvent } from './crm';
import { phoneEvent, withoutBadCalls } from './deviceEvents';
import { privateData } from './escape';
import { journalEvent } from './journal';
import { readMessage } from './portMessages';
import type { Contents, ReadMessage } from './portMessages';
import type { PortName } from './ports';
import { RECORDS_VALUES } from './records';
import { object, optional, union } from './shape';
import type { Shape } from './shape';
import { tabsEvent } from './tabs';
import { UTILITY_VALUES, utilityEvent } from './utility';

/** The events of each port. */
const PORT_EVENTS: Contents = {
    tabs: { shape: tabsEvent },
    crm: { shape: crmEvent },
    journal: { shape: journalEvent },
    phone: { shape: phoneEvent, mend: withoutBadCalls },
    audio: { shape: audioEvent },
    records: { shape: union('event', {}) },
    utility: { shape: utilityEvent }
};

const ofCall = object({ connection });

/** The values of those commands that return one. */
export const PORT_VALUES: Partial<Readonly<Record<PortName, Readonly<Record<string, Shape<unknown>>>>>> = {
    phone: { makeCall: ofCall, consult: ofCall, escape: optional(privateData) },
    records: RECORDS_VALUES,
    utility: UTILITY_VALUES
};

/** A message from the serving side. */
export const readFromServing = (text: unknown): ReadMessage => readMessage(text, ['answer', 'event'], PORT_EVENTS);
