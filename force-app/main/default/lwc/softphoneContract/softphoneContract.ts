/**
 * The contract between the phone's runtime and its ports: what goes through each port, and how it crosses a boundary between realms,
 * such as the one between the panel (an LWC) and the frame (the Visualforce page). Both sides import this file. What the panel does not
 * need is elsewhere, so that it does not load it: servingSide.ts, and the bundle pageContract. The panel and the frame import nothing else
 * from each other. Everything that crosses is plain JSON.
 */
export type * from './explanation';
export { EXPLANATION_CODES, explanation, explanationIn } from './explanation';
export * from './shape';
export { explanationFields } from './explanationFields';
export type * from './connection';
export { LONGEST_CALL_ID, connection } from './connection';
export type * from './callEvents';
export { CAUSES, channel } from './callEvents';
export type * from './mediaQuality';
export { mediaQuality, qualityLevel } from './mediaQuality';
export type * from './services';
export { SERVICES } from './services';
export type * from './deviceEvents';
export { NOT_CONNECTED_REASONS, TROUBLE_REASONS, endedCall, phoneEvent, snapshotCall } from './deviceEvents';
export { isCallEvent } from './isCallEvent';
export type { Feature, Features, InternalNumbers } from './features';
export { NO_FEATURES } from './features';
export type * from './featureCodes';
export { CODED_FEATURES, CODE_NUMBER, matchesCode, needsNumber } from './featureCodes';
export type * from './phoneCommands';
export { PHONE_COMMANDS } from './phoneCommands';
export type * from './crm';
export { NO_CAPABILITIES } from './hostCapabilities';
export type { HostCapabilities, ScreenPopType } from './hostCapabilities';
export { CRM_COMMANDS, CRM_EVENTS, HOST_TROUBLE_REASONS, crmEvent } from './crm';
export type * from './settings';
export type * from './escape';
export { privateData } from './escape';
export type * from './journal';
export { leftEntries } from './journal';
export type * from './audio';
export { AUDIO_DEVICE_KINDS, DEFAULT_AUDIO, RING_TONES, readAudioChoices } from './audio';
export type * from './tabs';
export { askedAction, mirror } from './tabs';
export type * from './commandError';
export { COMMAND_ERROR_REASONS, commandError } from './commandError';
export { DEFAULT_SETTINGS, PACKAGED_CALL_CENTER, settingsReading } from './settings';
export type { Command, CommandAnswer } from './commands';
export { Failure, explanationForLog, explanationOf, commandErrorOf, errorOf, thrownInWords } from './failure';
export type * from './records';
export { recordRef } from './records';
export type * from './phoneCredentials';
export type * from './phoneTicket';
export { notSaved } from './recordsService';
export type { Records } from './recordsService';
export { Outlet } from './port';
export type { Port } from './port';
export type { AllPorts, PortName, Ports } from './ports';
export { remotePorts } from './remotePorts';
export type { RemoteParts, RemotePorts } from './remotePorts';
export type { TextChannel } from './textChannel';
export { portChannel } from './portChannel';
export type { TextPort } from './portChannel';
export type * from './utility';
export { UTILITY_COMMANDS } from './utility';
export { BOUNDARY_VERSION, LONGEST_MESSAGE, readMessage, writeMessage } from './portMessages';
export type { PortMessage, ReadMessage } from './portMessages';
export { readFromServing } from './portEvents';
export { FRAME_EVENT, PANEL_EVENT } from './domEvents';
export { withheldAs } from './withheld';
export { plainText } from './plainText';
