// [ring-to-sound]: from a ringing call until the first audible sample of the ringtone leaves the output. The baseline is a minimal page
// that plays the same samples on the same event. Both outputs are asleep before, as usual between calls: most of the time is what the
// browser takes to wake one up.
import { startJourney } from '../tests/browser/support/journey.mjs';
import { result } from './statistics.mjs';

const RUNS = 20;
/** After this time of silence, the phone lets its output sleep, in milliseconds. */
const ASLEEP_AFTER_MS = 3_500;

/**
 * Runs in a page. `window.listenFor(act)` calls `act`, which plays a sound, and resolves to the milliseconds until it was heard.
 * `window.played` has the samples that were played last. An output is measured from its second sound on.
 */
function listen() {
    const worklet = `registerProcessor('ear', class extends AudioWorkletProcessor {
        constructor() {
            super();
            this.port.onmessage = () => (this.waits = true);
        }
        process([[samples]]) {
            const at = this.waits && samples ? samples.findIndex((one) => Math.abs(one) > 0.001) : -1;
            if (at >= 0) {
                this.waits = false;
                this.port.postMessage((currentFrame + at) / sampleRate);
            }
            return true;
        }
    });`;
    const { connect } = AudioNode.prototype;
    const ears = new Map();
    let heard = () => undefined;
    const earOf = async (context) => {
        await context.audioWorklet.addModule(`data:text/javascript,${encodeURIComponent(worklet)}`);
        const ear = new AudioWorkletNode(context, 'ear');
        connect.call(ear, context.destination);
        ear.port.onmessage = ({ data }) => {
            const { contextTime, performanceTime } = context.getOutputTimestamp();
            heard(performanceTime + (data - contextTime) * 1000);
        };
        ears.set(context, ear);
    };
    AudioNode.prototype.connect = function (to, ...rest) {
        if (to instanceof AudioDestinationNode) {
            const ear = ears.get(this.context);
            if (ear) connect.call(this, ear);
            else if (ear === undefined) {
                ears.set(this.context, null);
                void earOf(this.context);
            }
        }
        return connect.call(this, to, ...rest);
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...args) {
        window.played = this.buffer;
        return start.apply(this, args);
    };
    window.listenFor = (act) =>
        new Promise((resolve) => {
            for (const ear of ears.values()) ear.port.postMessage('again');
            const from = performance.now();
            heard = (at) => resolve(at - from);
            void act();
        });
}

/** Runs in the minimal page: plays these samples and lets the output sleep again. */
function bare({ samples, rate }) {
    const context = new AudioContext();
    const buffer = context.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(Float32Array.from(samples), 0);
    let source = null;
    window.ring = () => {
        source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(context.destination);
        source.start();
        return context.resume();
    };
    window.quiet = () => {
        source.stop();
        source.disconnect();
        return context.suspend();
    };
}

const asleep = () => new Promise((resolve) => setTimeout(resolve, ASLEEP_AFTER_MS));

export async function benchSound() {
    const journey = await startJourney({ light: false });
    const ours = [];
    const floor = [];
    try {
        await journey.begin();
        const frame = journey.frame();
        await frame.evaluate(listen);
        const ring = async (measured) => {
            const ms = await frame.evaluate(async (awaited) => {
                const call = () => window.CRMConnect.demo.placeCall({ from: '+447814256404' });
                return awaited ? window.listenFor(call) : (void call(), 0);
            }, measured);
            await journey.panel.offers('Answer');
            const callId = await frame.evaluate(() => window.CRMConnect.demo.calls()[0].connection.callId);
            await journey.farEnd(callId, 'hangUp');
            await asleep();
            return ms;
        };
        await ring(false);
        const played = await frame.evaluate(() => ({
            samples: [...window.played.getChannelData(0)],
            rate: window.played.sampleRate
        }));
        const page = await journey.context.newPage();
        await page.goto(`${journey.origin}/resource/SoftphoneFrame/frame.js`);
        await page.evaluate(listen);
        await page.evaluate(bare, played);
        const bareRing = async (measured) => {
            const ms = await page.evaluate(
                (awaited) => (awaited ? window.listenFor(window.ring) : window.ring().then(() => 0)),
                measured
            );
            await page.evaluate(() => window.quiet());
            await asleep();
            return ms;
        };
        await bareRing(false);
        for (let run = 0; run < RUNS; run++) {
            ours.push(await ring(true));
            floor.push(await bareRing(true));
        }
    } finally {
        await journey.end();
    }
    return { results: [result('ring-to-sound', 'ms', 'a bare page that plays the same samples', ours, floor)] };
}
