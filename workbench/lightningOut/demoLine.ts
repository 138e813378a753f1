/**
 * Carries POST /workbench/calls to the demo line of this frame. The server asks every frame that is open; one that has no demo
 * line (another tab holds the phone, or another phone system is set up) says so.
 */
interface DemoCall {
    readonly from: string;
    readonly name?: string;
    readonly attributes?: Readonly<Record<string, string>>;
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

/** Carries each call of the stream of server-sent events until it ends. */
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
            // An answer that cannot be sent is one that the server does not wait for any longer.
            if (data) carry(JSON.parse(data) as Call).catch(() => undefined);
        }
    }
}

/** Not an EventSource: it can only GET, and listening has an effect, which no other page's image may have. */
async function listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
        try {
            const { body } = await post('/workbench/demo', { signal });
            if (body) await carryAll(body.pipeThrough(new TextDecoderStream()));
        } catch {
            // The workbench is not there, or not any more.
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
}

let listening: AbortController | null = null;

function stop(): void {
    listening?.abort();
    listening = null;
}

/** A browser opens six connections to one host, and there may be more tabs than that: only the one with the line listens. */
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

export {}; // a module: its names are its own
