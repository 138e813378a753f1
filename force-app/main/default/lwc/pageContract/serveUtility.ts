import { UTILITY_COMMANDS, readMessage, union } from 'c/softphoneContract';
import type { AllPorts } from 'c/softphoneContract';
import { serve } from './serve';
import type { ServeParts } from './serve';

const COMMANDS = { utility: { shape: union('command', UTILITY_COMMANDS) } };

/** Serves the port of a component that holds the phone's page. */
export const serveUtility = (utility: AllPorts['utility'], parts: ServeParts): void =>
    serve({ utility }, (text) => readMessage(text, ['command'], COMMANDS), parts);
