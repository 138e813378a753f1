import { PHONE_SYSTEMS } from '../phone/descriptors';
import { PHONE_SYSTEM_TEXTS } from '../phone/settingTexts';
import type { PhoneSystemTexts } from '../phone/phoneSystemTexts';
import type { OwnSettings } from '../phone/descriptor';
import { CORE_TEXTS } from './coreTexts';
import { PACKAGED_SETTINGS, textOf } from './packagedSettings';
import { itemName } from './readSettings';
import type { AnySettingText } from './settingText';

/** An item of the call center definition, and its row in docs/admin.md. */
export interface CallCenterItem extends Required<AnySettingText> {
    readonly section: string;
    readonly name: string;
    /** As the package ships it. */
    readonly value: string;
}

const listed = (texts: readonly string[]): string => [...texts.slice(0, -1), `or ${texts.at(-1)}`].join(', ');

function textsOf(phoneSystem: string): PhoneSystemTexts<OwnSettings> {
    const texts = PHONE_SYSTEM_TEXTS[phoneSystem];
    if (!texts) throw new Error(`frame/phone/settingTexts.ts has no texts of the phone system ${phoneSystem}`);
    return texts;
}

/** The only setting that speaks of all phone systems. */
function phoneSystemText(): AnySettingText {
    const systems = PHONE_SYSTEMS.map(({ name }) => ({ name, ...textsOf(name) }));
    return {
        label: `Phone system: ${listed(systems.map(({ name, label }) => (label ? `${name} (${label})` : name)))}`,
        values: systems.map(({ name }) => `\`${name}\``).join(', '),
        does: listed(systems.map(({ does }) => does))
    };
}

function item(setting: string, { label, values, does }: AnySettingText): CallCenterItem {
    const value = textOf(PACKAGED_SETTINGS, setting);
    const name = itemName(setting);
    const isSwitch = values === undefined;
    return {
        section: name === setting ? 'CRMConnect' : 'reqDialingOptions',
        name,
        value,
        label: isSwitch ? `${label}: true or false` : label,
        values: values ?? '`true`, `false`',
        does
    };
}

/** Every item that the phone reads, in the order in which an admin reads them. */
export const CALL_CENTER_ITEMS: readonly CallCenterItem[] = [
    item('phoneSystem', phoneSystemText()),
    ...PHONE_SYSTEMS.flatMap(({ name }) =>
        Object.entries(textsOf(name).settings).map(([setting, text]) => item(setting, text))
    ),
    ...Object.entries(CORE_TEXTS).map(([setting, text]) => item(setting, text))
];
