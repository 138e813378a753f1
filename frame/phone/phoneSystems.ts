import { explanation, explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    NotConnectedReason,
    Settings
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { missingSettings, ownSettings } from './descriptor';
import { phoneSystemOf } from './descriptors';
import { guarded } from './script/guarded';
import type { LoadScript } from '../loadScript';
import type { AnyFactory, PhoneSystemRegistry } from './phoneSystem';

/** Why there is no phone system, as a LinkState tells it. */
export interface NoPhoneSystem extends Explanation {
    readonly state: 'down' | 'denied';
    readonly reason: NotConnectedReason;
}

export type PhoneSystemChoice =
    { readonly ok: true; readonly factory: AnyFactory } | { readonly ok: false; readonly why: NoPhoneSystem };

export interface PhoneSystemSources {
    /** Phone systems that need no script of their own. */
    readonly builtIn: Readonly<Record<string, AnyFactory>>;
    /** Where the scripts of the other phone systems lie: the folder of the static resource, without a final slash. */
    readonly resources: string;
    readonly loadScript: LoadScript;
    /** Called with the address of each script that was loaded, and with null for a phone system that needs none. */
    readonly remember: (url: string | null) => void;
    readonly registry: PhoneSystemRegistry;
}

const no = (why: NoPhoneSystem): PhoneSystemChoice => ({ ok: false, why });

/** The phone system that the settings name. One that is not built in comes in a script of its own, loaded when wanted. */
export async function choosePhoneSystem(settings: Settings, sources: PhoneSystemSources): Promise<PhoneSystemChoice> {
    const descriptor = phoneSystemOf(settings);
    const { name, script, foreign } = descriptor;
    const own = ownSettings(descriptor, settings);
    const missing = missingSettings(descriptor, own);
    if (missing.length > 0) {
        return no({ state: 'denied', reason: 'notConfigured', ...explanation('settingsMissing', missing.join(', ')) });
    }
    const builtIn = sources.builtIn[name];
    if (builtIn) {
        sources.remember(null);
        return { ok: true, factory: builtIn };
    }
    const url = script?.(own, sources.resources) ?? '';
    try {
        if (!sources.registry.crmConnectPhoneSystems?.[name]) {
            await sources.loadScript(url);
            sources.remember(url);
        }
    } catch (thrown) {
        // our own scripts are there, if the network is; what an admin has named may not be
        return no({ state: 'down', reason: foreign ? 'notConfigured' : 'linkDown', ...explanationOf(thrown) });
    }
    const factory = sources.registry.crmConnectPhoneSystems?.[name];
    if (typeof factory === 'function') return { ok: true, factory: foreign ? guarded(factory, url) : factory };
    return no({ state: 'down', reason: 'notConfigured', ...explanation('scriptWrong', url) });
}
