import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystemContext } from '../phoneSystem';
import type { Worker } from './contactCenter';
import { asked } from './requests';

export interface ActivitiesParts {
    readonly clock: Clock;
    readonly emit: PhoneSystemContext['emit'];
}

/** What the worker does now, and may do: activities have names that an administrator has given them. */
export class Activities {
    private readonly parts: ActivitiesParts;
    /** What was reported, as JSON. */
    private reported = '';

    constructor(parts: ActivitiesParts) {
        this.parts = parts;
    }

    report({ activity, activities }: Worker): void {
        const known = {
            activity: activity.name,
            available: activity.available,
            activityId: activity.sid,
            activities: [...activities.values()].map(({ sid, name, available }) => ({
                activityId: sid,
                name,
                available
            }))
        };
        const text = JSON.stringify(known);
        if (text === this.reported) return;
        this.reported = text;
        this.parts.emit({ event: 'AgentActivity', at: this.parts.clock.now(), ...known });
    }

    async choose(worker: Worker, activityId: string): Promise<void> {
        const activity = worker.activities.get(activityId);
        if (!activity) throw new PhoneSystemError('malformed');
        await asked(activity.setAsCurrent());
        this.report(worker);
    }
}
