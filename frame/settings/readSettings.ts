/**
 * Reads the call center definition: a flat map of strings keyed by path ("/CRMConnect/screenPop"), as Open CTI's
 * getCallCenterSettings delivers it. Items are found by their last part, so an admin may move them to a section of their own.
 * Item names hold letters and digits only, as the definition's format wants; `screen_pop`, the guides' spelling, is read as well.
 */
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    SettingProblem,
    Settings,
    SettingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

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

const READERS: { [Name in keyof Settings]: Reader<Settings[Name]> } = {
    activityLogging: readSwitch,
    clickToDial: readSwitch,
    copilotNotes: readSwitch,
    hideCrmContainer: readSwitch,
    preventPopoutDuringCall: readSwitch,
    screenPop: readSwitch,
    showPanelAutomatically: readSwitch,
    trustAssertedIdentity: readSwitch,
    utilityBarStatus: readSwitch,
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

/** Salesforce's own name of the item that says which call center it is. */
const INTERNAL_NAME = 'reqInternalName';

/** Reads the flat map. Never throws: what makes no sense is told in `problems`, and the default holds. */
export function readSettings(map: Readonly<Record<string, string>>): SettingsReading {
    const items = Object.entries(map).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value] as const);
    // Of two spellings in one definition the one without underscores counts, wherever it is.
    const withUnderscores = ([name]: readonly [string, string]): number => Number(name.includes('_'));
    const byName = new Map(
        items
            .toSorted((one, other) => withUnderscores(other) - withUnderscores(one))
            .map(([name, value]) => [spelledAlike(name), value])
    );
    const textOf = (item: string): string => String(byName.get(spelledAlike(item)) ?? '').trim();
    const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    const problems: SettingProblem[] = [];
    for (const name of SETTING_NAMES) {
        const text = textOf(ITEM_NAMES[name] ?? name);
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
    return { callCenter: textOf(INTERNAL_NAME) || null, settings: settings as unknown as Settings, problems };
}

/** What is wrong with the settings, a line each for the browser's console. */
export const problemsInWords = ({ problems }: Pick<SettingsReading, 'problems'>): string[] =>
    problems.map(({ kind, setting, value, used }) => {
        const fault = kind === 'secret' ? 'holds credentials, which are not for it' : 'makes no sense';
        return `setting ${setting} says "${value}", which ${fault}; "${used}" is used`;
    });
