/**
 * Sends POST /workbench/calls to the demo line of this frame. The server asks every open frame. A frame without a demo line
 * (because the phone is in another tab, or is another phone system) says so.
 */
interface DemoCall {
    readonly from: string;
    readonly name?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly channel?: string;
}

type Call = DemoCall & { readonly requestId: string };

interface Page {
    readonly CRMConnect?: { readonly demo?: { placeCall(call: DemoCall): Promise<{ readonly callId: string }> } };
}

type Outcome = { readonly callId: string } | { readonly error: string; readonly noLine?: true };

const RETRY_MS = 500;

const post = (path: string, options: RequestInit): Promise<Response> =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, ...options });

const inWords = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

async function place(call: DemoCall): Promise<Outcome> {
    const { demo } = (window as Page).CRMConnect ?? {};
    if (!demo) return { error: 'This panel has no demo line.', noLine: true };
    try {
        const { callId } = await demo.placeCall(call);
        return { callId };
    } catch (thrown) {
        return { error: inWords(thrown) };
    }
}

async function carry({ requestId, ...call }: Call): Promise<void> {
    const outcome = await place(call);
    await post('/workbench/demo/answer', { body: JSON.stringify({ requestId, ...outcome }) });
}

/** Handles each call in the stream of server-sent events until it ends. */
async function carryAll(stream: ReadableStream<string>): Promise<void> {
    const reader = stream.getReader();
    let text = '';
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        const events = (text + value).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
            const [, data] = /^data: (.*)$/m.exec(event) ?? [];
            // If an answer cannot be sent, the server no longer waits for it.
            if (data) carry(JSON.parse(data) as Call).catch(() => undefined);
        }
    }
}

/** Not an EventSource: that can only send a GET, but listening has an effect, which an image in another page must not have. */
async function listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
        try {
            const { body } = await post('/workbench/demo', { signal });
            if (body) await carryAll(body.pipeThrough(new TextDecoderStream()));
        } catch {
            // The workbench is not running.
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
}

let listening: AbortController | null = null;

function stop(): void {
    listening?.abort();
    listening = null;
}

/** A browser opens at most six connections to a host, and there may be more tabs, so only the tab with the line listens. */
function follow(): void {
    const runs = (window as Page).CRMConnect?.demo !== undefined;
    if (!runs) stop();
    else if (!listening) {
        listening = new AbortController();
        void listen(listening.signal);
    }
}

window.addEventListener('crmconnectrunning', follow);
window.addEventListener('pagehide', stop);
follow();

export {}; // makes this a module with its own scope
