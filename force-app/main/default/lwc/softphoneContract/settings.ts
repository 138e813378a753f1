import { bool, either, listOf, object, oneOf, orNull, mapOf, text } from './shape';
import type { Infer } from './shape';

const settingValue = either(either(text, bool), listOf(text));
/** The value of a phone system's own setting. */
export type SettingValue = Infer<typeof settingValue>;

/**
 * The settings of rules F, as the CRM host has read them from the call center definition. They are read only once.
 */
export const settings = object({
    activityLogging: bool,
    /** The call record says how the call sounded (R11). */
    callQuality: bool,
    clickToDial: bool,
    copilotNotes: bool,
    hideCrmContainer: bool,
    preventPopoutDuringCall: bool,
    screenPop: bool,
    showPanelAutomatically: bool,
    utilityBarStatus: bool,
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    /** The prefix of internal numbers. Empty: only their length matters (N1). */
    internalPrefix: text,
    /** DeveloperName of the record of Softphone_Layout__mdt that fills the gaps in Salesforce's softphone layout (L2, P3). */
    softphoneLayout: text,
    /** The country of numbers without a country code, as a two-letter code of ISO 3166 (N3). */
    defaultCountry: text,
    /** Numbers dialed exactly as typed (N4). */
    emergencyNumbers: listOf(text),
    outsidePrefix: text,
    longDistancePrefix: text,
    internationalPrefix: text,
    /** The name of a descriptor; empty until settings are read. */
    phoneSystem: text,
    /** The settings of every phone system, by name. Its descriptor declares them. */
    phone: mapOf(settingValue),
    /** The phone system's domain, whose callers are internal (N6). Empty: none. */
    ownDomain: text
});
export type Settings = Infer<typeof settings>;

/**
 * An unusable value, for which the default is used: it is invalid, or contains a user name or a password. `setting` is the item's
 * name, `value` its value without anything that may be secret. unknown: there is no setting of this name, so nothing is used.
 */
const settingProblem = object({
    kind: oneOf('senseless', 'secret', 'unknown'),
    setting: text,
    value: text,
    used: text
});
export type SettingProblem = Infer<typeof settingProblem>;

export const readingFields = {
    /** Its internal name. Null: there was nothing to read, and the defaults are used. */
    callCenter: orNull(text),
    settings,
    problems: listOf(settingProblem)
};
/** The settings of one call center, and the problems with its definition. */
export const settingsReading = object(readingFields);
export type SettingsReading = Infer<typeof settingsReading>;

export const DEFAULT_SETTINGS: Settings = {
    activityLogging: true,
    callQuality: false,
    clickToDial: true,
    copilotNotes: true,
    hideCrmContainer: true,
    preventPopoutDuringCall: true,
    screenPop: true,
    showPanelAutomatically: true,
    utilityBarStatus: true,
    screenPopOn: 'answered',
    internalPrefix: '',
    softphoneLayout: 'Default',
    defaultCountry: 'US',
    emergencyNumbers: ['112', '911', '999'],
    outsidePrefix: '',
    longDistancePrefix: '',
    internationalPrefix: '',
    phoneSystem: '',
    phone: {},
    ownDomain: ''
};

/** The internal name of the packaged call center. */
export const PACKAGED_CALL_CENTER = 'CRMConnectCallCenterAdapter';
