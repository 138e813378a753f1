/** Carries POST /workbench/calls to the demo line of this frame, while it has one. */
interface DemoWindow {
    readonly CRMConnect?: {
        readonly demo?: {
            placeCall(call: {
                from: string;
                name?: string;
                attributes?: Record<string, string>;
            }): Promise<{ callId: string }>;
        };
    };
}
interface PlaceCall {
    readonly requestId: string;
    readonly from: string;
    readonly name?: string;
    readonly attributes?: Record<string, string>;
}

const page = window as unknown as DemoWindow;

async function place({ requestId, ...call }: PlaceCall): Promise<object> {
    const { demo } = page.CRMConnect ?? {};
    if (!demo)
        return {
            requestId,
            error: 'No panel with a demo line is open in a browser, or another phone system is set up.'
        };
    try {
        return { requestId, ...(await demo.placeCall(call)) };
    } catch (error) {
        return { requestId, error: error instanceof Error ? error.message : String(error) };
    }
}

const source = new EventSource('/workbench/demo');
source.addEventListener('placeCall', ({ data }: MessageEvent<string>) => {
    const answer = (body: object): Promise<unknown> =>
        fetch('/workbench/demo/answer', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body)
        });
    // the workbench waits for an answer with a deadline of its own
    place(JSON.parse(data) as PlaceCall).then(answer, () => undefined);
});
window.addEventListener('pagehide', () => source.close());

export {}; // a module: its names are its own
