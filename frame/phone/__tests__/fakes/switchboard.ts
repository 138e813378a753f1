import type { SnapshotCall } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem, PhoneSystemContext } from '../../phoneSystem';

/** A phone system that reports its name and whether it runs. */
export class Switchboard implements PhoneSystem {
    running = false;
    calls: readonly SnapshotCall[] | null = [];
    callsOutliveTab = false;
    readonly context: PhoneSystemContext;

    constructor(context: PhoneSystemContext) {
        this.context = context;
    }

    start(): void {
        this.running = true;
        this.tell('up');
    }

    stop(): Promise<void> {
        this.running = false;
        return Promise.resolve();
    }

    snapshot = (): readonly SnapshotCall[] | null => this.calls;

    execute(): Promise<unknown> {
        return Promise.resolve();
    }

    tell(state: 'up' | 'down'): void {
        this.context.emit({ event: 'LinkState', at: 1, state });
    }
}
