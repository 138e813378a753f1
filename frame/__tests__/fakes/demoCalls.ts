import type { DemoCallRecord } from '../../phone/demo/demoCall';
import type { DemoMemory } from '../../phone/demo/demoMemory';

/** The demo line's calls, as one browser profile keeps them. */
export class DemoCalls implements DemoMemory {
    kept: readonly DemoCallRecord[] = [];
    load = (): readonly DemoCallRecord[] => this.kept;
    save = (calls: readonly DemoCallRecord[]): void => {
        this.kept = JSON.parse(JSON.stringify(calls)) as DemoCallRecord[];
    };
}
