// A workbench for a test, with methods for requests.
import { startWorkbench } from '../../../workbench/server/workbench.mjs';

/** Starts one on a free port. `ask` sends JSON and returns { status, body }; it does not throw for an error status. */
export async function openWorkbench(options = {}) {
    const workbench = await startWorkbench({ log: () => undefined, ...options });
    const send = (method, path, body, headers = {}) =>
        fetch(workbench.url + path, {
            method,
            redirect: 'manual',
            headers: { 'content-type': 'application/json', ...headers },
            ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
        });
    const ask = async (method, path, body, headers) => {
        const response = await send(method, `/workbench/${path}`, body, headers);
        return { status: response.status, body: await response.json() };
    };
    /** The value of an Apex method. Throws if there is none. */
    const apex = async (name, params) => {
        const { status, body } = await ask('POST', `apex/${name}`, params);
        if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
        return body;
    };
    return {
        ...workbench,
        send,
        ask,
        apex,
        /** The org's answer to an Open CTI call. */
        cti: async (method, args = {}) => (await ask('POST', `opencti/${method}`, args)).body,
        get: (path) => ask('GET', path),
        post: (path, body) => ask('POST', path, body),
        put: (path, body) => ask('PUT', path, body),
        records: async (object) => (await ask('GET', `records/${object}`)).body.records
    };
}
