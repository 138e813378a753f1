/**
 * The running phone: the rules (c/callEngine) and the code that runs their effects. It has no view and no platform. What it
 * needs of them is passed in, so the same runtime works in the panel, in tests, and in other hosts.
 */
export { PhoneRuntime } from './runtime';
export type { RuntimeParts } from './runtime';
export type { ItemLook } from './utilityItem';
