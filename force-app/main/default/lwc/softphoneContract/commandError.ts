import type { Because } from './because';
import { becauseFields } from './checkBecause';
import { object, oneOf } from './shape';

const REASONS = [
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
export type CommandErrorReason = (typeof REASONS)[number];

export interface CommandError extends Because {
    readonly reason: CommandErrorReason;
}

export const commandError = object({ reason: oneOf(...REASONS), ...becauseFields });
