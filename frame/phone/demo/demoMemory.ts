import type {
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { StoredText } from '../../storedText';

interface Remembered {
    readonly calls: readonly SnapshotCall[];
    /** How many voicemail messages wait. */
    readonly messages: number;
    /** The calls that are over and not completed yet. */
    readonly wrapUps: readonly ConnectionId[];
    /** The agent's activity. Null: there are none. */
    readonly activity: string | null;
}

/** Stores what the demo line knows, so that they outlive the tab, as they would on a real switch. */
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

const NOTHING: Kept = { at: 0, calls: [], messages: 0, wrapUps: [], activity: null };

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
            const { at, ...kept } = read();
            return { ...kept, calls: now() - at <= KEPT_MS ? kept.calls : [] };
        },
        save(change) {
            const kept = { ...read(), ...change, ...(change.calls && { at: now() }) };
            const { calls, messages, wrapUps, activity } = kept;
            const isNeeded = calls.length > 0 || messages > 0 || wrapUps.length > 0 || activity !== null;
            storage.save(isNeeded ? JSON.stringify(kept) : null);
        }
    };
}
