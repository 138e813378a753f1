import type { ToneContext } from '../toneOutput';

export class FakeSource {
    buffer: { length: number } | null = null;
    loop = false;
    stopped = false;
    volume = { value: 1 };
    onended: (() => void) | null = null;
    connect(): void {
        // nothing is behind it
    }
    disconnect(): void {
        this.stopped = true;
    }
    start(): void {
        this.stopped = false;
    }
    stop(): void {
        this.stopped = true;
    }
}

/** A browser's audio output. Tests read what plays in it, and decide whether the browser lets the page play audio. */
export class FakeContext {
    state: AudioContextState = 'suspended';
    readonly sampleRate = 8_000;
    readonly destination = {} as AudioDestinationNode;
    onstatechange: (() => void) | null = null;
    allowed: boolean;
    readonly sinks: string[] = [];
    readonly started: FakeSource[] = [];

    constructor(allowed: boolean) {
        this.allowed = allowed;
    }

    get asContext(): ToneContext {
        return this as unknown as ToneContext;
    }

    /** What plays now. Nothing plays unless the context is running. */
    get playing(): FakeSource[] {
        return this.state === 'running' ? this.started.filter(({ stopped }) => !stopped) : [];
    }

    resume(): Promise<void> {
        // without a click, this stays pending in browsers
        if (!this.allowed) return new Promise(() => undefined);
        return Promise.resolve().then(() => this.become('running'));
    }
    suspend(): Promise<void> {
        this.become('suspended');
        return Promise.resolve();
    }
    setSinkId(id: string): Promise<void> {
        this.sinks.push(id);
        return Promise.resolve();
    }
    createBuffer(_channels: number, length: number) {
        return { length, copyToChannel: () => undefined };
    }
    createBufferSource(): FakeSource {
        const source = new FakeSource();
        this.started.push(source);
        return source;
    }
    createGain() {
        const gain = { gain: { value: 1 }, connect: () => undefined, disconnect: () => undefined };
        const source = this.started.at(-1);
        if (source) source.volume = gain.gain;
        return gain;
    }

    private become(state: AudioContextState): void {
        this.state = state;
        this.onstatechange?.();
    }
}
