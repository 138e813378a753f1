import { explanation, explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    NotConnectedReason,
    Settings
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { missingSettings, ownSettings } from './descriptor';
import { phoneSystemOf } from './descriptors';
import type { LoadScript } from '../loadScript';
import type { AnyFactory, PhoneSystemRegistry } from './phoneSystem';

/** Why there is no phone system, as reported in a LinkState event. */
export interface NoPhoneSystem extends Explanation {
    readonly state: 'down' | 'denied';
    readonly reason: NotConnectedReason;
}

export type PhoneSystemChoice =
    { readonly ok: true; readonly factory: AnyFactory } | { readonly ok: false; readonly why: NoPhoneSystem };

export interface PhoneSystemSources {
    /** The folder of the static resource, which contains the package's scripts. Without a trailing slash. */
    readonly resources: string;
    readonly loadScript: LoadScript;
    /** Called with the address of a script that was loaded. */
    readonly remember: (url: string) => void;
    readonly registry: PhoneSystemRegistry;
}

const no = (why: NoPhoneSystem): PhoneSystemChoice => ({ ok: false, why });

/** The phone system that the settings name. Its script is loaded once. That of a third party comes after the one that checks it. */
export async function choosePhoneSystem(settings: Settings, sources: PhoneSystemSources): Promise<PhoneSystemChoice> {
    const descriptor = phoneSystemOf(settings);
    const { name, script, thirdParty } = descriptor;
    const own = ownSettings(descriptor, settings);
    const missing = missingSettings(descriptor, own);
    if (missing.length > 0) {
        return no({ state: 'denied', reason: 'notConfigured', ...explanation('settingsMissing', missing.join(', ')) });
    }
    const { registry, resources, loadScript, remember } = sources;
    const url = script(own, resources);
    // a script of the package can only fail because of the network; one that an admin has named may not exist
    let reason: NotConnectedReason = 'linkDown';
    try {
        if (thirdParty) {
            if (!registry.crmConnectGuard) await loadScript(`${resources}/guard.js`);
            reason = 'notConfigured';
        }
        if (!registry.crmConnectPhoneSystems?.[name]) {
            await loadScript(url);
            remember(url);
        }
    } catch (thrown) {
        return no({ state: 'down', reason, ...explanationOf(thrown) });
    }
    const found = registry.crmConnectPhoneSystems?.[name];
    const factory = thirdParty && found ? registry.crmConnectGuard?.(found, url) : found;
    if (typeof found === 'function' && factory) return { ok: true, factory };
    return no({ state: 'down', reason: 'notConfigured', ...explanation('scriptWrong', url) });
}
