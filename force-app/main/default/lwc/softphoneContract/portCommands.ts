import { AUDIO_COMMANDS } from './audio';
import { CRM_COMMANDS } from './crm';
import { JOURNAL_COMMANDS } from './journal';
import { PHONE_COMMANDS } from './phoneCommands';
import { readMessage } from './portMessages';
import type { Content, ReadMessage } from './portMessages';
import type { PortName } from './ports';
import { RECORDS_COMMANDS } from './records';
import { union } from './shape';
import { TABS_COMMANDS } from './tabs';

/** The commands of each port that a runtime or a panel uses. */
export const PORT_COMMANDS: Readonly<Record<Exclude<PortName, 'utility'>, Content>> = {
    tabs: { shape: union('command', TABS_COMMANDS) },
    crm: { shape: union('command', CRM_COMMANDS) },
    journal: { shape: union('command', JOURNAL_COMMANDS) },
    phone: { shape: union('command', PHONE_COMMANDS) },
    audio: { shape: union('command', AUDIO_COMMANDS) },
    records: { shape: union('command', RECORDS_COMMANDS) }
};

/** A message from the asking side. */
export const readFromAsking = (text: unknown): ReadMessage => readMessage(text, ['command'], PORT_COMMANDS);
