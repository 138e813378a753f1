import { readMessage } from './portMessages';
import type { AllPorts } from './ports';
import { serve } from './serve';
import type { ServeParts } from './serve';
import { union } from './shape';
import { UTILITY_COMMANDS } from './utility';

const COMMANDS = { utility: { shape: union('command', UTILITY_COMMANDS) } };

/** Serves the port of a component that holds the phone's page. */
export const serveUtility = (utility: AllPorts['utility'], parts: ServeParts): void =>
    serve({ utility }, (text) => readMessage(text, ['command'], COMMANDS), parts);
