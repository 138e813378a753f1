import type { Ada } from './agent';

const ACTIVITIES = ['Available', 'Lunch', 'Offline'];

/** The contact center reports this activity, and the ones that the agent may choose. */
export const inCenter = (ada: Ada, activity: string): Ada =>
    ada.phone({
        event: 'AgentActivity',
        at: ada.now,
        activity,
        available: activity === 'Available',
        activityId: `WA-${activity}`,
        activities: ACTIVITIES.map((name) => ({ activityId: `WA-${name}`, name, available: name === 'Available' }))
    });
