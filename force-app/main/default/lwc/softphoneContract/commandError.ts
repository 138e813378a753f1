import { explanationFields } from './explanationFields';
import { object, oneOf } from './shape';
import type { Infer } from './shape';

export const COMMAND_ERROR_REASONS = [
    'timeout',
    'rejected',
    'unsupported',
    'notConnected',
    'invalidState',
    'invalidNumber',
    /** The browser does not give the microphone; a Trouble event has told which way. */
    'permission',
    'malformed',
    'hostError'
] as const;

/** What the engine decides by; `why` is what the agent reads. */
export type CommandErrorReason = (typeof COMMAND_ERROR_REASONS)[number];

export const commandError = object({ reason: oneOf(...COMMAND_ERROR_REASONS), ...explanationFields });
export type CommandError = Infer<typeof commandError>;
