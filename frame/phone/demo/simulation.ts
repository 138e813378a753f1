import {
    channel,
    mapOf,
    object,
    oneOf,
    optional,
    text
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    ConnectionId,
    Infer,
    PhoneCommand,
    UnionOf
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

const farEndAction = oneOf('answer', 'hold', 'resume', 'soundsBad', 'soundsGood', 'hangUp', 'busy', 'reject');
export type FarEndAction = Infer<typeof farEndAction>;

/** The demo line's escape commands, which control the far ends, with their private data. */
const COMMANDS = {
    /** `from`: the caller's number. Empty or "anonymous": withheld. */
    simulateCall: object({
        from: text,
        name: optional(text),
        attributes: optional(mapOf(text)),
        channel: optional(channel)
    }),
    /** Applies to the call of the command's `connection`. */
    simulateFarEnd: object({ action: farEndAction }),
    /** A caller leaves a voicemail message. */
    simulateMessage: object({}),
    /** A supervisor sets the agent's activity. From then on, the agent can choose among the demo line's. */
    simulateActivity: object({ activity: text })
};
type Simulation = UnionOf<'simulate', typeof COMMANDS>;

export const SIMULATIONS = Object.keys(COMMANDS);

export type SimulatedCall = Infer<typeof COMMANDS.simulateCall>;

type Escape = Extract<PhoneCommand, { command: 'escape' }>;

export const simulateCall = (call: SimulatedCall): Escape => ({
    command: 'escape',
    name: 'simulateCall',
    privateData: { ...call }
});

export const simulateActivity = (activity: string): Escape => ({
    command: 'escape',
    name: 'simulateActivity',
    privateData: { activity }
});

export const simulateFarEnd = (connection: ConnectionId, action: FarEndAction): Escape => ({
    command: 'escape',
    name: 'simulateFarEnd',
    connection,
    privateData: { action }
});

/** Throws PhoneSystemError for an unknown name and for invalid private data. */
export function readSimulation({ name, privateData }: Escape): Simulation {
    const shape = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as keyof typeof COMMANDS] : null;
    if (!shape) throw new PhoneSystemError('unsupported');
    const fault = shape(privateData, 'privateData');
    if (fault) throw new PhoneSystemError('malformed', { detail: fault });
    return { ...privateData, simulate: name } as Simulation;
}
