import type { DeviceEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { PhoneSystemContext } from '../phoneSystem';

type Reported = Extract<DeviceEvent, { event: 'AgentActivity' }>;
type Activity = NonNullable<Reported['activities']>[number];

/** Reports what the agent does now, and may do, whenever that has changed. */
export class ActivityReports {
    private readonly clock: Clock;
    private readonly emit: PhoneSystemContext['emit'];
    /** What was reported, as JSON. */
    private reported = '';

    constructor(clock: Clock, emit: PhoneSystemContext['emit']) {
        this.clock = clock;
        this.emit = emit;
    }

    report({ activityId, name, available }: Activity, activities: readonly Activity[]): void {
        const known = { activity: name, available, activityId, activities };
        const text = JSON.stringify(known);
        if (text === this.reported) return;
        this.reported = text;
        this.emit({ event: 'AgentActivity', at: this.clock.now(), ...known });
    }
}
