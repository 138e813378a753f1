/** How `npm start` connects the workbench to the lab: with a SIP phone in the browser, or with a desk phone. */
import { CUSTOMER } from '../../tests/pbx/lab/lab.mjs';
import { PhoneKeys } from '../../tests/pbx/lab/phoneKeys.mjs';

/** The page's origins under both loopback names: the frame has the one that the page does not have. */
export const loopbackOrigins = (port) =>
    ['http', 'https'].flatMap((scheme) => ['127.0.0.1', 'localhost'].map((name) => `${scheme}://${name}:${port}`));

/** How the workbench places a call: the customer calls the agent. */
const byCustomer = (ring) => async (call) => {
    try {
        return { callId: await ring(call) };
    } catch (error) {
        return { error: `The customer's phone cannot call you: ${error.message}` };
    }
};

/** @type {Record<'sip' | 'desk', import('./phones.mjs').StartedPhone>} */
export const LAB_PHONES = {
    sip: {
        begin: (lab) =>
            Promise.resolve({
                sip: { server: lab.sipServer, domain: lab.domain },
                placeCall: byCustomer(async (call) => String((await lab.ringAgent(call)).callId))
            }),
        connect: () => Promise.resolve(),
        firstSteps: (
            { agent },
            _port,
            ring
        ) => `  * sign in to the phone: extension ${agent.user}, password ${agent.password}
  * allow the microphone: you talk through it and your speakers
  * make the customer's phone call you:
      ${ring}`
    },
    desk: {
        async begin(lab) {
            await lab.handset.start();
            const { number } = lab.handset;
            const handset = new PhoneKeys(lab.handset, number);
            const customer = new PhoneKeys(lab.customer, CUSTOMER.number);
            return {
                desk: { servers: [lab.cti.address] },
                phones: {
                    handset: Object.assign(handset, { title: 'Your desk phone' }),
                    customer: Object.assign(customer, { title: 'The customer’s phone', dials: number })
                },
                placeCall: byCustomer(async ({ from, name }) => {
                    await lab.customer.ring({ from, name, to: number });
                    return 'lab';
                })
            };
        },
        connect: async (lab, { org, port }, frameOrigin) =>
            lab.cti.start({
                origins: [...loopbackOrigins(port), ...(frameOrigin ? [frameOrigin] : [])],
                orgId: org.id,
                publicKeys: [await org.certificates.publicKey()]
            }),
        firstSteps: (
            { handset },
            port,
            ring
        ) => `  * open the phones in a second window:  http://localhost:${port}/workbench/handset
      your desk phone is ${handset.number}; the customer's phone is beside it
  * click a phone number on Fred Bloggs: your desk phone dials, and you answer at the customer's phone
  * press Dial at the customer's phone, or use
      ${ring}
    and answer in the panel, or at your desk phone
  * hold, transfer, or hang up on either side, and see it on the other one`
    }
};
