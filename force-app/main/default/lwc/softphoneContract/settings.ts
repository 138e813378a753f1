import { bool, listOf, object, oneOf, orNull, text } from './shape';
import type { Infer } from './shape';

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
    trustAssertedIdentity: bool,
    utilityBarStatus: bool,
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    /** What internal numbers start with; empty: their length alone decides (N1). */
    internalPrefix: text,
    /** DeveloperName of the record of Softphone_Layout__mdt that fills what Salesforce's softphone layout leaves out (L2, P3). */
    softphoneLayout: text,
    /** ISO 3166 two letter code: the country that numbers without a country code belong to (N3). */
    defaultCountry: text,
    phoneSystem: oneOf('demo', 'sip'),
    /** wss address of the SIP server; never a secret. */
    sipServer: text,
    sipDomain: text,
    /** STUN and TURN servers, by which browser and switch find a way to each other's sound; addresses only. */
    iceServers: listOf(text),
    /** Numbers dialled exactly as typed (N4). */
    emergencyNumbers: listOf(text),
    outsidePrefix: text,
    longDistancePrefix: text,
    internationalPrefix: text
});
export type Settings = Infer<typeof settings>;
export type ScreenPopMoment = Settings['screenPopOn'];
export type PhoneSystemName = Settings['phoneSystem'];

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
    trustAssertedIdentity: true,
    utilityBarStatus: true,
    screenPopOn: 'answered',
    internalPrefix: '',
    softphoneLayout: 'Default',
    defaultCountry: 'US',
    phoneSystem: 'demo',
    sipServer: '',
    sipDomain: '',
    iceServers: [],
    emergencyNumbers: ['112', '911', '999'],
    outsidePrefix: '',
    longDistancePrefix: '',
    internationalPrefix: ''
};

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly (keyof Settings)[];

/** Settings that nothing reads yet; their labels in the definition say so. */
export const RESERVED_SETTINGS: readonly (keyof Settings)[] = ['hideCrmContainer'];

/** What the package's own call center says as shipped, and says again after each upgrade. */
export const PACKAGED_SETTINGS: Settings = { ...DEFAULT_SETTINGS, defaultCountry: 'GB', internationalPrefix: '00' };

/** The package's own call center, by its internal name. */
export const PACKAGED_CALL_CENTER = 'CRMConnectCallCenterAdapter';
