import type { SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem } from '../phoneSystem';
import { simulateCall, simulateFarEnd } from './simulation';
import type { FarEndAction, SimulatedCall } from './simulation';

/** The far ends of the demo line for scripts of its page. Rejects like the escape commands that it sends. */
export interface DemoPageApi {
    placeCall(call: SimulatedCall): Promise<{ callId: string }>;
    farEnd(callId: string, action: FarEndAction): Promise<void>;
    /** The calls that are up, oldest first: a script finds the call that the agent dialed. */
    calls(): readonly SnapshotCall[];
}

export const pageApi = (line: PhoneSystem, deviceId: string): DemoPageApi => ({
    placeCall: (call) => line.execute(simulateCall(call)) as Promise<{ callId: string }>,
    farEnd: (callId, action) => line.execute(simulateFarEnd({ callId, deviceId }, action)) as Promise<void>,
    calls: () => line.snapshot() ?? []
});
