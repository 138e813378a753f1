/**
 * The part of the contract between the phone's page and a component that holds it in an iframe: the Setup Check, or the phone in the utility
 * bar. A bundle of its own, because the panel needs none of it and an org serves each bundle whole.
 */
export type * from './pageCheck';
export { decodePageCheck, encodePageCheck } from './pageCheck';
export { CONFIGURATION_SECTION } from './configurationSection';
export type { DialMessage } from './dialMessages';
export { DialReceiver } from './dialMessages';
export type { DialOutcome } from './dialSender';
export { DialSender } from './dialSender';
export { CHECK_PARAMETER, UTILITY_PARAMETER } from './pageParameters';
export type * from './layoutDefaults';
export { BUILT_IN_LAYOUT, parseLayoutDefaults } from './layoutDefaults';
export { labelOf } from './layoutTexts';
export { PORTS_PASSED, isUtilityMessage, utilityMessage } from './utilityHandshake';
export { isRecordId, isSameRecord } from './recordIds';
export { serve } from './serve';
export { serveUtility } from './serveUtility';
