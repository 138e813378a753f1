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

/** The ports of the phone's runtime. */
export interface Ports {
    readonly tabs: Port<TabsCommand, TabsEvent>;
    readonly crm: Port<CrmCommand, CrmEvent>;
    readonly journal: Port<JournalCommand, JournalEvent>;
    readonly phone: Port<PhoneCommand, PhoneEvent>;
}

/** Every port that can be behind a boundary: those above, audio, and Salesforce's records (recordsThrough). */
export interface AllPorts extends Ports {
    /** The audio of this tab, whichever tab has the phone. Not used by the runtime. */
    readonly audio: Port<AudioCommand, AudioEvent>;
    readonly records: Port<RecordsCommand, never>;
}
export type PortName = keyof AllPorts;

/** What may go through a port. */
export interface PortShapes {
    readonly command: Shape<unknown>;
    /** The shapes of the values of those commands that return one. */
    readonly values: Readonly<Record<string, Shape<unknown>>>;
    readonly event: Shape<unknown>;
    /** Removes invalid parts of an event if the rest is useful without them, and reports what was wrong. */
    readonly mend?: (event: unknown) => { event: unknown; faults: readonly string[] };
}

const ofCall = object({ connection });

/** Every port, in the order in which a runtime listens: whether it leads, what Salesforce says, unfinished entries, current calls. */
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
