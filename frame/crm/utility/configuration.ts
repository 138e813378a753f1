import { CONFIGURATION_SECTION } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import type { UtilitySetup } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** "screenPop = false" */
const SETTING = /^([^\s=:][^=:]*?)\s*[=:](.*)$/;

/**
 * The settings of a configuration in the form of a call center definition: texts by path. The phone takes the configuration's name as
 * the call center's. A line that begins with # is a comment; any other line without a value is passed on as a name that does not exist.
 */
export function settingsOf({ configuration, settings }: Pick<UtilitySetup, 'configuration' | 'settings'>) {
    const map: Record<string, string> = {};
    for (const line of settings.split(/\r?\n/).map((one) => one.trim())) {
        if (line === '' || line.startsWith('#')) continue;
        const [, name = line, value = ''] = SETTING.exec(line) ?? [];
        map[`${CONFIGURATION_SECTION}${name}`] = value.trim();
    }
    return configuration === null ? map : { ...map, '/reqGeneralInfo/reqInternalName': configuration };
}
