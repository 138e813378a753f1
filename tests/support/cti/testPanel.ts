import type { Clock } from '../../../frame/clock';
import { BEAT_MS, VERSIONS, serverMessage } from '../../../cti/protocol/messages';
import type { DeviceCommand, PanelMessage, ServerMessage } from '../../../cti/protocol/messages';
import { MemoryPanel } from './memoryPanel';

type Kind = ServerMessage['type'];
type MessageOf<K extends Kind> = Extract<ServerMessage, { type: K }>;

/** A panel in a test of the server: says what it is told to, and remembers what it has got. */
export class TestPanel {
    readonly line = new MemoryPanel();
    private lastCommand = 0;

    /** What has arrived. Throws if the server has sent anything that is not in the protocol. */
    get messages(): readonly ServerMessage[] {
        return this.line.received.map((text) => {
            const message: unknown = JSON.parse(text);
            const fault = serverMessage(message, 'message');
            if (fault) throw new Error(fault);
            return message as ServerMessage;
        });
    }

    of<K extends Kind>(kind: K): readonly MessageOf<K>[] {
        return this.messages.filter((message): message is MessageOf<K> => message.type === kind);
    }

    /** The names of the events that have arrived. */
    get events(): readonly string[] {
        return this.of('event').map(({ event }) => event.event);
    }

    /** Why the server has refused this panel. */
    get refusal(): string | undefined {
        return this.of('refused')[0]?.reason;
    }

    say(message: PanelMessage): void {
        this.line.send(JSON.stringify(message));
    }

    hello(ticket: string, versions: { least: number; most: number } = VERSIONS): void {
        this.say({ type: 'hello', versions, product: 'test', ticket });
    }

    /** Sends beats from now on, as a panel does. Returns a function that ends this. */
    beat(after: Clock['after']): () => void {
        let cancel = after(BEAT_MS, () => undefined);
        const next = (): void => {
            this.say({ type: 'beat' });
            cancel = after(BEAT_MS, next);
        };
        next();
        return () => cancel();
    }

    /** Returns the command's id. */
    command(command: DeviceCommand): number {
        this.lastCommand += 1;
        this.say({ type: 'command', id: this.lastCommand, command });
        return this.lastCommand;
    }

    answer(id: number): MessageOf<'answer'> | undefined {
        return this.of('answer').find((answer) => answer.id === id);
    }
}
