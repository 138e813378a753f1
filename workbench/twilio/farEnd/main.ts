/** The script of the page that plays the far end: customers with their voices and ears, the conferences' mixing, and supervisors. */
import { Customers } from './customers';
import { Legs } from './legs';
import type { Answer, Order } from './messages';
import { Mixer } from './mixer';
import { View } from './view';

const mixer = new Mixer();
const legs = new Legs(mixer);
const customers = new Customers(mixer);
const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/farEnd/socket`);
const view = new View((act) => socket.send(JSON.stringify(act)));

async function obey(order: Order): Promise<Answer> {
    switch (order.do) {
        case 'offer':
            return { sdp: await legs.offer(order.leg) };
        case 'accept':
            await legs.accept(order.leg, order.sdp);
            return {};
        case 'answer':
            return { sdp: await legs.answer(order.leg, order.sdp) };
        case 'close':
            legs.close(order.leg);
            return {};
        case 'mix':
            mixer.mix(order.hears);
            return {};
        case 'customers':
            customers.show(order.customers);
            view.showCustomers(order.customers);
            return {};
        case 'show':
            view.show(order.shown);
            return {};
        case 'problem':
            view.problem(order.words);
            return {};
    }
}

socket.addEventListener('open', () => view.state('This page plays everybody at Twilio but the agents.'));
socket.addEventListener('close', ({ reason }) => view.state(reason || 'The stand-in for Twilio was stopped.'));
socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const order = JSON.parse(data) as Order;
    const id = 'id' in order ? order.id : null;
    const reply = (answer: Answer & { error?: string }): void => {
        if (id !== null) socket.send(JSON.stringify({ id, ...answer }));
    };
    obey(order).then(reply, (error: unknown) => reply({ error: String(error) }));
});

// A browser lets a page make sounds only after a click.
document.addEventListener('click', () => void mixer.context.resume());

/** For tests: what a customer hears. */
Object.assign(window, { hears: (callSid: string) => customers.hears(callSid) });
