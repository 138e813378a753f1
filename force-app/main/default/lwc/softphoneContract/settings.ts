/**
 * The settings of rules F, read from the call center definition: a flat map of strings keyed by path
 * ("/CRMConnect/screen_pop"), as Open CTI's getCallCenterSettings delivers it. Items are found by their last part, so an
 * admin may move them to a section of their own.
 */

const SWITCHES = [
    'activity_logging',
    'click_to_dial',
    'copilot_notes',
    'hide_crm_container',
    'prevent_popout_during_call',
    'screen_pop',
    'show_panel_automatically',
    'utility_bar_status'
] as const;

export type SwitchName = (typeof SWITCHES)[number];
export type ScreenPopMoment = 'ringing' | 'answered' | 'button';
export type PhoneSystemName = 'demo' | 'sip';

export interface Settings extends Readonly<Record<SwitchName, boolean>> {
    readonly screen_pop_on: ScreenPopMoment;
    /** What internal numbers start with; empty: their length alone decides (N1). */
    readonly internal_prefix: string;
    /** DeveloperName of the record of Softphone_Layout__mdt that fills what Salesforce's softphone layout leaves out (L2, P3). */
    readonly softphone_layout: string;
    /** ISO 3166 two letter code: the country that numbers without a country code belong to (N3). */
    readonly default_country: string;
    readonly phone_system: PhoneSystemName;
    /** wss address of the SIP server; never a secret. */
    readonly sip_server: string;
    readonly sip_domain: string;
    /** Numbers dialled exactly as typed (N4). */
    readonly emergency_numbers: readonly string[];
    readonly outside_prefix: string;
    readonly long_distance_prefix: string;
    readonly international_prefix: string;
}

/** A value that makes no sense: the default was used instead. `setting` is the item's name, `value` what it said. */
export interface SettingProblem {
    readonly setting: string;
    readonly value: string;
    readonly used: string;
}

export const DEFAULT_SETTINGS: Settings = {
    activity_logging: true,
    click_to_dial: true,
    copilot_notes: true,
    hide_crm_container: true,
    prevent_popout_during_call: true,
    screen_pop: true,
    show_panel_automatically: true,
    utility_bar_status: true,
    screen_pop_on: 'answered',
    internal_prefix: '',
    softphone_layout: 'Default',
    default_country: 'US',
    phone_system: 'demo',
    sip_server: '',
    sip_domain: '',
    emergency_numbers: ['112', '911', '999'],
    outside_prefix: '',
    long_distance_prefix: '',
    international_prefix: ''
};

/** How one item's text becomes a value; undefined says that it makes no sense. An empty text means the default. */
type Reader<T> = (text: string) => T | undefined;

const oneOf =
    <T extends string>(...allowed: T[]): Reader<T> =>
    (text) =>
        allowed.find((value) => value === text.toLowerCase());
const matching =
    (pattern: RegExp): Reader<string> =>
    (text) =>
        pattern.test(text) ? text : undefined;

const readSwitch: Reader<boolean> = (text) => ({ true: true, false: false })[text.toLowerCase()];
const readCountry: Reader<string> = (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined);
const readNumberList: Reader<readonly string[]> = (text) => {
    const numbers = text.split(/[\s,;]+/).filter(Boolean);
    return numbers.every((number) => /^[0-9*#]+$/.test(number)) ? numbers : undefined;
};
const readDigits = matching(/^[0-9*#+]{0,12}$/);

type Readers = { [Name in keyof Settings]: Reader<Settings[Name]> };

const READERS: Readers = {
    ...(Object.fromEntries(SWITCHES.map((name) => [name, readSwitch])) as Record<SwitchName, Reader<boolean>>),
    screen_pop_on: oneOf('ringing', 'answered', 'button'),
    internal_prefix: readDigits,
    // what Salesforce takes for a DeveloperName
    softphone_layout: matching(/^(?!.*__)[a-z][a-z0-9_]{0,39}(?<!_)$/i),
    default_country: readCountry,
    phone_system: oneOf('demo', 'sip'),
    // ws:// towards loopback only: everything else is wss, as mixed content rules want it from an https page
    sip_server: matching(/^(wss:\/\/[^\s/]+|ws:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/\S*)?$/),
    sip_domain: matching(/^[a-z0-9.:[\]-]+$/i),
    emergency_numbers: readNumberList,
    outside_prefix: readDigits,
    long_distance_prefix: readDigits,
    international_prefix: readDigits
};

/** Salesforce's own names of the dialling options. */
const ITEM_NAMES: Partial<Record<keyof Settings, string>> = {
    outside_prefix: 'reqOutsidePrefix',
    long_distance_prefix: 'reqLongDistPrefix',
    international_prefix: 'reqInternationalPrefix'
};

export const SETTING_NAMES = Object.keys(READERS) as readonly (keyof Settings)[];

/** Reads the flat map. Never throws: what makes no sense is told in `problems`, and the default holds. */
export function parseSettings(map: Readonly<Record<string, string>>): {
    settings: Settings;
    problems: SettingProblem[];
} {
    const byName = new Map(Object.entries(map).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value]));
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    const problems: SettingProblem[] = [];
    for (const name of SETTING_NAMES) {
        const text = String(byName.get(ITEM_NAMES[name] ?? name) ?? '').trim();
        if (text !== '') {
            const value = (READERS[name] as Reader<unknown>)(text);
            if (value === undefined) {
                problems.push({
                    setting: name,
                    value: text,
                    used: String(DEFAULT_SETTINGS[name])
                });
            } else {
                settings[name] = value;
            }
        }
    }
    return { settings: settings as unknown as Settings, problems };
}
