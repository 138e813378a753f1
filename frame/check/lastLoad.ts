import type { CrmHostContext } from '../crm/crmHost';

/**
 * What the phone learned when it was last loaded in this browser. Salesforce tells it to the phone's own frame only, so that is where
 * a check of the setup has it from.
 */
export interface LastLoad {
    /** As getCallCenterSettings tells them: "/CRMConnect/phoneSystem". No secrets: a definition holds none. */
    readonly settings: Readonly<Record<string, string>>;
    /** Whether the frame around the phone let it use the microphone; null: the browser does not tell. */
    readonly microphone: boolean | null;
}

const KEY = 'crm-connect-last-load';

/** "/section/item": labels and places stand one level deeper. */
const ITEM = /^\/[^/]+\/[^/]+$/;

const isLastLoad = (value: unknown): value is LastLoad => {
    const { settings, microphone } = (value ?? {}) as { settings?: unknown; microphone?: unknown };
    return (
        typeof settings === 'object' &&
        settings !== null &&
        Object.values(settings).every((one) => typeof one === 'string') &&
        (microphone === null || typeof microphone === 'boolean')
    );
};

/** Null where the browser keeps nothing, or what it kept is none of ours. */
export function readLastLoad(storage: () => Pick<Storage, 'getItem'>): LastLoad | null {
    try {
        const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
        return isLastLoad(kept) ? kept : null;
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
    const keep = (told: Readonly<Record<string, string>>): void => {
        const settings = Object.fromEntries(Object.entries(told).filter(([path]) => ITEM.test(path)));
        if (Object.keys(settings).length === 0) return;
        const kept: LastLoad = { settings, microphone: microphone() };
        try {
            storage().setItem(KEY, JSON.stringify(kept));
        } catch {
            // a browser that keeps nothing: the check says that it does not know
        }
    };
    return {
        ...context,
        emit: (event) => {
            if (event.event === 'SettingsRead') keep(event.settings);
            context.emit(event);
        }
    };
}
