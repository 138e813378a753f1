/** Who hears whom: each party has a voice and ears; music and the ringback tone are voices, too. */

interface Party {
    readonly voice: AudioNode;
    readonly ears: AudioNode;
}

/** What someone on hold hears, and someone whose call is not answered yet. */
const VOICES: Readonly<Record<string, number>> = { music: 660, ringing: 425 };

export class Mixer {
    readonly context = new AudioContext();
    private readonly parties = new Map<string, Party>();
    private readonly voices = new Map<string, AudioNode>();
    /** The voices that each party's ears are connected to. */
    private hears = new Map<string, readonly string[]>();

    constructor() {
        for (const [name, hz] of Object.entries(VOICES)) this.voices.set(name, this.tone(hz));
    }

    tone(hz: number): AudioNode {
        const oscillator = this.context.createOscillator();
        oscillator.frequency.value = hz;
        const volume = this.context.createGain();
        volume.gain.value = 0.3;
        oscillator.connect(volume);
        oscillator.start();
        return volume;
    }

    add(id: string, party: Party): void {
        this.remove(id);
        this.parties.set(id, party);
        this.voices.set(id, party.voice);
        // those who were to hear it, and what it was to hear, before it was there
        for (const [listener, heard] of this.hears) this.connect(listener, heard);
    }

    remove(id: string): void {
        this.parties.get(id)?.voice.disconnect();
        this.parties.delete(id);
        this.voices.delete(id);
        this.hears.delete(id);
    }

    mix(hears: Readonly<Record<string, readonly string[]>>): void {
        for (const [listener, heard] of Object.entries(hears)) this.connect(listener, heard);
    }

    private connect(listener: string, heard: readonly string[]): void {
        const ears = this.parties.get(listener)?.ears;
        if (ears) {
            for (const name of this.hears.get(listener) ?? []) this.disconnect(name, ears);
            for (const name of heard) this.voices.get(name)?.connect(ears);
        }
        this.hears.set(listener, heard);
    }

    private disconnect(name: string, ears: AudioNode): void {
        try {
            this.voices.get(name)?.disconnect(ears);
        } catch {
            // it was not connected: the party had not been there yet
        }
    }
}
