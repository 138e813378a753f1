/**
 * The phone as one running thing: the rules (c/callEngine), and what carries their effects out. No view and no platform: what it
 * needs of both is passed in, so that the same runtime works in the panel, in tests and wherever else a phone is to run.
 */
export { PhoneRuntime } from './runtime';
export type { RuntimeParts } from './runtime';
export type { ItemLook } from './utilityItem';
