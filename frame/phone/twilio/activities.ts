import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystemContext } from '../phoneSystem';
import { ActivityReports } from '../taskRouter/activityReports';
import type { Activity, Worker } from './contactCenter';
import { asked } from './requests';

const described = ({ sid, name, available }: Activity) => ({ activityId: sid, name, available });

/** What the worker does now, and may do: activities have names that an administrator has given them. */
export class Activities {
    private readonly reports: ActivityReports;

    constructor(clock: Clock, emit: PhoneSystemContext['emit']) {
        this.reports = new ActivityReports(clock, emit);
    }

    report({ activity, activities }: Worker): void {
        this.reports.report(described(activity), [...activities.values()].map(described));
    }

    async choose(worker: Worker, activityId: string): Promise<void> {
        const activity = worker.activities.get(activityId);
        if (!activity) throw new PhoneSystemError('malformed');
        await asked(activity.setAsCurrent());
        this.report(worker);
    }
}
