import { because } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Because,
    NotConnectedReason,
    PhoneSystemName,
    Settings
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { becauseOf } from '../failure';
import type { LoadScript } from './loadScript';
import type { PhoneSystemFactory, PhoneSystemRegistry } from './phoneSystem';

/** Why there is no phone system, as a LinkState tells it. */
export interface NoPhoneSystem extends Because {
    readonly state: 'down' | 'denied';
    readonly reason: NotConnectedReason;
}

export type PhoneSystemChoice =
    { readonly ok: true; readonly factory: PhoneSystemFactory } | { readonly ok: false; readonly why: NoPhoneSystem };

export interface PhoneSystemSources {
    readonly demo: PhoneSystemFactory;
    /** Where the scripts of the other phone systems lie: the folder of the static resource, without a final slash. */
    readonly resources: string;
    readonly loadScript: LoadScript;
    readonly registry: PhoneSystemRegistry;
}

/** What each phone system cannot do without. */
const NEEDED: Readonly<Record<PhoneSystemName, readonly (keyof Settings)[]>> = {
    demo: [],
    sip: ['sipServer', 'sipDomain']
};

const no = (why: NoPhoneSystem): PhoneSystemChoice => ({ ok: false, why });

/** The phone system that the settings name. All but the demo line come in a script of their own, loaded when wanted. */
export async function choosePhoneSystem(settings: Settings, sources: PhoneSystemSources): Promise<PhoneSystemChoice> {
    const name = settings.phoneSystem;
    const missing = NEEDED[name].filter((setting) => settings[setting] === '');
    if (missing.length > 0) {
        return no({ state: 'denied', reason: 'notConfigured', ...because('settingsMissing', missing.join(', ')) });
    }
    if (name === 'demo') return { ok: true, factory: sources.demo };
    const url = `${sources.resources}/${name}.js`;
    try {
        if (!sources.registry.crmConnectPhoneSystems?.[name]) await sources.loadScript(url);
    } catch (thrown) {
        return no({ state: 'down', reason: 'linkDown', ...becauseOf(thrown) });
    }
    const factory = sources.registry.crmConnectPhoneSystems?.[name];
    if (factory) return { ok: true, factory };
    return no({ state: 'down', reason: 'notConfigured', ...because('scriptWrong', url) });
}
