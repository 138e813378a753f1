import { Failure, failureOf } from './failure';
import { inTime } from './deadlines';
import type { Patience } from './deadlines';
import type { Port } from './port';
import { PORT_VALUES, readFromServing } from './portEvents';
import { LONGEST_MESSAGE, writeMessage } from './portMessages';
import type { PortMessage } from './portMessages';
import type { AllPorts, PortName } from './ports';
import type { TextChannel } from './textChannel';

/** How often `hello` is repeated, because the other side may begin to listen later. In milliseconds. */
const HELLO_AGAIN_MS = 1_000;

export interface RemoteParts extends Patience {
    readonly channel: TextChannel;
    /** Unique among the sessions of this channel. Command ids begin with it. */
    readonly session: string;
}

/** The asking side of a boundary: gives access to ports in another realm. */
export interface RemotePorts<Name extends PortName> {
    readonly ports: Pick<AllPorts, Name>;
    /** Sends `hello` until the other side answers. From then on, events go to the ports' listeners. */
    readonly open: () => void;
    readonly close: () => void;
}

interface Asked {
    readonly port: PortName;
    readonly command: string;
    settle(answer: Extract<PortMessage, { type: 'answer' }>): void;
}

type AnyCommand = Readonly<Record<string, unknown>> & { readonly command: string };

export function remotePorts<const Name extends PortName>(
    names: readonly Name[],
    { channel, session, after, log }: RemoteParts
): RemotePorts<Name> {
    const asked = new Map<string, Asked>();
    const listeners = new Map<string, (event: unknown) => void>();
    let serial = 0;
    let cancelHello: (() => void) | null = null;

    function sayHello(): void {
        // set before sending, because some channels deliver the answer synchronously
        cancelHello = after(HELLO_AGAIN_MS, sayHello, 'hello');
        channel.post(writeMessage({ type: 'hello', session }));
    }

    function wasHeard(): void {
        cancelHello?.();
        cancelHello = null;
    }

    function ask(port: PortName, command: AnyCommand): Promise<unknown> {
        serial += 1;
        const id = `${session}-${serial}`;
        const text = writeMessage({ type: 'command', port, id, command });
        if (text.length > LONGEST_MESSAGE) {
            log('warn', `${port} ${command.command} was not sent: it is ${text.length} characters long`);
            return Promise.reject(new Failure('malformed'));
        }
        const answer = new Promise((resolve, reject) => {
            asked.set(id, {
                port,
                command: command.command,
                settle: (came) => (came.ok ? resolve(came.value) : reject(failureOf(came.error)))
            });
        });
        channel.post(text);
        return inTime(port, command.command, answer, { after, log }, () => asked.delete(id));
    }

    function answered(answer: Extract<PortMessage, { type: 'answer' }>): void {
        const waiting = asked.get(answer.id);
        if (waiting?.port !== answer.port) {
            log('warn', `ignored an unexpected answer from ${answer.port}: ${answer.id}`);
            return;
        }
        asked.delete(answer.id);
        const fault = answer.ok
            ? (PORT_VALUES[waiting.port]?.[waiting.command]?.(answer.value, 'value') ?? null)
            : null;
        if (fault) log('warn', `the answer to ${answer.port} ${waiting.command} is invalid: ${fault}`);
        waiting.settle(fault ? { ...answer, ok: false, error: { reason: 'malformed' } } : answer);
    }

    function hear(text: unknown): void {
        const read = readFromServing(text);
        if (!read.ok) {
            log('warn', `ignored a message from the other side: ${read.fault}`);
            return;
        }
        for (const fault of read.leftOut) log('warn', `ignored an invalid call from the phone: ${fault}`);
        wasHeard();
        const { message } = read;
        if (message.type === 'answer') answered(message);
        else if (message.type === 'event') listeners.get(message.port)?.(message.event);
    }

    const portTo = (name: PortName): Port<AnyCommand, unknown> => ({
        execute: (command) => ask(name, command),
        listen: (heard) => listeners.set(name, heard)
    });

    return {
        ports: Object.fromEntries(names.map((name) => [name, portTo(name)])) as unknown as Pick<AllPorts, Name>,
        open() {
            channel.listen(hear);
            sayHello();
        },
        close() {
            wasHeard();
            channel.close();
        }
    };
}
