import { thrownInWords } from '../../log';
import { PhoneSystemError } from '../phoneSystem';
import type { Task } from './contactCenter';
import { taskAttributes } from './taskFacts';

const LONGEST_DETAIL = 300;

/** The result of a request to Twilio. Rejects with PhoneSystemError and Twilio's own words. */
export async function asked<Value>(request: Promise<Value>): Promise<Value> {
    try {
        return await request;
    } catch (thrown) {
        throw new PhoneSystemError('rejected', { detail: thrownInWords(thrown).slice(0, LONGEST_DETAIL) });
    }
}

type Attributes = ReturnType<typeof taskAttributes>;

/** Others may have changed a task's attributes, and they are replaced as a whole, so they are read first. */
export async function changeAttributes(task: Task, change: (known: Attributes) => Attributes): Promise<void> {
    await asked(task.fetchLatestVersion());
    await asked(task.setAttributes(change(taskAttributes(task))));
}
