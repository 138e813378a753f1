import type { Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SETTING_NAMES, readSettings } from './readSettings';

/** The settings of the packaged call center, to which every upgrade resets it. */
export const PACKAGED_SETTINGS = readSettings({ defaultCountry: 'GB', reqInternationalPrefix: '00' }).settings;

/** As a text of the definition. */
export const textOf = ({ phone, ...core }: Settings, name: string): string =>
    String({ ...core, ...phone }[name as keyof typeof core]);

/** The names of settings that differ from the package's. An upgrade would reset them. */
export const changedSettings = (settings: Settings): string[] =>
    SETTING_NAMES.filter((name) => textOf(settings, name) !== textOf(PACKAGED_SETTINGS, name));
