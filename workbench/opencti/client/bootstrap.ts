/** Where the library stands: read from the frame's address while the script runs, as Salesforce's own does. */
export interface Bootstrap {
    /** Origin of the Salesforce page: messages go there and are taken from there only. */
    readonly origin: string;
    /** API version of the library, from its own path /support/api/NN.0/. */
    readonly version: number;
}

const ORIGIN = /^https?:\/\/[A-Za-z0-9_.-]+(:\d+)?$/;

/**
 * Throws a text (not an Error), as the real library does, when the frame was not opened by Salesforce: `mode` or
 * `sfdcIframeOrigin` missing, doubled or malformed, or another protocol than the page's own. Other hosts than Salesforce's
 * are accepted: the workbench runs on loopback.
 */
export function readBootstrap(location: Location, scriptSource: string): Bootstrap {
    const refuse = (why: string): never => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- the real library throws a text, and clients must live with it
        throw `Failed to initialize Open CTI. ${why}`;
    };
    const parameters = new URLSearchParams(location.search);
    const origins = parameters.getAll('sfdcIframeOrigin');
    if (origins.length !== 1) return refuse('The parameter sfdcIframeOrigin is required, once.');
    if (!parameters.get('mode')) return refuse('The parameter mode is required.');
    const [origin] = origins;
    if (!ORIGIN.test(origin)) return refuse('The parameter sfdcIframeOrigin is no origin.');
    if (!origin.startsWith(`${location.protocol}//`)) return refuse('The page and its frame have different protocols.');
    const version = Number(/\/support\/api\/(\d+)\.0\//.exec(scriptSource)?.[1] ?? 66);
    return { origin, version };
}
