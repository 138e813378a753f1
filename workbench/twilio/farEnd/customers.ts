import type { Customer } from './messages';
import type { Mixer } from './mixer';

/** Below this, in dB, there is nothing to hear. */
const SILENCE = -60;

/** The customers' voices and ears. */
export class Customers {
    private readonly analysers = new Map<string, AnalyserNode>();
    private readonly mixer: Mixer;
    private microphone: Promise<AudioNode> | null = null;

    constructor(mixer: Mixer) {
        this.mixer = mixer;
    }

    show(customers: readonly Customer[]): void {
        const there = new Set(customers.map(({ callSid }) => callSid));
        for (const callSid of this.analysers.keys()) if (!there.has(callSid)) this.remove(callSid);
        for (const customer of customers)
            if (!this.analysers.has(customer.callSid) && customer.state !== 'ringing') this.add(customer);
    }

    private add({ callSid, tone }: Customer): void {
        const { context } = this.mixer;
        const ears = context.createAnalyser();
        ears.fftSize = 8192;
        ears.smoothingTimeConstant = 0;
        // an analyser without an output keeps its last values
        const loudspeaker = context.createGain();
        loudspeaker.gain.value = tone === null ? 1 : 0;
        ears.connect(loudspeaker).connect(context.destination);
        const voice = context.createGain();
        if (tone === null) void this.useMicrophone().then((microphone) => microphone.connect(voice));
        else this.mixer.tone(tone).connect(voice);
        this.analysers.set(callSid, ears);
        this.mixer.add(callSid, { voice, ears });
    }

    private remove(callSid: string): void {
        this.analysers.get(callSid)?.disconnect();
        this.analysers.delete(callSid);
        this.mixer.remove(callSid);
    }

    private useMicrophone(): Promise<AudioNode> {
        this.microphone ??= navigator.mediaDevices
            .getUserMedia({ audio: true })
            .then((stream) => this.mixer.context.createMediaStreamSource(stream));
        return this.microphone;
    }

    /** The strongest frequency that a customer hears, in Hz; null for silence. */
    hears(callSid: string): number | null {
        const analyser = this.analysers.get(callSid);
        if (!analyser) return null;
        const spectrum = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(spectrum);
        const loudest = Math.max(...spectrum);
        if (loudest < SILENCE) return null;
        return Math.round((spectrum.indexOf(loudest) * this.mixer.context.sampleRate) / analyser.fftSize);
    }
}
