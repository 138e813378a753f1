import type { FlexWorker } from '../../frame/phone/flex/messages';
import type { Manager } from './flexUi';

/** The agent, or null while Flex does not know who it is. */
export function describeWorker({ store, serviceConfiguration }: Manager): FlexWorker | null {
    const { worker, activity, activities } = store.getState().flex.worker;
    if (!worker) return null;
    return {
        workerSid: worker.sid,
        activitySid: activity.sid,
        offline: activity.sid === serviceConfiguration.taskrouter_offline_activity_sid,
        activities: [...activities.values()].map(({ sid, name, available }) => ({ activitySid: sid, name, available }))
    };
}
