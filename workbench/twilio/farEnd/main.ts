/** The script of the page that plays the far end: customers with their voices and ears, and the conferences' mixing. */
import { Customers } from './customers';
import { Legs } from './legs';
import type { Answer, Order } from './messages';
import { Mixer } from './mixer';

const mixer = new Mixer();
const legs = new Legs(mixer);
const customers = new Customers(mixer);
const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/farEnd/socket`);

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
            return {};
        case 'digits':
            return {};
    }
}

socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const order = JSON.parse(data) as Order;
    const id = 'id' in order ? order.id : null;
    const reply = (answer: Answer & { error?: string }): void => {
        if (id !== null) socket.send(JSON.stringify({ id, ...answer }));
    };
    obey(order).then(reply, (error: unknown) => reply({ error: String(error) }));
});

/** For tests: what a customer hears. */
Object.assign(window, { hears: (callSid: string) => customers.hears(callSid) });
