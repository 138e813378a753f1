import type { SettingValue, Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Reader } from '../settings/readers';

/** A phone system's own settings, by name. */
export type OwnSettings = Readonly<Record<string, SettingValue>>;

/** One of them: an item of the call center definition. Its name is nobody else's. */
export interface OwnSetting<T extends SettingValue> {
    /** What holds where the admin has set nothing, or something that makes no sense. */
    readonly unset: T;
    readonly read: Reader<T>;
}

/** What a check of the setup can try without signing in: a WebSocket that opens. */
export interface Probe {
    readonly url: string;
    /** The subprotocol that the server expects. */
    readonly protocol?: string;
}

/**
 * How an agent signs in to it: not at all, or with a user and a password that are typed into the panel. Without a sign-in, it
 * gets no credentials and does not offer the feature `signIn`.
 */
export type SignInKind = 'none' | 'typed';

/** Everything about a phone system but the phone system itself, which may come in a script of its own. */
export interface PhoneSystemDescriptor<Own extends OwnSettings> {
    /** As the setting `phoneSystem` calls it. */
    readonly name: string;
    readonly settings: { readonly [Name in keyof Own]: OwnSetting<Own[Name]> };
    /** Settings without which it cannot work. */
    readonly needs: readonly (keyof Own & string)[];
    /** The address of its script, for pages that have the package's static resource at `resources`; null: it is in frame.js. */
    readonly script: ((own: Own, resources: string) => string) | null;
    /** Somebody else wrote it: what it does is checked, see script/guarded.ts. */
    readonly foreign: boolean;
    readonly signIn: SignInKind;
    /** Its calls go on when the page goes away; otherwise the agent is asked first. */
    readonly callsOutliveTab: boolean;
    /** Its calls have their sound in the page. */
    readonly usesMicrophone: boolean;
    /** The domain whose callers are internal (N6); empty: there is none. */
    readonly ownDomain: (own: Own) => string;
    /** What the setup check tries; 'unneeded': it works without a network; null: it is not known what it needs. */
    readonly probe: (own: Own) => Probe | 'unneeded' | null;
}

/** A descriptor among others. */
export type AnyDescriptor = PhoneSystemDescriptor<OwnSettings>;

/**
 * Declares a phone system. Own settings are stored by name, and what is there under a name comes from the descriptor's reader
 * or is its default: so they have the descriptor's types, and this is the only place that says so.
 */
export const describePhoneSystem = <Own extends OwnSettings>(descriptor: PhoneSystemDescriptor<Own>): AnyDescriptor =>
    descriptor as unknown as AnyDescriptor;

/** Its own, out of all that were read. */
export const ownSettings = ({ settings }: AnyDescriptor, { phone }: Pick<Settings, 'phone'>): OwnSettings =>
    Object.fromEntries(Object.entries(settings).map(([name, { unset }]) => [name, phone[name] ?? unset]));

/** Names of settings that the admin has to fill in first. */
export const missingSettings = (descriptor: AnyDescriptor, own: OwnSettings): string[] =>
    descriptor.needs.filter((name) => own[name] === '');
