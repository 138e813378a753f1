/**
 * Reads the call center definition: a flat map of strings keyed by path ("/CRMConnect/screenPop"), as returned by Open CTI's
 * getCallCenterSettings. Items are found by the last part of the path, so an admin can move them to another section.
 * The definition's format allows only letters and digits in names. The spelling `screen_pop` is accepted as well.
 */
import { CONFIGURATION_SECTION } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { DEFAULT_SETTINGS } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    SettingProblem,
    SettingValue,
    Settings,
    SettingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ownSettings } from '../phone/descriptor';
import { PHONE_SYSTEMS, phoneSystemOf } from '../phone/descriptors';
import { matching, oneOf, readBoolean } from './readers';
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
    activityLogging: readBoolean,
    callQuality: readBoolean,
    clickToDial: readBoolean,
    copilotNotes: readBoolean,
    hideCrmContainer: readBoolean,
    preventPopoutDuringCall: readBoolean,
    screenPop: readBoolean,
    showPanelAutomatically: readBoolean,
    utilityBarStatus: readBoolean,
    screenPopOn: oneOf('ringing', 'answered', 'button'),
    internalPrefix: readDigits,
    // what Salesforce accepts as a DeveloperName
    softphoneLayout: matching(/^(?!.*__)[a-z][a-z0-9_]{0,39}(?<!_)$/i),
    defaultCountry: readCountry,
    emergencyNumbers: readNumberList,
    outsidePrefix: readDigits,
    longDistancePrefix: readDigits,
    internationalPrefix: readDigits,
    phoneSystem: oneOf(...PHONE_SYSTEMS.map(({ name }) => name))
};

/** The values of settings that the admin has not set. */
const UNSET = { ...DEFAULT_SETTINGS, phoneSystem: PHONE_SYSTEMS[0].name };

const CORE_NAMES = Object.keys(READERS) as readonly CoreName[];

/** The settings of all phone systems. */
const OWN = PHONE_SYSTEMS.flatMap(({ settings }) => Object.entries(settings));

/** All items of the definition that are read. */
export const SETTING_NAMES: readonly string[] = [...CORE_NAMES, ...OWN.map(([name]) => name)];

/** Settings that nothing uses yet. Their labels in the definition say so. */
export const RESERVED_SETTINGS: readonly string[] = [];

/** Salesforce's own names for the dialing options. */
const ITEM_NAMES: Readonly<Record<string, string>> = {
    outsidePrefix: 'reqOutsidePrefix',
    longDistancePrefix: 'reqLongDistPrefix',
    internationalPrefix: 'reqInternationalPrefix'
};

/** The name of the item that a setting is read from. */
export const itemName = (setting: string): string => ITEM_NAMES[setting] ?? setting;

/** `screenPop` and `screen_pop` are the same item. */
const normalized = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Salesforce's own name for the item with the call center's internal name. */
const INTERNAL_NAME = 'reqInternalName';

/** Returns a function that finds an item's text by name. A missing item is empty. */
function textsOf(map: Readonly<Record<string, string>>): (item: string) => string {
    const items = Object.entries(map).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value] as const);
    // if a definition has both spellings, the one without underscores takes precedence
    const withUnderscores = ([name]: readonly [string, string]): number => Number(name.includes('_'));
    const byName = new Map(
        items
            .toSorted((one, other) => withUnderscores(other) - withUnderscores(one))
            .map(([name, value]) => [normalized(name), value])
    );
    return (item) => String(byName.get(normalized(item)) ?? '').trim();
}

const KNOWN_ITEMS: ReadonlySet<string> = new Set(SETTING_NAMES.map((name) => normalized(itemName(name))));

/** What an admin wrote into a Phone Configuration that is no setting. */
const unknownIn = (map: Readonly<Record<string, string>>): SettingProblem[] =>
    Object.entries(map).flatMap(([path, value]) => {
        const name = path.startsWith(CONFIGURATION_SECTION) ? path.slice(CONFIGURATION_SECTION.length) : null;
        return name === null || KNOWN_ITEMS.has(normalized(name))
            ? []
            : [{ kind: 'unknown' as const, setting: withoutSecrets(name), value: withoutSecrets(value), used: '' }];
    });

/** Reads the flat map. Never throws: invalid values are listed in `problems`, and the defaults are used. */
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
    return {
        callCenter: textOf(INTERNAL_NAME) || null,
        settings: { ...core, phone, ownDomain },
        problems: [...problems, ...unknownIn(map)]
    };
}

/** The problems with the settings, as lines for the browser's console. */
export const problemsInWords = ({ problems }: Pick<SettingsReading, 'problems'>): string[] =>
    problems.map(({ kind, setting, value, used }) => {
        if (kind === 'unknown') return `there is no setting "${setting}"`;
        const fault = kind === 'secret' ? 'contains credentials, which do not belong there' : 'is invalid';
        return `the value of ${setting}, "${value}", ${fault}; "${used}" is used`;
    });
