/**
 * What TaskRouter's library uses of axios, by fetch. The library is bundled with this instead (scripts/twilioParts.mjs), because axios is
 * as large as half of it.
 */

interface Defaults {
    readonly timeout: number;
    readonly headers: Readonly<Record<string, string>>;
}

interface Response {
    readonly status: number;
    readonly data: unknown;
}

/** An error as the library expects it: with the response, or with the request that had none. */
class RequestError extends Error {
    override readonly name = 'RequestError';
    readonly request = {};
    readonly response: Response | undefined;

    constructor(message: string, response?: Response) {
        super(message);
        this.response = response;
    }
}

async function dataOf(answer: globalThis.Response): Promise<unknown> {
    const text = await answer.text();
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return { message: text.slice(0, 200) };
    }
}

async function post(url: string, body: string, headers: Defaults['headers'], timeout: number): Promise<Response> {
    let response: Response;
    try {
        const answer = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(timeout) });
        response = { status: answer.status, data: await dataOf(answer) };
    } catch (thrown) {
        throw new RequestError((thrown as Error).message);
    }
    if (response.status < 200 || response.status > 299)
        throw new RequestError(`Request failed with status code ${response.status}`, response);
    return response;
}

export default {
    create: ({ timeout, headers }: Defaults) => ({
        post: (url: string, body: string, more: Pick<Defaults, 'headers'>): Promise<Response> =>
            // axios sends texts so
            post(
                url,
                body,
                { 'Content-Type': 'application/x-www-form-urlencoded', ...headers, ...more.headers },
                timeout
            )
    })
};
