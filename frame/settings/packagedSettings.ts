import type { Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SETTING_NAMES, readSettings } from './readSettings';

/** What the package's own call center says as shipped, and says again after each upgrade. */
export const PACKAGED_SETTINGS = readSettings({ defaultCountry: 'GB', reqInternationalPrefix: '00' }).settings;

/** As a text of the definition. */
export const textOf = ({ phone, ...core }: Settings, name: string): string =>
    String({ ...core, ...phone }[name as keyof typeof core]);

/** Names of settings that are not as the package brings them: an upgrade would put them back. */
export const changedSettings = (settings: Settings): string[] =>
    SETTING_NAMES.filter((name) => textOf(settings, name) !== textOf(PACKAGED_SETTINGS, name));
