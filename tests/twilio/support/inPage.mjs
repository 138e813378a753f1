/** Runs in the worker's page. */

/**
 * The strongest frequency that arrives in the page's calls, in Hz; null if nothing does. Twilio's client plays it with elements that are
 * not in the document.
 */
export async function heardInCalls(milliseconds) {
    const open = window.connections.filter(({ connectionState }) => connectionState === 'connected');
    const tracks = open.flatMap((connection) => connection.getReceivers().map(({ track }) => track));
    if (tracks.length === 0) return null;
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    for (const track of tracks) context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    // eslint-disable-next-line waits/no-fixed-wait -- the time in which is listened
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const loudest = Math.max(...spectrum);
    const hz = (spectrum.indexOf(loudest) * context.sampleRate) / analyser.fftSize;
    await context.close();
    return loudest < -60 ? null : Math.round(hz);
}
