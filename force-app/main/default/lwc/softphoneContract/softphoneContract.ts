/**
 * The contract between the phone's runtime and its ports: what goes through each of them, and the one way in which it crosses a
 * boundary between realms, as between the panel (an LWC) and the frame (the Visualforce page). Both sides import this file and
 * nothing else of each other. What crosses is plain JSON.
 */
export type * from './explanation';
export { EXPLANATION_CODES, explanation, explanationIn } from './explanation';
export * from './shape';
export type * from './connection';
export { LONGEST_CALL_ID } from './connection';
export type * from './callEvents';
export { CAUSES, SERVICES } from './callEvents';
export type * from './deviceEvents';
export { NOT_CONNECTED_REASONS, NO_FEATURES, TROUBLE_REASONS, phoneEvent } from './deviceEvents';
export type * from './phoneCommands';
export { PHONE_COMMANDS } from './phoneCommands';
export type * from './crm';
export { NO_CAPABILITIES } from './hostCapabilities';
export type { HostCapabilities, ScreenPopType } from './hostCapabilities';
export { CRM_COMMANDS, CRM_EVENTS, HOST_TROUBLE_REASONS, crmEvent } from './crm';
export type * from './settings';
export type * from './demo';
export { demoFarEndAction } from './demo';
export type * from './journal';
export { leftEntries } from './journal';
export type * from './audio';
export { AUDIO_DEVICE_KINDS, DEFAULT_AUDIO, RING_TONES, readAudioChoices } from './audio';
export type * from './tabs';
export { TABS_COMMANDS, askedAction, mirror } from './tabs';
export type * from './commandError';
export { COMMAND_ERROR_REASONS, commandError } from './commandError';
export { DEFAULT_SETTINGS, PACKAGED_CALL_CENTER, settingsReading } from './settings';
export type * from './pageCheck';
export { CHECK_PARAMETER, decodePageCheck, encodePageCheck } from './pageCheck';
export type * from './layoutDefaults';
export { BUILT_IN_LAYOUT, parseLayoutDefaults } from './layoutDefaults';
export { labelOf } from './layoutTexts';
export type { Command, CommandAnswer } from './commands';
export { Failure, explanationForLog, explanationOf, commandErrorOf, errorOf, thrownInWords } from './failure';
export type * from './records';
export { recordRef } from './records';
export { notSaved, recordsPort, recordsThrough } from './recordsPort';
export type { Records } from './recordsPort';
export { Outlet } from './port';
export type { Port } from './port';
export { PORTS } from './ports';
export type { AllPorts, PortName, Ports } from './ports';
export { localPorts } from './localPorts';
export { remotePorts } from './remotePorts';
export type { RemoteParts, RemotePorts } from './remotePorts';
export { servePorts } from './servePorts';
export type { ServeParts } from './servePorts';
export type { TextChannel } from './textChannel';
export { BOUNDARY_VERSION, LONGEST_MESSAGE, readMessage, writeMessage } from './portMessages';
export type { PortMessage } from './portMessages';
export { FRAME_EVENT, PANEL_EVENT } from './domEvents';
export { withheldAs } from './withheld';
export { plainText } from './plainText';
