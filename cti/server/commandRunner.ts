import { Failure, commandErrorOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CommandErrorReason } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../frame/clock';
import { connectionsIn } from '../protocol/messages';
import type { DeviceCommand, PanelMessage, ServerMessage } from '../protocol/messages';
import type { Switch } from '../switch/switch';
import { withDeadline } from './deadline';
import type { Limits } from './limits';
import type { Metrics } from './metrics';
import type { SparingLog } from './sparingLog';

export interface CommandRunnerParts {
    readonly deviceId: string;
    readonly exchange: Switch;
    readonly clock: Clock;
    readonly limits: Limits;
    readonly metrics: Metrics;
    readonly sparingLog: SparingLog;
    readonly answer: (message: Extract<ServerMessage, { type: 'answer' }>) => void;
    /** The panel has sent more commands than it may before they were answered. */
    readonly flooded: () => void;
}

/** Commands that settle only when a far end or a handset has reacted. */
const SLOW: readonly DeviceCommand['command'][] = ['makeCall', 'consult', 'singleStepTransfer'];

/** Executes a panel's commands at its own device, and answers each once. */
export class CommandRunner {
    private readonly parts: CommandRunnerParts;
    private pending = 0;

    constructor(parts: CommandRunnerParts) {
        this.parts = parts;
    }

    run({ id, command }: Extract<PanelMessage, { type: 'command' }>): void {
        const { limits, clock, metrics, flooded, answer } = this.parts;
        if (this.pending >= limits.pendingCommands) return flooded();
        const started = clock.elapsed();
        const done = (result: 'done' | CommandErrorReason): void => {
            this.pending -= 1;
            metrics.command(command.command, result, clock.elapsed() - started);
        };
        this.pending += 1;
        this.execute(command).then(
            (value) => {
                done('done');
                answer({ type: 'answer', id, ...(value === undefined ? {} : { value }) });
            },
            (thrown: unknown) => {
                const error = commandErrorOf(thrown);
                done(error.reason);
                answer({ type: 'answer', id, error });
            }
        );
        return undefined;
    }

    private async execute(command: DeviceCommand): Promise<unknown> {
        const { exchange, deviceId, limits, clock, sparingLog } = this.parts;
        if (connectionsIn(command).some((one) => one.deviceId !== deviceId)) {
            sparingLog.warn('device', { command: command.command }, 'a command for another device was refused');
            throw new Failure('rejected');
        }
        const ms = SLOW.includes(command.command) ? limits.slowCommandMs : limits.commandMs;
        return withDeadline(exchange.execute(deviceId, command), ms, clock);
    }
}
