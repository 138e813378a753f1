import {
    bool,
    object,
    orNull,
    settingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Infer, SettingsReading } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHostContext } from '../crm/crmHost';

/**
 * What the phone learned when it was last loaded in this browser. Salesforce tells it to the phone's own frame only, so that is where
 * a check of the setup has it from.
 */
const lastLoad = object({
    reading: settingsReading,
    /** Whether the frame around the phone let it use the microphone; null: the browser does not tell. */
    microphone: orNull(bool)
});
export type LastLoad = Infer<typeof lastLoad>;

const KEY = 'crm-connect-last-load';

/** Null where the browser keeps nothing, or what it kept is none of ours, or is another version's. */
export function readLastLoad(storage: () => Pick<Storage, 'getItem'>): LastLoad | null {
    try {
        const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
        return lastLoad(kept, KEY) === null ? (kept as LastLoad) : null;
    } catch {
        return null;
    }
}

/**
 * The context of a host whose settings are kept as it tells them. Defaults, which it tells where Salesforce was silent, replace nothing.
 * @param microphone see LastLoad
 */
export function keepingSettings(
    context: CrmHostContext,
    storage: () => Pick<Storage, 'setItem'>,
    microphone: () => boolean | null
): CrmHostContext {
    const keep = ({ callCenter, settings, problems }: SettingsReading): void => {
        if (callCenter === null) return;
        const kept: LastLoad = { reading: { callCenter, settings, problems }, microphone: microphone() };
        try {
            storage().setItem(KEY, JSON.stringify(kept));
        } catch {
            // a browser that keeps nothing: the check says that it does not know
        }
    };
    return {
        ...context,
        emit: (event) => {
            if (event.event === 'SettingsRead') keep(event);
            context.emit(event);
        }
    };
}
