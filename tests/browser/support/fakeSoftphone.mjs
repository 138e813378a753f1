// A fake softphone frame: it posts what a test gives it and keeps the answers. It replaces the package's page, so that a test can
// send any message to the host, for any version of the client library.
import { startLoopbackServer } from '../../../workbench/server/http/loopbackServer.mjs';

const PAGE = `<!doctype html><title>wire</title><script>
    const parentOrigin = new URLSearchParams(location.search).get('sfdcIframeOrigin');
    window.wire = { received: [], parentOrigin };
    addEventListener('message', ({ data, origin }) => origin === parentOrigin && window.wire.received.push(data));
    window.post = (message) => parent.postMessage(message, parentOrigin);
</script>`;

/**
 * Serves it on a separate port. A workbench with this origin as its frame origin loads it instead of the package's page.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveFakeSoftphone() {
    const { port, close } = await startLoopbackServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    }, 0);
    return { origin: `http://127.0.0.1:${port}`, close };
}

/** A client of one version, in the frame of an open page. */
export class FakeClient {
    #callId = 0;

    constructor(page, apiVersion = 57) {
        this.page = page;
        this.apiVersion = apiVersion;
    }

    async frame() {
        const element = await this.page.waitForSelector('iframe[src*="/apex/Softphone"]', { state: 'attached' });
        const frame = await element.contentFrame();
        await frame.waitForFunction(() => window.wire);
        return frame;
    }

    /** Posts a message unchanged. */
    async post(message) {
        await (await this.frame()).evaluate((one) => window.post(one), message);
    }

    /** Posts a call and resolves to its callId. */
    async send(methodName, args = {}, more = {}) {
        const callId = this.#callId;
        this.#callId += 1;
        await this.post({
            methodName,
            callId,
            apiVersion: this.apiVersion,
            apiType: 'opencti',
            isCallbackRegistered: true,
            isListenerRegistered: false,
            args,
            ...more
        });
        return callId;
    }

    listen(methodName) {
        return this.send(methodName, {}, { isCallbackRegistered: false, isListenerRegistered: true });
    }

    /** The complete answer to a call. */
    async ask(methodName, args) {
        const callId = await this.send(methodName, args);
        const frame = await this.frame();
        const found = await frame.waitForFunction(
            (id) => window.wire.received.find((one) => one.callId === id && one.shouldExecuteCallback),
            callId,
            { timeout: 30_000 }
        );
        return found.jsonValue();
    }

    /** What a callback would get. */
    async call(methodName, args) {
        return (await this.ask(methodName, args)).response;
    }

    async received(methodName) {
        const frame = await this.frame();
        return frame.evaluate((name) => window.wire.received.filter((one) => one.methodName === name), methodName);
    }

    /** Waits for an event of a listener for which `test`, a function that runs in the page, is true. Returns the newest one. */
    async event(methodName, test = () => true) {
        const frame = await this.frame();
        const found = await frame.waitForFunction(
            ([name, source]) =>
                window.wire.received.findLast(
                    (one) =>
                        one.methodName === name &&
                        one.shouldExecuteListener &&
                        new Function(`return (${source})`)()(one.response)
                ),
            [methodName, test.toString()],
            { timeout: 30_000 }
        );
        return found.jsonValue();
    }
}
