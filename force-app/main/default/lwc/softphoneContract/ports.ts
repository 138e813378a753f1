import type { AudioCommand, AudioEvent } from './audio';
import type { CrmCommand, CrmEvent } from './crm';
import type { PhoneEvent } from './deviceEvents';
import type { JournalCommand, JournalEvent } from './journal';
import type { PhoneCommand } from './phoneCommands';
import type { Port } from './port';
import type { RecordsCommand } from './records';
import type { TabsCommand, TabsEvent } from './tabs';
import type { UtilityCommand, UtilityEvent } from './utility';

/** The ports of the phone's runtime. */
export interface Ports {
    readonly tabs: Port<TabsCommand, TabsEvent>;
    readonly crm: Port<CrmCommand, CrmEvent>;
    readonly journal: Port<JournalCommand, JournalEvent>;
    readonly phone: Port<PhoneCommand, PhoneEvent>;
}

/**
 * Every port that can be behind a boundary: those above, audio, Salesforce's records (recordsThrough), and the component around the
 * phone's page.
 */
export interface AllPorts extends Ports {
    /** The audio of this tab, whichever tab has the phone. Not used by the runtime. */
    readonly audio: Port<AudioCommand, AudioEvent>;
    readonly records: Port<RecordsCommand, never>;
    /** Not used by the runtime, but by the phone's page. */
    readonly utility: Port<UtilityCommand, UtilityEvent>;
}
export type PortName = keyof AllPorts;
