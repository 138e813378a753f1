import { bool, either, listOf, object, oneOf, orNull, mapOf, text } from './shape';
import type { Infer } from './shape';

const settingValue = either(either(text, bool), listOf(text));
/** A value of a setting that only a phone system knows. */
export type SettingValue = Infer<typeof settingValue>;

/**
 * The settings of rules F, as the CRM host has read them from the call center definition. It reads them once; everybody else takes
 * them from here.
 */
export const settings = object({
    activityLogging: bool,
    clickToDial: bool,
    copilotNotes: bool,
    hideCrmContainer: bool,
    preventPopoutDuringCall: bool,
    screenPop: bool,
    showPanelAutomatically: bool,
    utilityBarStatus: bool,
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    /** What internal numbers start with; empty: their length alone decides (N1). */
    internalPrefix: text,
    /** DeveloperName of the record of Softphone_Layout__mdt that fills what Salesforce's softphone layout leaves out (L2, P3). */
    softphoneLayout: text,
    /** ISO 3166 two letter code: the country that numbers without a country code belong to (N3). */
    defaultCountry: text,
    /** Numbers dialed exactly as typed (N4). */
    emergencyNumbers: listOf(text),
    outsidePrefix: text,
    longDistancePrefix: text,
    internationalPrefix: text,
    /** The name of a descriptor; empty until settings are read. */
    phoneSystem: text,
    /** The own settings of every phone system, by name. What they mean, its descriptor knows. */
    phone: mapOf(settingValue),
    /** The domain whose callers are internal (N6), as the phone system has it; empty: there is none. */
    ownDomain: text
});
export type Settings = Infer<typeof settings>;
export type ScreenPopMoment = Settings['screenPopOn'];

/**
 * A value that is not used, and the default is: it makes no sense, or has a user name or a password in it. `setting` is the
 * item's name, `value` what it said, without what may be a secret.
 */
const settingProblem = object({
    kind: oneOf('senseless', 'secret'),
    setting: text,
    value: text,
    used: text
});
export type SettingProblem = Infer<typeof settingProblem>;

export const readingFields = {
    /** Its internal name; null: there was nothing to read, and the defaults hold. */
    callCenter: orNull(text),
    settings,
    problems: listOf(settingProblem)
};
/** The settings of one call center, and what could not be used of its definition. */
export const settingsReading = object(readingFields);
export type SettingsReading = Infer<typeof settingsReading>;

export const DEFAULT_SETTINGS: Settings = {
    activityLogging: true,
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

/** The package's own call center, by its internal name. */
export const PACKAGED_CALL_CENTER = 'CRMConnectCallCenterAdapter';
