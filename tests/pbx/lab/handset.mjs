/** A desk phone on an agent's table, with what a person does on it. It can answer by itself when the exchange asks for it. */
import { Baresip } from './baresip.mjs';
import { DOMAIN } from './settings.mjs';

export class Handset extends Baresip {
    #who;
    #registered;
    #isRegistered = true;

    /**
     * @param {object} options
     * @param {'handset' | 'otherHandset'} options.name
     * @param {{ number: string, name: string, password: string }} options.who
     * @param {() => Promise<void>} options.registered resolves when the exchange has the phone's registration
     */
    constructor({ name, who, ports, registered, ...rest }) {
        super({ name, ports: ports[name], account: account(who, ports, true), ...rest });
        this.#who = { ...who, ports };
        this.#registered = registered;
    }

    get number() {
        return this.#who.number;
    }

    /** Resolves when it can be called. */
    async start() {
        await super.start();
        await this.#registered();
        return this;
    }

    /** Whether it answers by itself when the exchange asks for it. At first, it does. It registers anew, so it must be idle. */
    async setAutoAnswer(on) {
        const from = this.mark();
        await this.command('uadelall');
        await this.#do('uanew', account(this.#who, this.#who.ports, on));
        await this.event('REGISTER_OK', from);
    }

    /** Whether the exchange knows where it is. */
    async setRegistered(on) {
        if (this.#isRegistered === on) return;
        this.#isRegistered = on;
        await this.command('uadelall');
        if (on) await this.#do('uanew', account(this.#who, this.#who.ports, true));
    }

    dial(number) {
        return this.#do('dial', `sip:${number}@${DOMAIN}`);
    }

    /** The call that rings. The one that it talks with goes on hold. */
    answer() {
        return this.command('accept');
    }

    hangUp() {
        return this.command('hangup');
    }

    hold() {
        return this.command('hold');
    }

    resume() {
        return this.command('resume');
    }

    /** Blind transfer of the call that it talks with. */
    transferTo(number) {
        return this.#do('transfer', `sip:${number}@${DOMAIN}`);
    }

    async press(digits) {
        for (const digit of digits) await this.command('sndcode', digit);
    }

    async #do(command, params) {
        const { ok, data } = await this.command(command, params);
        if (!ok) throw new Error(`${this.name}: ${command}: ${data}`);
    }
}

const account = ({ number, name, password }, ports, autoAnswer) =>
    `"${name}" <sip:${number}@${DOMAIN}>;outbound="sip:127.0.0.1:${ports.sip}";auth_user=${number};auth_pass=${password};` +
    `regint=60;answermode=manual;sip_autoanswer=${autoAnswer ? 'yes' : 'no'};audio_codecs=PCMU,PCMA`;
