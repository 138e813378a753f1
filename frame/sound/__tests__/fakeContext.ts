import type { ToneElement } from '../toneDevice';
import type { ToneContext } from '../toneOutput';

/** What an audio element plays comes from a node with its stream. */
interface FakeNode {
    readonly stream?: object;
}

/** An audio element on a device. */
export class FakeElement {
    srcObject: unknown = null;
    sink = '';
    isPlaying = false;
    play(): Promise<void> {
        this.isPlaying = true;
        return Promise.resolve();
    }
    pause(): void {
        this.isPlaying = false;
    }
    setSinkId(id: string): Promise<void> {
        this.sink = id;
        return Promise.resolve();
    }
    get asElement(): ToneElement {
        return this as unknown as ToneElement;
    }
}

export class FakeSource {
    to: FakeNode = {};
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
    createMediaStreamDestination(): FakeNode {
        return { stream: {} };
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
        const source = this.started.at(-1);
        const gain = { value: 1 };
        if (source) source.volume = gain;
        return {
            gain,
            connect: (to: FakeNode) => {
                if (source) source.to = to;
            },
            disconnect: () => undefined
        };
    }

    private become(state: AudioContextState): void {
        this.state = state;
        this.onstatechange?.();
    }
}
