/**
 * Reads the call center definition: a flat map of strings keyed by path ("/CRMConnect/screenPop"), as Open CTI's
 * getCallCenterSettings delivers it. Items are found by their last part, so an admin may move them to a section of their own.
 * Item names hold letters and digits only, as the definition's format wants; `screen_pop`, the guides' spelling, is read as well.
 */
import { DEFAULT_SETTINGS } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    SettingProblem,
    SettingValue,
    Settings,
    SettingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ownSettings } from '../phone/descriptor';
import { PHONE_SYSTEMS, phoneSystemOf } from '../phone/descriptors';
import { matching, oneOf, readSwitch } from './readers';
import type { Reader } from './readers';
import { holdsCredentials, withoutSecrets } from './secrets';

const readCountry: Reader<string> = (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined);
const readNumberList: Reader<readonly string[]> = (text) => {
    const numbers = text.split(/[\s,;]+/).filter(Boolean);
    return numbers.every((number) => /^[0-9*#]+$/.test(number)) ? numbers : undefined;
};
const readDigits = matching(/^[0-9*#+]{0,12}$/);

/** Settings that are items of the definition, whatever the phone system is. */
export type CoreName = Exclude<keyof Settings, 'phone' | 'ownDomain'>;

const READERS: { [Name in CoreName]: Reader<Settings[Name]> } = {
    activityLogging: readSwitch,
    clickToDial: readSwitch,
    copilotNotes: readSwitch,
    hideCrmContainer: readSwitch,
    preventPopoutDuringCall: readSwitch,
    screenPop: readSwitch,
    showPanelAutomatically: readSwitch,
    utilityBarStatus: readSwitch,
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    internalPrefix: readDigits,
    // what Salesforce takes for a DeveloperName
    softphoneLayout: matching(/^(?!.*__)[a-z][a-z0-9_]{0,39}(?<!_)$/i),
    defaultCountry: readCountry,
    emergencyNumbers: readNumberList,
    outsidePrefix: readDigits,
    longDistancePrefix: readDigits,
    internationalPrefix: readDigits,
    phoneSystem: oneOf(...PHONE_SYSTEMS.map(({ name }) => name))
};

/** What holds where the admin has set nothing. */
const UNSET = { ...DEFAULT_SETTINGS, phoneSystem: PHONE_SYSTEMS[0].name };

const CORE_NAMES = Object.keys(READERS) as readonly CoreName[];

/** The own settings of all phone systems. */
const OWN = PHONE_SYSTEMS.flatMap(({ settings }) => Object.entries(settings));

/** Every item of the definition that is read. */
export const SETTING_NAMES: readonly string[] = [...CORE_NAMES, ...OWN.map(([name]) => name)];

/** Settings that nothing reads yet; their labels in the definition say so. */
export const RESERVED_SETTINGS: readonly string[] = ['hideCrmContainer'];

/** Salesforce's own names of the dialling options. */
const ITEM_NAMES: Readonly<Record<string, string>> = {
    outsidePrefix: 'reqOutsidePrefix',
    longDistancePrefix: 'reqLongDistPrefix',
    internationalPrefix: 'reqInternationalPrefix'
};

/** The name of the item that a setting is read from. */
export const itemName = (setting: string): string => ITEM_NAMES[setting] ?? setting;

/** `screenPop` and `screen_pop` are one item. */
const spelledAlike = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Salesforce's own name of the item that says which call center it is. */
const INTERNAL_NAME = 'reqInternalName';

/** Finds an item's text by its name; an item that is missing says nothing. */
function textsOf(map: Readonly<Record<string, string>>): (item: string) => string {
    const items = Object.entries(map).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value] as const);
    // Of two spellings in one definition the one without underscores counts, wherever it is.
    const withUnderscores = ([name]: readonly [string, string]): number => Number(name.includes('_'));
    const byName = new Map(
        items
            .toSorted((one, other) => withUnderscores(other) - withUnderscores(one))
            .map(([name, value]) => [spelledAlike(name), value])
    );
    return (item) => String(byName.get(spelledAlike(item)) ?? '').trim();
}

/** Reads the flat map. Never throws: what makes no sense is told in `problems`, and the default holds. */
export function readSettings(map: Readonly<Record<string, string>>): SettingsReading {
    const textOf = textsOf(map);
    const problems: SettingProblem[] = [];
    function read<T extends SettingValue>(name: string, reader: Reader<T>, unset: T): T {
        const text = textOf(itemName(name));
        const value = text === '' ? unset : reader(text);
        if (value !== undefined) return value;
        const kind = holdsCredentials(text) ? 'secret' : 'senseless';
        problems.push({ kind, setting: name, value: withoutSecrets(text), used: String(unset) });
        return unset;
    }
    const core = Object.fromEntries(
        CORE_NAMES.map((name) => [name, read<SettingValue>(name, READERS[name], UNSET[name])])
    ) as Pick<Settings, CoreName>;
    const phone = Object.fromEntries(OWN.map(([name, { read: reader, unset }]) => [name, read(name, reader, unset)]));
    const descriptor = phoneSystemOf(core);
    const ownDomain = descriptor.ownDomain(ownSettings(descriptor, { phone }));
    return { callCenter: textOf(INTERNAL_NAME) || null, settings: { ...core, phone, ownDomain }, problems };
}

/** What is wrong with the settings, a line each for the browser's console. */
export const problemsInWords = ({ problems }: Pick<SettingsReading, 'problems'>): string[] =>
    problems.map(({ kind, setting, value, used }) => {
        const fault = kind === 'secret' ? 'holds credentials, which are not for it' : 'makes no sense';
        return `setting ${setting} says "${value}", which ${fault}; "${used}" is used`;
    });
