import { AUDIO_COMMANDS, audioEvent } from './audio';
import type { AudioCommand, AudioEvent } from './audio';
import { connection } from './connection';
import { CRM_COMMANDS, crmEvent } from './crm';
import type { CrmCommand, CrmEvent } from './crm';
import { phoneEvent, withoutBadCalls } from './deviceEvents';
import type { PhoneEvent } from './deviceEvents';
import { privateData } from './escape';
import { JOURNAL_COMMANDS, journalEvent } from './journal';
import type { JournalCommand, JournalEvent } from './journal';
import { PHONE_COMMANDS } from './phoneCommands';
import type { PhoneCommand } from './phoneCommands';
import type { Port } from './port';
import { RECORDS_COMMANDS, RECORDS_VALUES } from './records';
import type { RecordsCommand } from './records';
import { object, optional, union } from './shape';
import type { Shape } from './shape';
import { TABS_COMMANDS, tabsEvent } from './tabs';
import type { TabsCommand, TabsEvent } from './tabs';

/** What the phone's runtime stands on. */
export interface Ports {
    readonly tabs: Port<TabsCommand, TabsEvent>;
    readonly crm: Port<CrmCommand, CrmEvent>;
    readonly journal: Port<JournalCommand, JournalEvent>;
    readonly phone: Port<PhoneCommand, PhoneEvent>;
}

/** Every port that can be behind a boundary: those above, sound, and Salesforce's records (recordsThrough). */
export interface AllPorts extends Ports {
    /** The sound of this tab, whichever tab has the phone: no business of the runtime's. */
    readonly audio: Port<AudioCommand, AudioEvent>;
    readonly records: Port<RecordsCommand, never>;
}
export type PortName = keyof AllPorts;

/** What may go through a port. */
export interface PortShapes {
    readonly command: Shape<unknown>;
    /** Of the commands whose value is used: what it must be. */
    readonly values: Readonly<Record<string, Shape<unknown>>>;
    readonly event: Shape<unknown>;
    /** An event without the parts that do not fit, where the rest is of use without them; and what is wrong with them. */
    readonly mend?: (event: unknown) => { event: unknown; faults: readonly string[] };
}

const ofCall = object({ connection });

/** Every port, in the order in which a runtime listens: where it stands, what Salesforce says, what was left, which calls are up. */
export const PORTS: Readonly<Record<PortName, PortShapes>> = {
    tabs: { command: union('command', TABS_COMMANDS), values: {}, event: tabsEvent },
    crm: { command: union('command', CRM_COMMANDS), values: {}, event: crmEvent },
    journal: { command: union('command', JOURNAL_COMMANDS), values: {}, event: journalEvent },
    phone: {
        command: union('command', PHONE_COMMANDS),
        values: { makeCall: ofCall, consult: ofCall, escape: optional(privateData) },
        event: phoneEvent,
        mend: withoutBadCalls
    },
    audio: { command: union('command', AUDIO_COMMANDS), values: {}, event: audioEvent },
    records: { command: union('command', RECORDS_COMMANDS), values: RECORDS_VALUES, event: union('event', {}) }
};
