import { inTime } from './deadlines';
import type { Patience } from './deadlines';
import type { Port } from './port';
import type { AllPorts, PortName } from './ports';

type AnyPort = Port<{ readonly command: string }, unknown>;

/** Wraps the ports of this realm for a runtime: commands without an answer fail at their deadlines. */
export function localPorts<Some extends Partial<AllPorts>>(ports: Some, patience: Patience): Some {
    const patient = ([name, port]: [string, AnyPort]): [string, AnyPort] => [
        name,
        {
            execute: (command) => inTime(name as PortName, command.command, port.execute(command), patience),
            listen: (hear) => port.listen(hear)
        }
    ];
    return Object.fromEntries((Object.entries(ports) as [string, AnyPort][]).map(patient)) as unknown as Some;
}
