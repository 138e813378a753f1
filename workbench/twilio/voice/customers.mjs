/** Customers on the phone, who are played by the page of the far end or by a test. */
import { newSid } from '../sids.mjs';

/** What a number that is dialed does, if nobody decides: it rings until somebody at the page, or a test, answers. */
const RING_SECONDS = 60;
const NO_ANSWER = 45305;

export class Customers {
    #farEnds;
    #customers = new Map();

    /** @param {import('./farEnds.mjs').FarEnds} farEnds */
    constructor(farEnds) {
        this.#farEnds = farEnds;
        /** Told when a customer hangs up. */
        this.onGone = () => {};
        /** Numbers that cannot be reached, by number: the code of the reason. */
        this.failures = new Map();
    }

    get = (callSid) => this.#customers.get(callSid);
    all = () => [...this.#customers.values()];

    #add(customer) {
        this.#customers.set(customer.callSid, customer);
        this.#show();
        return customer;
    }

    /** Someone calls. They hear music until a worker joins. */
    call({ from, to, tone = null }) {
        const customer = this.#add({ callSid: newSid('CA'), number: from, to, tone, state: 'waiting' });
        this.#farEnds.mix({ [customer.callSid]: ['music'] });
        return customer;
    }

    /** A number is dialed for a worker. */
    dial({ to, from, onAnswer, onFail }) {
        const customer = this.#add({
            callSid: newSid('CA'),
            number: to,
            to: from,
            tone: null,
            state: 'ringing',
            onAnswer,
            onFail
        });
        const code = this.failures.get(to);
        customer.timer = setTimeout(() => this.fail(customer, code ?? NO_ANSWER), code ? 0 : RING_SECONDS * 1000);
        return customer;
    }

    answer(customer, { tone = null } = {}) {
        if (customer.state !== 'ringing') throw new Error(`${customer.number} is not ringing.`);
        clearTimeout(customer.timer);
        customer.state = 'talking';
        customer.tone = tone;
        this.#show();
        customer.onAnswer();
    }

    /** The dialed number is busy, or nobody answers, ... */
    fail(customer, code) {
        if (!this.#remove(customer)) return;
        customer.onFail(code);
    }

    hangUp(customer) {
        if (customer.state === 'ringing') this.fail(customer, NO_ANSWER);
        else if (this.#remove(customer)) (customer.onHangUp ?? this.onGone)(customer);
    }

    /** The conference ends the customer's call. */
    end = (customer) => this.#remove(customer);

    #remove(customer) {
        clearTimeout(customer.timer);
        const was = this.#customers.delete(customer.callSid);
        if (was) {
            customer.state = 'gone';
            this.#show();
        }
        return was;
    }

    #show() {
        const shown = this.all().map(({ callSid, number, to, tone, state }) => ({ callSid, number, to, tone, state }));
        this.#farEnds.tell({ do: 'customers', customers: shown });
    }

    stop() {
        for (const { timer } of this.all()) clearTimeout(timer);
    }
}
