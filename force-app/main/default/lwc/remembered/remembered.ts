import userId from '@salesforce/user/Id';

/** S6: by user. */
const keyOf = (name: string): string => `crm-connect-${name} ${userId ?? ''}`;

/**
 * What the user has chosen in this browser, the same in all tabs. Null: nothing is stored, or the browser blocks site data. Storage may
 * contain anything, so the caller validates it.
 */
export function readRemembered(name: string): unknown {
    try {
        return JSON.parse(window.localStorage.getItem(keyOf(name)) ?? 'null');
    } catch {
        return null;
    }
}

/** Returns whether it is stored. It isn't if the browser blocks site data. */
export function remember(name: string, chosen: unknown): boolean {
    try {
        window.localStorage.setItem(keyOf(name), JSON.stringify(chosen));
        return true;
    } catch {
        return false;
    }
}
