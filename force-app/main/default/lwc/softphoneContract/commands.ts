import type { CommandError } from './commandError';
import type { CrmCommand } from './crm';
import type { PhoneCommand } from './phoneCommands';
import type { TabsCommand } from './tabs';

/** What the engine asks of the world by a command, which the runtime sends through the port that it belongs to. */
export type Command = PhoneCommand | CrmCommand | Extract<TabsCommand, { command: 'takeOver' }>;

/** What became of a command, by the id that the engine gave it. */
export type CommandAnswer =
    | { readonly id: string; readonly ok: true; readonly value?: unknown }
    | { readonly id: string; readonly ok: false; readonly error: CommandError };
