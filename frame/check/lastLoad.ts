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

/** The phone with Open CTI and the phone without it have pages of their own, and so settings of their own. */
const keyOf = (path: string): string => `crm-connect-last-load:${path.toLowerCase()}`;

/** Null if nothing is stored, or if what is stored isn't valid in this version. */
export function readLastLoad(storage: () => Pick<Storage, 'getItem'>, path: string): LastLoad | null {
    try {
        const kept: unknown = JSON.parse(storage().getItem(keyOf(path)) ?? 'null');
        return lastLoad(kept, 'lastLoad') === null ? (kept as LastLoad) : null;
    } catch {
        return null;
    }
}

/**
 * Wraps a host's context so that the settings it reports are stored. Defaults, which it reports if Salesforce returned nothing, are not.
 * @param path of this page's address
 * @param microphone see LastLoad
 */
export function keepingSettings(
    context: CrmHostContext,
    storage: () => Pick<Storage, 'setItem'>,
    path: string,
    microphone: () => boolean | null
): CrmHostContext {
    const keep = ({ callCenter, settings, problems }: SettingsReading): void => {
        if (callCenter === null) return;
        const kept: LastLoad = { reading: { callCenter, settings, problems }, microphone: microphone() };
        try {
            storage().setItem(keyOf(path), JSON.stringify(kept));
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
