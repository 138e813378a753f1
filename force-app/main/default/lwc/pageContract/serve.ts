import { commandErrorOf, writeMessage } from 'c/softphoneContract';
import type {
    AllPorts,
    CommandError,
    Port,
    PortMessage,
    PortName,
    ReadMessage,
    TextChannel
} from 'c/softphoneContract';

/** How many ids are remembered to detect a command that arrives twice. */
const REMEMBERED_IDS = 500;

export interface ServeParts {
    readonly channel: TextChannel;
    readonly log: (line: string) => void;
    /** The asking side listens and has received the ports' current state. Called at the start, and again after a reload. */
    readonly onHello?: () => void;
}

type AnyPort = Port<unknown, Readonly<Record<string, unknown>>>;

/**
 * The serving side of a boundary: executes each command once with this realm's ports, and sends their events.
 * @param readText reads what the asking side sends, with the shapes of these ports' commands
 */
export function serve(
    ports: Partial<AllPorts>,
    readText: (text: unknown) => ReadMessage,
    { channel, log, onHello }: ServeParts
): void {
    let session: string | null = null;
    let ids = new Set<string>();
    const post = (message: PortMessage): void => channel.post(writeMessage(message));

    function isNew(id: string): boolean {
        if (ids.has(id)) return false;
        ids.add(id);
        if (ids.size > REMEMBERED_IDS) ids.delete(ids.values().next().value as string);
        return true;
    }

    function welcome(hello: string): void {
        if (session !== hello) ids = new Set();
        session = hello;
        post({ type: 'hello', session });
        for (const [name, port] of Object.entries(ports) as [PortName, AnyPort][])
            port.listen((event) => post({ type: 'event', port: name, event }));
        onHello?.();
    }

    function execute({ port: name, id, command }: Extract<PortMessage, { type: 'command' }>): void {
        const what = `${name} ${String(command.command)}`;
        const port = (ports as Readonly<Record<string, AnyPort | undefined>>)[name];
        if (!port) {
            log(`refused a message: port ${name} is not served here`);
            post({ type: 'answer', port: name, id, ok: false, error: { reason: 'unsupported' } });
            return;
        }
        if (!isNew(id)) {
            log(`ignored ${what}: the id ${id} was already used`);
            return;
        }
        const asker = session;
        const answer = (outcome: { ok: true; value?: unknown } | { ok: false; error: CommandError }): void => {
            // the asking side was reloaded and no longer waits for this answer
            if (asker !== session) log(`ignored a late answer to ${what}: ${JSON.stringify(outcome)}`);
            else post({ type: 'answer', port: name, id, ...outcome });
        };
        new Promise((resolve) => resolve(port.execute(command))).then(
            (value) => answer(value === undefined ? { ok: true } : { ok: true, value }),
            (thrown) => answer({ ok: false, error: commandErrorOf(thrown) })
        );
    }

    channel.listen((text) => {
        const read = readText(text);
        if (!read.ok) {
            log(`refused a message: ${read.fault}`);
            if (read.asked) post({ type: 'answer', ...read.asked, ok: false, error: { reason: 'malformed' } });
            return;
        }
        const { message } = read;
        if (message.type === 'hello') welcome(message.session);
        if (message.type === 'command') execute(message);
    });
}
