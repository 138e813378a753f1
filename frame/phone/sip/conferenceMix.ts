import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';
import { audioSender } from '../media/openMicrophone';
import type { SipCall } from './sipCall';

/** How long the browser may take to start the audio, in milliseconds. Before the agent's first click, it doesn't. */
const STARTS_WITHIN_MS = 1_000;

/** The audio of a conference. The calls in it hear each other. */
export interface Mix {
    readonly calls: readonly SipCall[];
    add(call: SipCall): Promise<void>;
    /** The far end hears only the agent again. */
    remove(call: SipCall): Promise<void>;
    close(): void;
}

interface Member {
    /** All that its far end hears. */
    readonly out: MediaStreamAudioDestinationNode;
    readonly farEnd: MediaStreamAudioSourceNode;
}

/**
 * Mixes in the browser: each far end is sent the agent's microphone and the far ends of all other calls. To the exchange, the
 * calls stay separate. The agent hears all of them anyway.
 */
export class ConferenceMix implements Mix {
    private readonly context: AudioContext;
    private readonly members = new Map<SipCall, Member>();

    constructor(context: AudioContext) {
        this.context = context;
    }

    get calls(): readonly SipCall[] {
        return [...this.members.keys()];
    }

    async add(call: SipCall): Promise<void> {
        const { connection } = call.session;
        const out = this.context.createMediaStreamDestination();
        out.channelCount = 1;
        const farEnd = this.sourceOf(connection.getReceivers().find(({ track }) => track.kind === 'audio')?.track);
        for (const other of this.members.values()) {
            farEnd.connect(other.out);
            other.farEnd.connect(out);
        }
        this.members.set(call, { out, farEnd });
        let microphone: MediaStreamAudioSourceNode | null = null;
        await call.sendThrough({
            replaceTrack: (track) => {
                microphone?.disconnect();
                microphone = this.sourceOf(track);
                microphone.connect(out);
            }
        });
        await audioSender(connection)?.replaceTrack(out.stream.getAudioTracks()[0]);
    }

    async remove(call: SipCall): Promise<void> {
        const member = this.members.get(call);
        if (!member) return;
        this.members.delete(call);
        member.farEnd.disconnect();
        for (const other of this.members.values()) other.farEnd.disconnect(member.out);
        await call.sendThrough(null);
    }

    close(): void {
        void this.context.close();
    }

    private sourceOf(track: MediaStreamTrack | undefined): MediaStreamAudioSourceNode {
        return this.context.createMediaStreamSource(new MediaStream(track ? [track] : []));
    }
}

/** Rejects with `permission` if the browser waits for a click. */
export async function openMix(clock: Clock): Promise<Mix> {
    const context = new AudioContext();
    await Promise.race([context.resume(), new Promise<void>((late) => void clock.after(STARTS_WITHIN_MS, late))]);
    if (context.state === 'running') return new ConferenceMix(context);
    void context.close();
    throw new PhoneSystemError('permission');
}
