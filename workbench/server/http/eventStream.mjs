/**
 * Opens a stream of server-sent events.
 * @param {{ response: import('node:http').ServerResponse }} exchange
 * @param {() => void} onClose called when the browser closes the connection
 * @returns {(event: string, data: unknown) => void} sends an event
 */
export function openEventStream({ response }, onClose) {
    response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive'
    });
    // Tells the browser that it is connected, and how long to wait before it reconnects.
    response.write('retry: 500\n\n');
    response.on('close', onClose);
    return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
