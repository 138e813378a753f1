import { settled } from '../../../__tests__/fakes/simulatedClock';
import { OpenMicrophone } from '../openMicrophone';

class FakeTrack {
    readonly kind = 'audio';
    onended: (() => void) | null = null;
    enabled = true;
    stopped = false;
    readonly name: string;
    constructor(name: string) {
        this.name = name;
    }
    stop(): void {
        this.stopped = true;
    }
}

class FakeStream {
    tracks: FakeTrack[];
    constructor(...names: string[]) {
        this.tracks = names.map((name) => new FakeTrack(name));
    }
    getTracks = () => this.tracks;
    getAudioTracks = () => this.tracks;
    addTrack(track: FakeTrack): void {
        this.tracks.push(track);
    }
    removeTrack(track: FakeTrack): void {
        this.tracks = this.tracks.filter((one) => one !== track);
    }
    get only(): FakeTrack {
        return this.tracks[0];
    }
}
const asStream = (stream: FakeStream): MediaStream => stream as unknown as MediaStream;

/** A call whose microphone is `first`. `next` is what the browser returns from then on; null: an error. */
function call() {
    const test = {
        reported: [] as string[],
        wanted: 'first',
        next: 'second' as string | null,
        opened: [] as FakeStream[]
    };
    const stream = new FakeStream('first');
    const sender = {
        track: stream.only,
        replaceTrack(track: FakeTrack): Promise<void> {
            this.track = track;
            return Promise.resolve();
        }
    };
    const microphone = new OpenMicrophone({
        stream: asStream(stream),
        reopen: () => {
            if (test.next === null) return Promise.reject(new Error('none'));
            const other = new FakeStream(test.next);
            test.opened.push(other);
            return Promise.resolve(asStream(other));
        },
        wanted: () => test.wanted,
        onGone: () => test.reported.push('gone'),
        onBack: () => test.reported.push('back'),
        onClose: () => test.reported.push('closed'),
        log: () => undefined
    });
    microphone.feed({ getSenders: () => [sender] } as unknown as RTCPeerConnection);
    return { test, stream, sender, microphone };
}

describe('the microphone of a call', () => {
    it('is replaced at once when it is removed, in the same stream and without a new connection', async () => {
        const { test, stream, sender } = call();
        const old = stream.only;
        old.onended?.();
        await settled();
        expect(sender.track.name).toBe('second');
        expect(stream.tracks.map(({ name }) => name)).toEqual(['second']);
        expect(old.stopped).toBe(true);
        expect(test.reported).toEqual(['back']);
    });

    it('is reported when it is removed and there is no other, and replaced by the next one that is connected', async () => {
        const { test, stream, sender, microphone } = call();
        test.next = null;
        stream.only.onended?.();
        await settled();
        expect(test.reported).toEqual(['gone']);
        test.next = 'second';
        microphone.follow();
        await settled();
        expect(sender.track.name).toBe('second');
        expect(test.reported).toEqual(['gone', 'back']);
    });

    it('follows the choice of the agent, and is not opened again for the same choice', async () => {
        const { test, sender, microphone } = call();
        microphone.follow();
        await settled();
        expect(test.opened).toHaveLength(0);
        test.wanted = 'second';
        microphone.follow();
        microphone.follow();
        await settled();
        expect(test.opened).toHaveLength(1);
        expect(sender.track.name).toBe('second');
        expect(test.reported).toEqual([]);
    });

    it('a muted call stays muted with another microphone', async () => {
        const { test, stream, sender, microphone } = call();
        stream.only.enabled = false;
        test.wanted = 'second';
        microphone.follow();
        await settled();
        expect(sender.track.enabled).toBe(false);
    });

    it('stays the same if the chosen one cannot be opened', async () => {
        const { test, sender, microphone } = call();
        test.wanted = 'second';
        test.next = null;
        microphone.follow();
        await settled();
        expect(sender.track).toMatchObject({ name: 'first', stopped: false });
        expect(test.reported).toEqual([]);
    });

    it('goes to a conference instead, also after a change, and then to the far end again', async () => {
        const { test, sender, microphone } = call();
        const mixed: string[] = [];
        await microphone.sendTo({ replaceTrack: (track) => void mixed.push((track as unknown as FakeTrack).name) });
        const mix = new FakeTrack('mix');
        sender.track = mix;
        test.wanted = 'second';
        microphone.follow();
        await settled();
        expect([mixed, sender.track.name]).toEqual([['first', 'second'], 'mix']);
        await microphone.sendTo(null);
        expect(sender.track).toMatchObject({ name: 'second', enabled: true });
    });

    it('is disabled if the call that leaves the conference is on hold or muted, for which the stack has disabled the mix', async () => {
        const { stream, sender, microphone } = call();
        await microphone.sendTo({ replaceTrack: () => undefined });
        sender.track = Object.assign(new FakeTrack('mix'), { enabled: false });
        await microphone.sendTo(null);
        expect(sender.track).toBe(stream.only);
        expect(stream.only.enabled).toBe(false);
    });

    it('is not sent to a far end that has hung up', async () => {
        const { sender, microphone } = call();
        await microphone.sendTo({ replaceTrack: () => undefined });
        sender.track = new FakeTrack('mix');
        microphone.close();
        await microphone.sendTo(null);
        expect(sender.track.name).toBe('mix');
    });

    it('is closed after the call, as is one that opens later', async () => {
        const { test, stream, microphone } = call();
        test.wanted = 'second';
        microphone.follow();
        microphone.close();
        microphone.close();
        await settled();
        expect(stream.tracks.every(({ stopped }) => stopped)).toBe(true);
        expect(test.opened.every(({ only }) => only.stopped)).toBe(true);
        expect(test.reported).toEqual(['closed']);
    });
});
