/** What all components and actions that dial have in common: they read a record's numbers, ask the phone in this app, and say why it doesn't. */
export { readCallableRecord } from './callableRecord';
export type { CallableNumber, CallableRecord } from './callableRecord';
export { DialChannel } from './dialChannel';
export { dialTexts } from './dialTexts';
