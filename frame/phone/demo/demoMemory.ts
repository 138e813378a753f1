import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { StoredText } from '../../storedText';

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
export const demoMemory = (storage: StoredText, now: () => number): DemoMemory => ({
    load() {
        try {
            const kept = JSON.parse(storage.load() ?? 'null') as Kept | null;
            return kept && now() - kept.at <= KEPT_MS ? kept.calls : [];
        } catch {
            return []; // it is no JSON
        }
    },
    save(calls) {
        const kept: Kept = { at: now(), calls };
        storage.save(calls.length > 0 ? JSON.stringify(kept) : null);
    }
});
