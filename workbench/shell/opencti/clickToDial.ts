import type { ObjectName, OrgRecord } from '../org/record';
import { recordInfo } from './pageInfo';

interface Click {
    readonly number: string;
    readonly object: ObjectName;
    readonly record: OrgRecord;
}

/** Whether numbers can be clicked, and who is notified of a click. Off until the softphone turns it on. */
export class ClickToDial {
    enabled = false;
    private readonly watchers = new Set<() => void>();
    private dial: (payload: Record<string, unknown>) => void = () => undefined;

    onClick(dial: (payload: Record<string, unknown>) => void): void {
        this.dial = dial;
    }

    enable(enabled: boolean): void {
        if (enabled === this.enabled) return;
        this.enabled = enabled;
        for (const watcher of [...this.watchers]) watcher();
    }

    click({ number, object, record }: Click): void {
        if (this.enabled) this.dial({ number, ...recordInfo(object, record) });
    }

    /** Returns a function that stops watching. */
    watch(watcher: () => void): () => void {
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }
}
