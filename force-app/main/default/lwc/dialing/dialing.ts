/** What all components and actions that dial have in common: they ask the phone in this app, and say why it doesn't. */
export { DialChannel } from './dialChannel';
export type { DialOrigin } from './dialChannel';
export { dialTexts } from './dialTexts';
