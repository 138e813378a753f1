/** The customer's phone: outside, behind the trunk. It can call with any number. */
import { Baresip } from './baresip.mjs';
import { CUSTOMER, DOMAIN } from './settings.mjs';

/** The prefix in the UK for withholding the number, which the PBX implements (asterisk/extensions.conf). */
const WITHHOLD = '141';

/** The prefixes that make the PBX report the caller in different ways (asterisk/extensions.conf). */
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
     * Calls an extension of the PBX.
     * @param {object} [call]
     * @param {string} [call.to]
     * @param {string} [call.from] the number to call as; '' or 'anonymous' withholds it
     * @param {string} [call.name] the name to call as
     * @param {keyof typeof WAYS} [call.way] how the PBX reports the caller
     */
    async ring({
        to = '1001',
        from = CUSTOMER.number,
        name = from === CUSTOMER.number ? CUSTOMER.name : '',
        way
    } = {}) {
        const withheld = from === '' || from.toLowerCase() === 'anonymous';
        const number = withheld ? CUSTOMER.number : from.replace(/[\s().-]/g, '');
        if (!/^\+?[0-9*#]{1,30}$/.test(number)) throw new Error(`"${from}" is not a number to call from`);
        await this.#become(number, withheld ? CUSTOMER.name : name);
        const { ok, data } = await this.command(
            'dial',
            `sip:${withheld ? WITHHOLD : (WAYS[way] ?? '')}${to}@${DOMAIN}`
        );
        if (!ok) throw new Error(`the customer's phone cannot dial: ${data}`);
    }

    /** It dials with its first account, so it has one at a time. Current calls end when it changes. */
    async #become(number, name) {
        const identity = `${name} ${number}`;
        if (identity === this.#identity) return;
        await this.command('uadelall');
        const { ok, data } = await this.command('uanew', account(number, name.replace(/["\\]/g, "'"), this.#ports));
        if (!ok) throw new Error(`the customer's phone cannot call as ${number}: ${data}`);
        this.#identity = identity;
    }
}
