import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem } from '../phoneSystem';
import { simulateActivity, simulateCall, simulateFarEnd } from './simulation';
import type { FarEndAction, SimulatedCall } from './simulation';

/** Lets scripts of the page control the demo line's far ends. Rejects as its escape commands do. */
export interface DemoPageApi {
    placeCall(call: SimulatedCall): Promise<{ callId: string }>;
    farEnd(callId: string, action: FarEndAction): Promise<void>;
    /** Sets the agent's activity, as a supervisor would. */
    setActivity(activity: string): Promise<void>;
    /** The current calls, oldest first, so that a script can find the call that the agent dialed. */
    calls(): readonly SnapshotCall[];
}

/** The frame's window. `demo` is there while the demo line runs in this tab. */
export interface DemoPage {
    CRMConnect?: { start: unknown; demo?: DemoPageApi };
}

export const pageApi = (phoneSystem: PhoneSystem, deviceId: string): DemoPageApi => ({
    placeCall: (call) => phoneSystem.execute(simulateCall(call)) as Promise<{ callId: string }>,
    farEnd: (callId, action) => phoneSystem.execute(simulateFarEnd({ callId, deviceId }, action)) as Promise<void>,
    setActivity: (activity) => phoneSystem.execute(simulateActivity(activity)) as Promise<void>,
    calls: () => phoneSystem.snapshot() ?? []
});
