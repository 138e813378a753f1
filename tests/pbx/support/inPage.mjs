/** Runs in the agent's page, before the panel, and only observes it. */

/**
 * Keeps every peer connection, so that a test can read its statistics, and turns off processing of the microphone: the browser's
 * noise suppression would remove the constant tone that identifies who speaks.
 */
export function watchMedia() {
    const Native = window.RTCPeerConnection;
    window.connections = [];
    window.RTCPeerConnection = class extends Native {
        constructor(...args) {
            super(...args);
            window.connections.push(this);
        }
    };
    const devices = navigator.mediaDevices;
    if (!devices) return;
    const getUserMedia = devices.getUserMedia.bind(devices);
    window.microphoneAsks = [];
    devices.getUserMedia = (constraints) => {
        window.microphoneAsks.push(constraints);
        const { audio } = constraints;
        const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
        return getUserMedia({ ...constraints, audio: audio && { ...audio, ...plain } });
    };
}

/** The counters of all open connections, which do not change for a call on hold. Null without a connection. */
export async function countersOfCalls() {
    const open = window.connections.filter(({ connectionState }) => connectionState !== 'closed');
    if (open.length === 0) return null;
    const counters = { packetsIn: 0, packetsOut: 0, packetsLost: 0, energyIn: 0 };
    for (const connection of open) {
        for (const report of (await connection.getStats()).values()) {
            if (report.type === 'inbound-rtp') {
                counters.packetsIn += report.packetsReceived;
                counters.packetsLost += report.packetsLost;
                counters.energyIn += report.totalAudioEnergy;
            }
            if (report.type === 'outbound-rtp') counters.packetsOut += report.packetsSent;
        }
    }
    return counters;
}

/** The strongest frequency that the page plays now, in Hz; null if it plays nothing. */
export async function heardInPage(milliseconds) {
    // A call on hold has a stream without a track.
    const playing = [...document.querySelectorAll('audio')].filter(
        ({ srcObject }) => srcObject?.getAudioTracks().length
    );
    if (playing.length === 0) return null;
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    for (const { srcObject } of playing) context.createMediaStreamSource(srcObject).connect(analyser);
    // eslint-disable-next-line waits/no-fixed-wait -- the time in which is listened
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const hz = (spectrum.indexOf(Math.max(...spectrum)) * context.sampleRate) / analyser.fftSize;
    await context.close();
    return Math.round(hz);
}

/** The strongest frequency of each call that the page plays now, in Hz, without silent calls. */
export async function heardOfEachCall(milliseconds) {
    const context = new AudioContext();
    await context.resume();
    const analysers = [...document.querySelectorAll('audio')]
        .filter(({ srcObject }) => srcObject?.getAudioTracks().length)
        .map(({ srcObject }) => {
            const analyser = context.createAnalyser();
            analyser.fftSize = 8192;
            context.createMediaStreamSource(srcObject).connect(analyser);
            return analyser;
        });
    // eslint-disable-next-line waits/no-fixed-wait -- the time in which is listened
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const heard = analysers.flatMap((analyser) => {
        const spectrum = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(spectrum);
        const loudest = Math.max(...spectrum);
        return loudest < -60 ? [] : [(spectrum.indexOf(loudest) * context.sampleRate) / analyser.fftSize];
    });
    await context.close();
    return heard;
}
