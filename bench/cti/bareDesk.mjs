/**
 * The baseline of the desk phone's figures: a page with a bare socket to the relay, which shows who calls, and a button that sends the
 * action with which Asterisk calls the desk phone.
 */
import http from 'node:http';

const page = (relay, device) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<div id="bare"></div><button>Call</button>
<script>
    const [bare, button] = document.body.children;
    const socket = new WebSocket('ws://127.0.0.1:${relay}/${device}');
    socket.onopen = () => (bare.textContent = 'Available');
    socket.onmessage = ({ data }) => {
        if (data.startsWith('Event: DialBegin')) bare.textContent = /^CallerIDNum: (.*)$/m.exec(data)[1];
        if (data.startsWith('Event: Hangup')) bare.textContent = 'Available';
    };
    button.onclick = () => socket.send('Action: Originate\\r\\nChannel: PJSIP/${device}\\r\\nExten: 07814256404\\r\\n\\r\\n');
</script>`;

export async function bareDesk({ port: relay }, device) {
    const server = http.createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(page(relay, device));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
        server.close();
        server.closeAllConnections();
    };
    return { url: `http://localhost:${server.address().port}/`, close };
}
