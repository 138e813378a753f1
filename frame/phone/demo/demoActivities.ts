import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import type { DemoMemory } from './demoMemory';

/** In the last one, the agent is not at work, so that calls are refused. */
const ACTIVITIES = ['Available', 'Break', 'Offline'];
const [AVAILABLE] = ACTIVITIES;
const OFFLINE = 'Offline';

const activities = ACTIVITIES.map((name) => ({ activityId: name, name, available: name === AVAILABLE }));

type Reported = Omit<Extract<PhoneEvent, { event: 'AgentActivity' }>, 'at'>;

/** The agent's activity. The demo line has none until somebody has set one, because most phone systems have none. */
export class DemoActivities {
    private readonly memory: DemoMemory;
    private readonly emit: (event: Reported) => void;

    constructor(memory: DemoMemory, emit: (event: Reported) => void) {
        this.memory = memory;
        this.emit = emit;
    }

    /** Reports the activity that was set in an earlier tab. */
    report(): void {
        const { activity } = this.memory.load();
        if (activity === null) return;
        const available = activity === AVAILABLE;
        this.emit({ event: 'AgentActivity', activity, activityId: activity, available, activities });
    }

    /** The agent chooses another one. */
    choose(activity: string): void {
        if (this.memory.load().activity === null) throw new PhoneSystemError('unsupported');
        this.set(activity);
    }

    /** A supervisor sets it. */
    set(activity: string): void {
        if (!ACTIVITIES.includes(activity)) throw new PhoneSystemError('rejected');
        this.memory.save({ activity });
        this.report();
    }

    expectCallsOut(): void {
        if (this.memory.load().activity === OFFLINE)
            throw new PhoneSystemError('rejected', explanation('agentUnavailable', OFFLINE));
    }
}
