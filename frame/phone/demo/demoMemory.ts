import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { StoredText } from '../../storedText';

interface Remembered {
    readonly calls: readonly SnapshotCall[];
    /** How many voicemail messages wait. */
    readonly messages: number;
}

/** Stores the demo line's calls and messages, so that they outlive the tab, as they would on a real switch. */
export interface DemoMemory {
    load(): Remembered;
    save(change: Partial<Remembered>): void;
}

/** The far ends hang up after this time without a tab, in milliseconds. */
export const KEPT_MS = 60_000;

interface Kept extends Remembered {
    /** When the calls were saved. */
    readonly at: number;
}

const NOTHING: Kept = { at: 0, calls: [], messages: 0 };

/** If the browser blocks site data, the demo line's calls and messages end with the tab. */
export function demoMemory(storage: StoredText, now: () => number): DemoMemory {
    const read = (): Kept => {
        try {
            return { ...NOTHING, ...(JSON.parse(storage.load() ?? 'null') as Partial<Kept> | null) };
        } catch {
            return NOTHING; // it is no JSON
        }
    };
    return {
        load() {
            const { at, calls, messages } = read();
            return { calls: now() - at <= KEPT_MS ? calls : [], messages };
        },
        save(change) {
            const kept = { ...read(), ...change, ...(change.calls && { at: now() }) };
            storage.save(kept.calls.length > 0 || kept.messages > 0 ? JSON.stringify(kept) : null);
        }
    };
}
