import type { VoiceCall, VoiceDevice } from '../../contactCenter';
import { Emitter } from './emitter';

export class FakeVoiceCall extends Emitter implements VoiceCall {
    readonly parameters = { CallSid: 'CA00000000000000000000000000000001' };
    readonly customParameters: Map<string, string>;
    readonly done: string[] = [];
    private isOver = false;
    private readonly onAccept: () => void;
    private readonly onOver: () => void;

    constructor(
        parameters: Iterable<[string, string]>,
        onAccept: () => void = () => undefined,
        onOver: () => void = () => undefined
    ) {
        super();
        this.customParameters = new Map(parameters);
        this.onAccept = onAccept;
        this.onOver = onOver;
    }

    accept(): void {
        this.done.push('accept');
        this.emit('accept', this);
        this.onAccept();
    }

    reject(): void {
        this.done.push('reject');
    }

    ignore(): void {
        this.done.push('ignore');
    }

    /** Either side ends it. */
    disconnect(): void {
        if (this.isOver) return;
        this.isOver = true;
        this.emit('disconnect', this);
        this.onOver();
    }

    mute(on: boolean): void {
        this.done.push(`mute ${on}`);
    }

    sendDigits(digits: string): void {
        this.done.push(`digits ${digits}`);
    }
}

export class FakeDevice extends Emitter implements VoiceDevice {
    readonly tokens: string[];

    constructor(token: string) {
        super();
        this.tokens = [token];
    }

    register(): Promise<void> {
        this.emit('registered', this);
        return Promise.resolve();
    }

    updateToken(token: string): void {
        this.tokens.push(token);
    }

    destroy(): void {
        this.tokens.push('destroyed');
    }
}
