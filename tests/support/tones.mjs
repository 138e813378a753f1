/**
 * Measures the sounds of a page at its audio outputs. Runs in the page without changing the product. `window.sounding(ms)` listens for
 * that time and returns, for each output that was heard, its device, its level, and the frequencies that were the strongest at
 * some time.
 */
function tapTones() {
    if (window.sounding) return;
    const { connect } = AudioNode.prototype;
    const { play } = HTMLMediaElement.prototype;
    const elements = new Set();
    HTMLMediaElement.prototype.play = function () {
        elements.add(this);
        return play.call(this);
    };
    const taps = new Map();
    AudioNode.prototype.connect = function (to, ...rest) {
        if (to instanceof AudioDestinationNode || to instanceof MediaStreamAudioDestinationNode) {
            const { context } = this;
            if (!taps.has(to)) {
                const analyser = context.createAnalyser();
                analyser.fftSize = 8192;
                analyser.smoothingTimeConstant = 0;
                taps.set(to, analyser);
                // An analyser without input, or without an output, keeps its last values.
                const silence = context.createConstantSource();
                silence.offset.value = 0;
                silence.start();
                connect.call(silence, analyser);
                const mute = context.createGain();
                mute.gain.value = 0;
                connect.call(analyser, mute);
                connect.call(mute, context.destination);
            }
            connect.call(this, taps.get(to));
        }
        return connect.call(this, to, ...rest);
    };
    /** The id of the device that plays this, '' for the system's default; null if nothing plays it. */
    const deviceOf = (to) => {
        if (to instanceof AudioDestinationNode) return '';
        const element = [...elements].find(({ srcObject, paused }) => srcObject === to.stream && !paused);
        return element ? element.sinkId : null;
    };
    const look = (to, analyser, outputs) => {
        const { context } = to;
        const device = deviceOf(to);
        if (context.state !== 'running' || device === null) return;
        const samples = new Float32Array(2048);
        analyser.getFloatTimeDomainData(samples);
        const level = Math.max(...samples.map(Math.abs));
        if (level < 0.005) return;
        const spectrum = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(spectrum);
        const hz = Math.round((spectrum.indexOf(Math.max(...spectrum)) * context.sampleRate) / analyser.fftSize);
        const output = outputs.get(device) ?? { device, level: 0, hz: [] };
        output.level = Math.max(output.level, level);
        if (!output.hz.includes(hz)) output.hz.push(hz);
        outputs.set(device, output);
    };
    window.sounding = async (milliseconds) => {
        const outputs = new Map();
        const end = performance.now() + milliseconds;
        while (performance.now() < end) {
            for (const [to, analyser] of taps) look(to, analyser, outputs);
            // eslint-disable-next-line waits/no-fixed-wait -- the time in which is listened
            await new Promise((resolve) => setTimeout(resolve, 40));
        }
        return [...outputs.values()];
    };
}

const identifierOf = (tree, url) =>
    tree.frame.url === url ? tree.frame.id : tree.childFrames?.map((child) => identifierOf(child, url)).find(Boolean);

/** The frame's main world, or an isolated world in it, which sees the same page. */
async function worldOf(devtools, frame, { aside }) {
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const frameId = identifierOf(frameTree, frame.url());
    if (aside) return (await devtools.send('Page.createIsolatedWorld', { frameId })).executionContextId;
    const worlds = [];
    devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await devtools.send('Runtime.enable');
    return worlds.find(({ auxData }) => auxData.frameId === frameId && auxData.isDefault).id;
}

/** A cross-site frame has its own process, except in the lighter browser. */
async function sessionOf(frame) {
    const context = frame.page().context();
    return context.newCDPSession(frame).catch(() => context.newCDPSession(frame.page()));
}

/** Runs a function in a frame without the user gesture that Playwright adds, which would allow the page to play sound. */
async function runQuietly(frame, act, args = [], where = { aside: false }) {
    const devtools = await sessionOf(frame);
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression: `(${act})(${args.map((arg) => JSON.stringify(arg)).join()})`,
        contextId: await worldOf(devtools, frame, where),
        awaitPromise: true,
        returnByValue: true,
        userGesture: false
    });
    await devtools.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
}

/** The text of a frame, read without a user gesture. */
export const textOf = (frame) => runQuietly(frame, () => document.body.innerText, [], { aside: true });

/** The center of a control in its frame. Finds the control by name, without a user gesture. */
export const placeOf = (frame, name) =>
    runQuietly(
        frame,
        (wanted) => {
            const control = [...document.querySelectorAll('button, input')].find((one) =>
                [one.textContent, one.labels?.[0]?.textContent, one.ariaLabel].some((text) => text?.trim() === wanted)
            );
            const { x, y, width, height } = control.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
        },
        [name],
        { aside: true }
    );

/** Prepares a frame for measuring. */
export const tap = (frame) => runQuietly(frame, tapTones);

/** The sounds of a frame in this time, in milliseconds. */
export const sounding = (frame, milliseconds = 700) => runQuietly(frame, (ms) => window.sounding(ms), [milliseconds]);

/** Whether one of these frequencies was the strongest at some time, within the resolution of an analyser. */
export const hears = (outputs, ...wanted) =>
    outputs.some(({ hz }) => hz.some((one) => wanted.some((frequency) => Math.abs(one - frequency) < 12)));
