/**
 * Carries POST /workbench/calls to the demo line of this frame. The server asks every frame that is open; one that has no demo
 * line (another tab holds the phone, or another phone system is set up) says so.
 */
interface DemoCall {
    readonly from: string;
    readonly name?: string;
    readonly attributes?: Readonly<Record<string, string>>;
}

interface Page {
    readonly CRMConnect?: { readonly demo?: { placeCall(call: DemoCall): Promise<{ readonly callId: string }> } };
}

type Outcome = { readonly callId: string } | { readonly error: string; readonly noLine?: true };

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

async function carry({ requestId, ...call }: DemoCall & { readonly requestId: string }): Promise<void> {
    const outcome = await place(call);
    await fetch('/workbench/demo/answer', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requestId, ...outcome })
    });
}

let source: EventSource | null = null;

/** A browser opens six connections to one host, and there may be more tabs than that: only the one with the line listens. */
function follow(): void {
    const runs = (window as Page).CRMConnect?.demo !== undefined;
    if (!runs) {
        source?.close();
        source = null;
    } else if (!source) {
        source = new EventSource('/workbench/demo');
        source.addEventListener('placeCall', ({ data }: MessageEvent<string>) => {
            // An answer that cannot be sent is one that the server does not wait for any longer.
            carry(JSON.parse(data) as DemoCall & { requestId: string }).catch(() => undefined);
        });
    }
}

window.addEventListener('crmconnectrunning', follow);
window.addEventListener('pagehide', () => source?.close());
follow();

export {}; // a module: its names are its own
