import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Stores the demo line's calls, so that they outlive the tab, as they would on a real switch. */
export interface DemoMemory {
    load(): readonly SnapshotCall[];
    save(calls: readonly SnapshotCall[]): void;
}

/** The far ends hang up after this time without a tab, in milliseconds. */
export const KEPT_MS = 60_000;

interface Kept {
    readonly at: number;
    readonly calls: readonly SnapshotCall[];
}

/** If the browser blocks site data, the demo line's calls end with the tab. */
export function demoMemory(
    key: string,
    storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    now: () => number
): DemoMemory {
    const attempt = <Value>(act: () => Value, otherwise: Value): Value => {
        try {
            return act();
        } catch {
            return otherwise;
        }
    };
    return {
        load: () =>
            attempt(() => {
                const kept = JSON.parse(storage().getItem(key) ?? 'null') as Kept | null;
                return kept && now() - kept.at <= KEPT_MS ? kept.calls : [];
            }, []),
        save: (calls) =>
            attempt(() => {
                const kept: Kept = { at: now(), calls };
                if (calls.length > 0) storage().setItem(key, JSON.stringify(kept));
                else storage().removeItem(key);
            }, undefined)
    };
}
