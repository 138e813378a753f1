import type { OutgoingTransfer, Task } from '../../contactCenter';
import { Emitter } from './emitter';

export class FakeTransfer extends Emitter implements OutgoingTransfer {
    readonly sid: string;
    transferFailedReason: string | null = null;
    status = 'initiated';

    constructor(sid: string) {
        super();
        this.sid = sid;
    }

    cancel(): Promise<void> {
        this.status = 'canceled';
        this.emit('canceled', this);
        return Promise.resolve();
    }

    complete(): void {
        this.status = 'complete';
        this.emit('completed', this);
    }

    fail(reason: string): void {
        this.transferFailedReason = reason;
        this.emit('failed', this);
    }
}

/** What a request would be, for tests: "hold customer", "conference". */
export type Asked = (request: string) => void;

export class FakeTask extends Emitter implements Task {
    readonly sid: string;
    attributes: unknown;
    readonly taskChannelUniqueName: string;
    reason: string | null = null;
    readonly transfers: { outgoing: FakeTransfer | null } = { outgoing: null };
    private readonly asked: Asked;

    constructor(sid: string, channel: string, attributes: unknown, asked: Asked) {
        super();
        this.sid = sid;
        this.taskChannelUniqueName = channel;
        this.attributes = attributes;
        this.asked = asked;
    }

    setAttributes(attributes: object): Promise<void> {
        this.attributes = attributes;
        this.emit('updated', this);
        return Promise.resolve();
    }

    fetchLatestVersion(): Promise<void> {
        return Promise.resolve();
    }

    async transfer(to: string, { mode }: { mode: 'WARM' | 'COLD' }): Promise<void> {
        await this.request(`transfer ${mode} ${to}`);
        this.transfers.outgoing = new FakeTransfer(`TT${this.sid.slice(2)}${to.slice(-2)}${Math.random()}`);
    }

    async updateParticipant({ hold }: { hold: boolean }): Promise<void> {
        await this.request(`${hold ? 'hold' : 'unhold'} customer`);
    }

    async hold(workerSid: string, on: boolean): Promise<void> {
        await this.request(`${on ? 'hold' : 'unhold'} ${workerSid}`);
    }

    async kick(workerSid: string): Promise<void> {
        await this.request(`kick ${workerSid}`);
    }

    private request(what: string): Promise<void> {
        return new Promise((resolve) => {
            this.asked(what);
            resolve();
        });
    }
}
