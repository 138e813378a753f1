// [reservation-to-card]: from TaskRouter's reservation of a call for the agent to the caller on the screen, through Twilio's client. The
// baseline is a bare page on a bare socket with the same stand-in, which shows the caller's number.
import http from 'node:http';
import { launch } from '../tests/support/browser.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { startTwilio } from '../workbench/twilio/startTwilio.mjs';
import { openPage, ringing } from './desk.mjs';
import { result } from './statistics.mjs';

const RUNS = 25;
const CALLER = '+447814256404';
const now = () => performance.timeOrigin + performance.now();

const bareHtml = (
    address
) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><div id="bare">Available</div>
<button>Call</button><script>
    const bare = document.querySelector('#bare');
    new WebSocket(${JSON.stringify(address)}).onmessage = ({ data }) => {
        if (data.trim() === '') return;
        const { event_type: type, payload } = JSON.parse(data);
        if (type === 'reservation.created') bare.textContent = JSON.parse(payload.task.attributes).from;
        if (type === 'reservation.canceled') bare.textContent = 'Available';
    };
</script>`;

async function bareAgent({ eventBridge, control }) {
    const address = `${eventBridge.replace('https:', 'wss:')}?token=${control.token('bob')}`;
    const server = http.createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(bareHtml(address));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** A call for one worker, which its caller gives up. */
const callFor = (control, identity) => async (rang) => {
    const { workers } = control.account;
    const attributes = { from: CALLER, direction: 'inbound' };
    rang(now());
    const { taskSid } = control.offerTask({ channel: 'voice', attributes, routingTarget: workers[identity] });
    return () => control.cancel(taskSid);
};

export async function benchTwilio() {
    const twilio = await startTwilio();
    const { control } = twilio;
    for (const identity of ['ada', 'bob']) control.setActivity(identity, 'Available');
    const workbench = await startWorkbench({ phone: 'twilio', twilio });
    const bare = await bareAgent(twilio);
    const browser = await launch({ light: false });
    const cards = { ours: [], floor: [] };
    try {
        const fred = workbench.store.all('Contact').find(({ LastName }) => LastName === 'Bloggs');
        const panel = (page) => page.frameLocator('iframe[src*="/apex/Softphone"]').locator('c-softphone');
        const url = `http://localhost:${workbench.port}/lightning/r/Contact/${fred.Id}/view`;
        const agents = {
            floor: ['bob', await openPage(browser, bare.url, (page) => page.locator('#bare'), 'Call')],
            ours: ['ada', await openPage(browser, url, panel, /^Call .*7814/)]
        };
        // By turns, because the machine may have other things to do.
        for (let run = 0; run < RUNS; run++)
            for (const [name, [identity, page]] of Object.entries(agents))
                cards[name].push(await ringing(page, callFor(control, identity)));
    } finally {
        await browser.close();
        bare.close();
        await workbench.close();
        await twilio.stop();
    }
    return { results: [result('reservation-to-card', 'ms', 'a bare page on a bare socket', cards.ours, cards.floor)] };
}
