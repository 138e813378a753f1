import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { ConferenceMix, openMix } from '../conferenceMix';
import type { MicrophoneOutput } from '../../media/openMicrophone';
import type { SipCall } from '../sipCall';

/** A node of a Web Audio graph: what it is connected to. */
class Node {
    readonly to = new Set<Node>();
    readonly stream: { getAudioTracks: () => unknown[] };
    readonly name: string;
    channelCount = 2;
    constructor(name: string) {
        this.name = name;
        this.stream = { getAudioTracks: () => [{ kind: 'audio', name }] };
    }
    connect(other: Node): void {
        this.to.add(other);
    }
    disconnect(other?: Node): void {
        if (other) this.to.delete(other);
        else this.to.clear();
    }
}

class FakeContext {
    readonly nodes: Node[] = [];
    state = 'suspended';
    closed = false;
    startsAfter: 'nothing' | 'a click' = 'nothing';
    createMediaStreamDestination(): Node {
        return this.add(`mix ${this.nodes.length}`);
    }
    createMediaStreamSource({ tracks }: { tracks: { name: string }[] }): Node {
        return this.add(tracks[0].name);
    }
    resume(): Promise<void> {
        if (this.startsAfter === 'a click') return new Promise(() => undefined);
        this.state = 'running';
        return Promise.resolve();
    }
    close(): Promise<void> {
        this.closed = true;
        return Promise.resolve();
    }
    private add(name: string): Node {
        const node = new Node(name);
        this.nodes.push(node);
        return node;
    }
    /** Whose audio is in what a track contains, by name. */
    heardIn(track: { name: string }): string[] {
        return this.nodes.filter(({ to }) => [...to].some(({ name }) => name === track.name)).map(({ name }) => name);
    }
}

/** A call whose far end and microphone have its name. */
function call(name: string) {
    const sender = {
        track: { kind: 'audio', name: `microphone of ${name}` },
        replaceTrack(track: never): Promise<void> {
            this.track = track;
            return Promise.resolve();
        }
    };
    const test = { sender, output: null as MicrophoneOutput | null };
    const session = {
        connection: {
            getSenders: () => [sender],
            getReceivers: () => [{ track: { kind: 'audio', name } }]
        }
    };
    const sendThrough = (output: MicrophoneOutput | null): Promise<void> => {
        test.output = output;
        void output?.replaceTrack({ kind: 'audio', name: `microphone of ${name}` } as never);
        return Promise.resolve();
    };
    return { ...test, test, tracked: { session, sendThrough } as unknown as SipCall };
}

function conference() {
    const context = new FakeContext();
    return { context, mix: new ConferenceMix(context as unknown as AudioContext) };
}

describe('the audio of a conference', () => {
    const pages = globalThis as { MediaStream?: unknown; AudioContext?: unknown };
    beforeAll(() => {
        pages.MediaStream = class {
            readonly tracks: unknown[];
            constructor(tracks: unknown[]) {
                this.tracks = tracks;
            }
        };
    });
    afterAll(() => {
        delete pages.MediaStream;
        delete pages.AudioContext;
    });

    it('each far end hears the agent and all others, but not itself', async () => {
        const { context, mix } = conference();
        const calls = ['Fred', 'Nora', 'Ian'].map(call);
        for (const { tracked } of calls) await mix.add(tracked);
        expect(calls.map(({ sender }) => context.heardIn(sender.track).sort())).toEqual([
            ['Ian', 'Nora', 'microphone of Fred'],
            ['Fred', 'Ian', 'microphone of Nora'],
            ['Fred', 'Nora', 'microphone of Ian']
        ]);
    });

    it('a far end that leaves is heard by none of the others, and does not hear them', async () => {
        const { context, mix } = conference();
        const [fred, nora, ian] = ['Fred', 'Nora', 'Ian'].map(call);
        for (const { tracked } of [fred, nora, ian]) await mix.add(tracked);
        await mix.remove(fred.tracked);
        expect(fred.test.output).toBeNull();
        expect(context.heardIn(fred.sender.track)).toEqual(['microphone of Fred']);
        expect(context.heardIn(nora.sender.track).sort()).toEqual(['Ian', 'microphone of Nora']);
        expect(mix.calls).toEqual([nora.tracked, ian.tracked]);
    });

    it('another microphone replaces the first one in the mix', async () => {
        const { context, mix } = conference();
        const fred = call('Fred');
        await mix.add(fred.tracked);
        await fred.test.output?.replaceTrack({ kind: 'audio', name: 'headset' } as never);
        expect(context.heardIn(fred.sender.track)).toEqual(['headset']);
    });

    it('begins when the browser has started the audio, and is refused while that needs a click', async () => {
        const clock = new SimulatedClock();
        const context = new FakeContext();
        pages.AudioContext = function () {
            return context;
        };
        expect((await openMix(clock)).calls).toEqual([]);
        Object.assign(context, { state: 'suspended', startsAfter: 'a click' });
        const refused = openMix(clock).catch((thrown: unknown) => thrown);
        await clock.pass(1_000);
        expect(await refused).toMatchObject({ reason: 'permission' });
        expect(context.closed).toBe(true);
    });
});
