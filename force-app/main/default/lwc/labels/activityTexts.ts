import activity from '@salesforce/label/c.Phone_Activity';
import changing from '@salesforce/label/c.Phone_ActivityChanging';

/** Texts about the agent's activity in a contact center. */
export const activityTexts = { activity, changing };
