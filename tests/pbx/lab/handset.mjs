/** A desk phone on an agent's table, with what a person does on it. It can answer by itself when the exchange asks for it. */
import { Baresip } from './baresip.mjs';
import { callsIn } from './phoneKeys.mjs';
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
        super({ name, ports: ports[name], account: account(who, ports, true), trace: true, ...rest });
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

    /** A second call. The first one goes on hold. */
    async consult(number) {
        await this.hold();
        await this.dial(number);
    }

    /** Connects the two far ends with each other, as a phone's own transfer key does: a REFER in the held call, with Replaces (RFC 5589). */
    async completeTransfer() {
        const calls = callsIn((await this.command('listcalls')).data);
        const [held, other] = [true, false].map((isHeld) => calls.find(({ state }) => (state === 'held') === isHeld));
        const { to, from } = this.#tagsOf(other.id);
        const replaces = encodeURIComponent(`${other.id};to-tag=${to};from-tag=${from}`);
        await this.#do('callfind', held.id);
        await this.#do('transfer', `<sip:${other.number}@${DOMAIN}?Replaces=${replaces}>`);
    }

    /** The tags of a call that it has dialed. It reports the call's id, but its tags are in its SIP messages only. */
    #tagsOf(id) {
        const messages = this.said(2000).split(/^(?=UDP )/m);
        const message = messages.findLast(
            (one) => one.includes(`Call-ID: ${id}`) && /^To: .*;tag=/m.test(one) && /^CSeq: \d+ INVITE/m.test(one)
        );
        const tag = (header) => new RegExp(`^${header}: .*;tag=([^;\\s]+)`, 'm').exec(message)[1];
        return { to: tag('To'), from: tag('From') };
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
