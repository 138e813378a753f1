/**
 * The settings of rules F, read from the call center definition: a flat map of strings keyed by path
 * ("/CRMConnect/screenPop"), as Open CTI's getCallCenterSettings delivers it. Items are found by their last part, so an
 * admin may move them to a section of their own. Item names hold letters and digits only, as the definition's format wants;
 * `screen_pop`, the guides' spelling, is read as well.
 */

const SWITCHES = [
    'activityLogging',
    'clickToDial',
    'copilotNotes',
    'hideCrmContainer',
    'preventPopoutDuringCall',
    'screenPop',
    'showPanelAutomatically',
    'trustAssertedIdentity',
    'utilityBarStatus'
] as const;

export type SwitchName = (typeof SWITCHES)[number];
export type ScreenPopMoment = 'ringing' | 'answered' | 'button';
export type PhoneSystemName = 'demo' | 'sip';

export interface Settings extends Readonly<Record<SwitchName, boolean>> {
    readonly screenPopOn: ScreenPopMoment;
    /** What internal numbers start with; empty: their length alone decides (N1). */
    readonly internalPrefix: string;
    /** DeveloperName of the record of Softphone_Layout__mdt that fills what Salesforce's softphone layout leaves out (L2, P3). */
    readonly softphoneLayout: string;
    /** ISO 3166 two letter code: the country that numbers without a country code belong to (N3). */
    readonly defaultCountry: string;
    readonly phoneSystem: PhoneSystemName;
    /** wss address of the SIP server; never a secret. */
    readonly sipServer: string;
    readonly sipDomain: string;
    /** STUN and TURN servers, by which browser and switch find a way to each other's sound; addresses only. */
    readonly iceServers: readonly string[];
    /** Numbers dialled exactly as typed (N4). */
    readonly emergencyNumbers: readonly string[];
    readonly outsidePrefix: string;
    readonly longDistancePrefix: string;
    readonly internationalPrefix: string;
}

/**
 * A value that is not used, and the default is: it makes no sense, or has a user name or a password in it. `setting` is the
 * item's name, `value` what it said, without what may be a secret.
 */
export interface SettingProblem {
    readonly kind: 'senseless' | 'secret';
    readonly setting: string;
    readonly value: string;
    readonly used: string;
}

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

/** What the package's own call center says as shipped, and says again after each upgrade. */
export const PACKAGED_SETTINGS: Settings = { ...DEFAULT_SETTINGS, defaultCountry: 'GB', internationalPrefix: '00' };

/** The package's own call center, by its internal name. */
export const PACKAGED_CALL_CENTER = 'CRMConnectCallCenterAdapter';

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
/** RFC 7064 and 7065: a name, an IPv4 or an IPv6 address, and perhaps a port; only TURN has a transport. */
const ICE_SERVER = /^(?:stun|turn)s?:(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const TRANSPORT = /(?<=^turns?:.*)\?transport=(?:udp|tcp)$/;
/** Browsers warn that more slow every call down. */
const MOST_ICE_SERVERS = 4;
const readIceServers: Reader<readonly string[]> = (text) => {
    const servers = text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    const sound = servers.every((server) => ICE_SERVER.test(server.replace(TRANSPORT, '')));
    return sound && servers.length <= MOST_ICE_SERVERS ? servers : undefined;
};
const readDigits = matching(/^[0-9*#+]{0,12}$/);

type Readers = { [Name in keyof Settings]: Reader<Settings[Name]> };

const READERS: Readers = {
    ...(Object.fromEntries(SWITCHES.map((name) => [name, readSwitch])) as Record<SwitchName, Reader<boolean>>),
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    internalPrefix: readDigits,
    // what Salesforce takes for a DeveloperName
    softphoneLayout: matching(/^(?!.*__)[a-z][a-z0-9_]{0,39}(?<!_)$/i),
    defaultCountry: readCountry,
    phoneSystem: oneOf('demo', 'sip'),
    // ws:// towards loopback only: everything else is wss, as mixed content rules want it from an https page. Neither a user
    // nor a query: that is where secrets stand, and every assigned user's browser reads the definition.
    sipServer: matching(/^(wss:\/\/[^\s/@?#]+|ws:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s@?#]*)?$/),
    sipDomain: matching(/^[a-z0-9.:[\]-]+$/i),
    iceServers: readIceServers,
    emergencyNumbers: readNumberList,
    outsidePrefix: readDigits,
    longDistancePrefix: readDigits,
    internationalPrefix: readDigits
};

/** Salesforce's own names of the dialling options. */
const ITEM_NAMES: Partial<Record<keyof Settings, string>> = {
    outsidePrefix: 'reqOutsidePrefix',
    longDistancePrefix: 'reqLongDistPrefix',
    internationalPrefix: 'reqInternationalPrefix'
};

/** `screenPop` and `screen_pop` are one item. */
const spelledAlike = (name: string): string => name.replaceAll('_', '').toLowerCase();

export const SETTING_NAMES = Object.keys(READERS) as readonly (keyof Settings)[];

/** Settings that nothing reads yet; their labels in the definition say so. */
export const RESERVED_SETTINGS: readonly (keyof Settings)[] = ['hideCrmContainer'];

/** An address with a user in it, or a value under a name that passwords go by. */
const CREDENTIALS = /@|\b(user|username|pass|password|credential|secret|token)\b["'\s]*[:=]/i;
const SCHEME = /^(?:(?:wss?|https?|sips?):\/\/|(?:stun|turn|sip)s?:)?/i;

/** What an address says before its @ or after its ? may be a secret, and is shown to nobody. */
function withoutSecrets(text: string): string {
    const { 0: scheme = '' } = SCHEME.exec(text) ?? [];
    const host = text.includes('@') ? text.slice(text.lastIndexOf('@')) : null;
    const shown = (host === null ? text : `${scheme}…${host}`).replace(/[?#].*$/s, '?…');
    return CREDENTIALS.test(shown.replace('@', '')) ? '…' : shown;
}

/** Reads the flat map. Never throws: what makes no sense is told in `problems`, and the default holds. */
export function parseSettings(map: Readonly<Record<string, string>>): {
    settings: Settings;
    problems: SettingProblem[];
} {
    const items = Object.entries(map).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value] as const);
    // Of two spellings in one definition the one without underscores counts, wherever it is.
    const withUnderscores = ([name]: readonly [string, string]): number => Number(name.includes('_'));
    const byName = new Map(
        items
            .toSorted((one, other) => withUnderscores(other) - withUnderscores(one))
            .map(([name, value]) => [spelledAlike(name), value])
    );
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    const problems: SettingProblem[] = [];
    for (const name of SETTING_NAMES) {
        const text = String(byName.get(spelledAlike(ITEM_NAMES[name] ?? name)) ?? '').trim();
        if (text !== '') {
            const value = (READERS[name] as Reader<unknown>)(text);
            if (value === undefined) {
                problems.push({
                    kind: CREDENTIALS.test(text) ? 'secret' : 'senseless',
                    setting: name,
                    value: withoutSecrets(text),
                    used: String(DEFAULT_SETTINGS[name])
                });
            } else {
                settings[name] = value;
            }
        }
    }
    return { settings: settings as unknown as Settings, problems };
}
