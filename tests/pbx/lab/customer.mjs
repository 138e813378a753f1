/** The customer's telephone: in the outside world, behind the trunk. It can call as anybody. */
import { Baresip } from './baresip.mjs';
import { CUSTOMER, DOMAIN } from './settings.mjs';

/** What a British telephone dials to withhold its number; the exchange knows it too (asterisk/extensions.conf). */
const WITHHOLD = '141';

/** Prefix to dial so that the exchange reports the caller in another way (asterisk/extensions.conf). */
const WAYS = { unknown: '142', byName: '143' };

const account = (number, name, ports) =>
    `"${name}" <sip:${number}@${DOMAIN}>;outbound="sip:127.0.0.1:${ports.sip}";regint=0;answermode=manual;audio_codecs=PCMU,PCMA`;

export class Customer extends Baresip {
    #ports;
    #identity = `${CUSTOMER.name} ${CUSTOMER.number}`;

    constructor({ program, runDir, ports }) {
        const first = account(CUSTOMER.number, CUSTOMER.name, ports);
        super({ name: 'customer', ip: CUSTOMER.ip, ports: ports.customer, account: first, program, runDir });
        this.#ports = ports;
    }

    /**
     * Calls an extension of the exchange.
     * @param {object} [call]
     * @param {string} [call.to]
     * @param {string} [call.from] the number to call as; '' or 'anonymous' withholds it
     * @param {string} [call.name] the name to call as
     * @param {keyof typeof WAYS} [call.way] how the exchange reports the caller
     */
    async ring({
        to = '1001',
        from = CUSTOMER.number,
        name = from === CUSTOMER.number ? CUSTOMER.name : '',
        way
    } = {}) {
        const withheld = from === '' || from.toLowerCase() === 'anonymous';
        const number = withheld ? CUSTOMER.number : from.replace(/[\s().-]/g, '');
        if (!/^\+?[0-9*#]{1,30}$/.test(number)) throw new Error(`"${from}" is no number to call from`);
        await this.#become(number, withheld ? CUSTOMER.name : name);
        const { ok, data } = await this.command(
            'dial',
            `sip:${withheld ? WITHHOLD : (WAYS[way] ?? '')}${to}@${DOMAIN}`
        );
        if (!ok) throw new Error(`the customer's phone cannot dial: ${data}`);
    }

    /** It dials with its first account, so it has one at a time: calls that are up end when it becomes somebody else. */
    async #become(number, name) {
        const identity = `${name} ${number}`;
        if (identity === this.#identity) return;
        await this.command('uadelall');
        const { ok, data } = await this.command('uanew', account(number, name.replace(/["\\]/g, "'"), this.#ports));
        if (!ok) throw new Error(`the customer's phone cannot call as ${number}: ${data}`);
        this.#identity = identity;
    }
}
