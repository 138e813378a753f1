/** What runs inside the agent's page, before the panel: nothing of the panel is changed, only looked at. */

/**
 * Keeps every peer connection, so that a test can ask it what flowed; and takes the microphone as it is: the browser's noise
 * suppression would remove the steady tone by which a test knows who speaks.
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
        const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
        return getUserMedia({ ...constraints, audio: constraints.audio && plain });
    };
}

/** Counters of the connection that was made last and is still open; null: there is none. */
export async function countersOfLastCall() {
    const connection = window.connections.findLast(({ connectionState }) => connectionState !== 'closed');
    if (!connection) return null;
    const report = [...(await connection.getStats()).values()];
    const find = (type) => report.find((one) => one.type === type && (one.kind ?? 'audio') === 'audio');
    const inbound = find('inbound-rtp');
    return {
        packetsIn: inbound?.packetsReceived ?? 0,
        packetsOut: find('outbound-rtp')?.packetsSent ?? 0,
        packetsLost: inbound?.packetsLost ?? 0,
        energyIn: inbound?.totalAudioEnergy ?? 0
    };
}

/** The strongest frequency in what the page plays now, in Hz; null when it plays nothing. */
export async function heardInPage(milliseconds) {
    const audio = [...document.querySelectorAll('audio')].findLast((one) => one.srcObject);
    if (!audio) return null;
    const context = new AudioContext();
    await context.resume();
    const source = context.createMediaStreamSource(audio.srcObject);
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    source.connect(analyser);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const hz = (spectrum.indexOf(Math.max(...spectrum)) * context.sampleRate) / analyser.fftSize;
    await context.close();
    return Math.round(hz);
}
