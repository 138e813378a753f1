import {
    bool,
    object,
    orNull,
    settingsReading
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Infer, SettingsReading } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHostContext } from '../crm/crmHost';

/**
 * What the phone found out when it was last loaded in this browser. Salesforce reports it only to the phone's own frame, so the setup
 * check has to read it from here.
 */
const lastLoad = object({
    reading: settingsReading,
    /** Whether the embedding frame let the phone use the microphone. Null: the browser doesn't report it. */
    microphone: orNull(bool)
});
export type LastLoad = Infer<typeof lastLoad>;

const KEY = 'crm-connect-last-load';

/** Null if nothing is stored, or if what is stored isn't valid in this version. */
export function readLastLoad(storage: () => Pick<Storage, 'getItem'>): LastLoad | null {
    try {
        const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
        return lastLoad(kept, KEY) === null ? (kept as LastLoad) : null;
    } catch {
        return null;
    }
}

/**
 * Wraps a host's context so that the settings it reports are stored. Defaults, which it reports if Salesforce returned nothing, are not.
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
            // the browser blocks site data; the setup check then reports that it doesn't know
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
