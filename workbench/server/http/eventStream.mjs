/**
 * Opens a stream of server-sent events.
 * @param {{ response: import('node:http').ServerResponse }} exchange
 * @param {() => void} onClose the browser has gone away
 * @returns {(event: string, data: unknown) => void} sends an event
 */
export function openEventStream({ response }, onClose) {
    response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive'
    });
    // Tells the browser at once that it is connected, and how long to wait when it is not any more.
    response.write('retry: 500\n\n');
    response.on('close', onClose);
    return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
