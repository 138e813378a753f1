import type { CommandError } from './commandError';
import type { CrmCommand } from './crm';
import type { PhoneCommand } from './phoneCommands';
import type { TabsCommand } from './tabs';

/** A command of the engine, which the runtime sends through the port that it belongs to. */
export type Command = PhoneCommand | CrmCommand | Extract<TabsCommand, { command: 'takeOver' }>;

/** The result of a command, with the id that the engine gave it. */
export type CommandAnswer =
    | { readonly id: string; readonly ok: true; readonly value?: unknown }
    | { readonly id: string; readonly ok: false; readonly error: CommandError };
