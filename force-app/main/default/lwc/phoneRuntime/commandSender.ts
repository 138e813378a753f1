import { CRM_COMMANDS, errorOf } from 'c/softphoneContract';
import type { Command, CommandAnswer, Ports } from 'c/softphoneContract';

const isCrm = (command: Command): command is Extract<Command, { command: keyof typeof CRM_COMMANDS }> =>
    Object.hasOwn(CRM_COMMANDS, command.command);

function portFor(ports: Ports, command: Command): Promise<unknown> {
    if (isCrm(command)) return ports.crm.execute(command);
    return command.command === 'takeOver' ? ports.tabs.execute(command) : ports.phone.execute(command);
}

/** Sends a command of the engine to its port. The answer has the command's id. */
export function sendCommand(
    ports: Ports,
    id: string,
    command: Command,
    answered: (answer: CommandAnswer) => void
): void {
    portFor(ports, command).then(
        (value) => answered(value === undefined ? { id, ok: true } : { id, ok: true, value }),
        (thrown: unknown) => answered({ id, ok: false, error: errorOf(thrown) })
    );
}
