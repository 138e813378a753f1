import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';

/** Asterisk's Manager Interface on a real socket, as far as a test plays it. */
export class AmiServer {
    /** The actions that have arrived, as they were written. */
    readonly actions: string[] = [];
    /** What to answer to an action. Undefined: success. Null: nothing. */
    answers: (action: string, id: string) => string | null | undefined = () => undefined;
    /** The time of the program that connects. */
    readonly clock = new SimulatedClock();
    readonly greeting = 'Asterisk Call Manager/11.0.0\r\n';
    private readonly server = net.createServer((socket) => this.accept(socket));
    private readonly sockets: net.Socket[] = [];

    async start(): Promise<number> {
        await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
        return (this.server.address() as AddressInfo).port;
    }

    stop(): Promise<void> {
        this.disconnect();
        return new Promise((resolve) => this.server.close(() => resolve()));
    }

    get connections(): number {
        return this.sockets.length;
    }

    /** The names of the actions that have arrived. */
    get names(): string[] {
        return this.actions.map((action) => valueOf(action, 'Action'));
    }

    disconnect(): void {
        for (const socket of this.sockets) socket.destroy();
    }

    write(text: string): void {
        this.sockets.at(-1)?.write(text);
    }

    private accept(socket: net.Socket): void {
        this.sockets.push(socket);
        socket.on('error', () => undefined);
        socket.setEncoding('utf8');
        socket.write(this.greeting);
        let rest = '';
        socket.on('data', (chunk: string) => {
            const blocks = (rest + chunk).split('\r\n\r\n');
            rest = blocks.pop() ?? '';
            for (const action of blocks) this.take(socket, action);
        });
    }

    private take(socket: net.Socket, action: string): void {
        this.actions.push(action);
        const id = valueOf(action, 'ActionID');
        const answer = this.answers(action, id);
        if (answer !== null) socket.write(answer ?? `Response: Success\r\nActionID: ${id}\r\n\r\n`);
    }
}

export const valueOf = (action: string, key: string): string =>
    new RegExp(`^${key}: (.*)$`, 'm').exec(action.replaceAll('\r', ''))?.[1] ?? '';
