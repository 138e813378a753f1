import type { SettingValue, Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Reader } from '../settings/readers';

/** A phone system's own settings, by name. */
export type OwnSettings = Readonly<Record<string, SettingValue>>;

/** One such setting: an item of the call center definition. Its name is unique among all settings. */
export interface OwnSetting<T extends SettingValue> {
    /** The value if the admin has set nothing, or something invalid. */
    readonly unset: T;
    readonly read: Reader<T>;
}

/** What Setup Check can try without signing in: whether a WebSocket to each of the servers opens. */
export interface Probe {
    readonly urls: readonly string[];
    /** The subprotocol that the server expects. */
    readonly protocol?: string;
}

/**
 * How an agent signs in: not at all; with credentials, which the agent types or Salesforce provides; or with a ticket, which Salesforce
 * signs for one server. Only a phone system with credentials may offer the feature `signIn`.
 */
export type SignInKind = 'none' | 'credentials' | 'ticket';

/** The settings that do not depend on the phone system and are either on or off. */
export type SharedSetting = {
    [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
}[keyof Settings];

/** Everything about a phone system except its code, which is in a script of its own. */
export interface PhoneSystemDescriptor<Own extends OwnSettings> {
    /** The value of the setting `phoneSystem`. */
    readonly name: string;
    readonly settings: { readonly [Name in keyof Own]: OwnSetting<Own[Name]> };
    /** Settings of the phone that it needs as well. It gets them with its own. */
    readonly shares?: readonly SharedSetting[];
    /** Settings that must not be empty. */
    readonly required: readonly (keyof Own & string)[];
    /** The address of its script. `resources`: the folder of the package's static resource. */
    readonly script: (own: Own, resources: string) => string;
    /** It is not part of the package, so what it does is checked, see script/guardScript.ts. */
    readonly thirdParty: boolean;
    readonly signIn: SignInKind;
    /** Its calls continue when the page is closed. Otherwise the agent is warned first. */
    readonly callsOutliveTab: boolean;
    /** Its calls have their media in the page. */
    readonly usesMicrophone: boolean;
    /** The agent hears and speaks at a phone of its own. This page only rings, and has no other tones and no audio devices. */
    readonly audioElsewhere: boolean;
    /** The domain whose callers are internal (N6). Empty: none. */
    readonly ownDomain: (own: Own) => string;
    /** What Setup Check tries. 'unneeded': it needs no network. Null: unknown. */
    readonly probe: (own: Own) => Probe | 'unneeded' | null;
}

/** The descriptor of any phone system. */
export type AnyDescriptor = PhoneSystemDescriptor<OwnSettings>;

/**
 * Declares a phone system. Its settings are stored by name. Each value comes from the descriptor's reader or is its default, so
 * it has the type that the descriptor declares. Only this function relies on that.
 */
export const describePhoneSystem = <Own extends OwnSettings>(descriptor: PhoneSystemDescriptor<Own>): AnyDescriptor =>
    descriptor as unknown as AnyDescriptor;

/** The settings of one phone system, out of all that were read. */
export const ownSettings = ({ settings }: AnyDescriptor, { phone }: Pick<Settings, 'phone'>): OwnSettings =>
    Object.fromEntries(Object.entries(settings).map(([name, { unset }]) => [name, phone[name] ?? unset]));

/** The same with those that it shares. */
export const settingsFor = (descriptor: AnyDescriptor, all: Settings): OwnSettings => ({
    ...Object.fromEntries((descriptor.shares ?? []).map((name) => [name, all[name]])),
    ...ownSettings(descriptor, all)
});

/** The required settings that are empty. */
export const missingSettings = (descriptor: AnyDescriptor, own: OwnSettings): string[] =>
    // an empty list says as little as an empty text
    descriptor.required.filter((name) => String(own[name]) === '');
