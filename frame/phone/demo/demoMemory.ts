import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Where the demo line keeps its calls, as a real switch does: they outlive the tab that showed them. */
export interface DemoMemory {
    load(): readonly SnapshotCall[];
    save(calls: readonly SnapshotCall[]): void;
}

/** The far ends hang up when nobody was there for so long, in milliseconds. */
export const PATIENCE_MS = 60_000;

interface Kept {
    readonly at: number;
    readonly calls: readonly SnapshotCall[];
}

/** A browser that keeps nothing has a demo line whose calls end with the tab; nothing else depends on it. */
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
                return kept && now() - kept.at <= PATIENCE_MS ? kept.calls : [];
            }, []),
        save: (calls) =>
            attempt(() => {
                const kept: Kept = { at: now(), calls };
                if (calls.length > 0) storage().setItem(key, JSON.stringify(kept));
                else storage().removeItem(key);
            }, undefined)
    };
}
