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
    /** The microphone can't be used. A Trouble event has reported why. */
    'permission',
    'malformed',
    'hostError'
] as const;

/** The engine decides by `reason`; `why` is for the agent. */
export type CommandErrorReason = (typeof COMMAND_ERROR_REASONS)[number];

export const commandError = object({ reason: oneOf(...COMMAND_ERROR_REASONS), ...explanationFields });
export type CommandError = Infer<typeof commandError>;
