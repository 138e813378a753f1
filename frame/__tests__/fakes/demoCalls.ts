import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DemoMemory } from '../../phone/demo/demoMemory';

/** The demo line's calls, as one browser profile stores them. */
export class DemoCalls implements DemoMemory {
    kept: readonly SnapshotCall[] = [];
    load = (): readonly SnapshotCall[] => this.kept;
    save = (calls: readonly SnapshotCall[]): void => {
        this.kept = JSON.parse(JSON.stringify(calls)) as SnapshotCall[];
    };
}
