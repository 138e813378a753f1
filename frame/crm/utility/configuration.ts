import type { UtilitySetup } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** "screenPop = false". A line that begins with # is a comment. */
const SETTING = /^\s*([^#\s=:][^=:]*?)\s*[=:](.*)$/;

/**
 * The settings of a configuration in the form of a call center definition: texts by path. The phone takes the configuration's name as
 * the call center's.
 */
export function settingsOf({ configuration, settings }: Pick<UtilitySetup, 'configuration' | 'settings'>) {
    const map: Record<string, string> = {};
    for (const line of settings.split(/\r?\n/)) {
        const [, name, value = ''] = SETTING.exec(line) ?? [];
        if (name) map[`/CRMConnect/${name}`] = value.trim();
    }
    return configuration === null ? map : { ...map, '/reqGeneralInfo/reqInternalName': configuration };
}
