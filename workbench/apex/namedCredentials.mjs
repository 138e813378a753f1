/** Where callouts go: to the named credentials that the workbench knows, and nowhere else. */

/** Salesforce's words for a name that does not exist, and for a user without its permission set. */
const noEndpoint = (name) =>
    `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`;

/**
 * @param {(name: string) => { url: string, authorization?: string } | undefined} credentialNamed
 * @returns {(request: import('./library/callouts.mjs').CalloutNeeded['request']) => Promise<{ statusCode: number, status: string,
 *   headers: Record<string, string>, body: string } | { error: string }>} error: the message of the CalloutException
 */
export const sender = (credentialNamed) => async (request) => {
    const [, name, path] = /^callout:(\w+)(.*)$/s.exec(request.endpoint) ?? [];
    if (!name)
        return {
            error: `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${request.endpoint}`
        };
    const credential = credentialNamed(name);
    if (!credential) return { error: noEndpoint(name) };
    try {
        const response = await fetch(`${credential.url}${path}`, {
            method: request.method,
            headers: {
                ...request.headers,
                ...(credential.authorization && { authorization: credential.authorization }),
                // a connection that was kept may be closed by the server at any moment
                connection: 'close'
            },
            redirect: 'manual',
            signal: AbortSignal.timeout(request.timeoutMs),
            ...(request.method !== 'GET' && { body: request.body })
        });
        return {
            statusCode: response.status,
            status: response.statusText,
            headers: Object.fromEntries(response.headers),
            body: await response.text()
        };
    } catch (error) {
        return { error: error.name === 'TimeoutError' ? 'Read timed out' : (error.cause?.message ?? error.message) };
    }
};
