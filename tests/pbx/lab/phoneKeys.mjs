/** The display and the keys of a phone of the lab, for a page on which a person uses it. */
import { DOMAIN } from './settings.mjs';

const LINE = /\[line \d+, id ([^\]\s]+)\]\s+[\d:]+\s+(\w+)\s+(\(on hold\))?\s*sip:([^\s@]+)@/;

/** baresip's states of a call that is not connected. */
const STATES = { INCOMING: 'ringing', ESTABLISHED: 'talking' };
const OVER = 'TERMINATED';

/**
 * @typedef {object} ShownCall
 * @property {string} id
 * @property {string} number
 * @property {string | null} name as the exchange reports it
 * @property {'ringing' | 'dialing' | 'talking' | 'held'} state
 */

/** @returns {ShownCall[]} from baresip's answer to listcalls */
export function callsIn(list, names = new Map()) {
    return list.split('\n').flatMap((line) => {
        const [, id, state, held, number] = LINE.exec(line) ?? [];
        if (id === undefined || state === OVER) return [];
        return [{ id, number, name: names.get(id) ?? null, state: held ? 'held' : (STATES[state] ?? 'dialing') }];
    });
}

export class PhoneKeys {
    #phone;
    #listeners = new Set();
    #names = new Map();
    #calls = [];
    /** Null: the phone can't answer by itself. */
    #autoAnswer;
    #reading = null;

    /**
     * @param {import('./baresip.mjs').Baresip} phone that was started
     * @param {string} number its own
     */
    constructor(phone, number) {
        this.#phone = phone;
        this.number = number;
        this.#autoAnswer = 'setAutoAnswer' in phone ? true : null;
        phone.onEvent = ({ id, peerdisplayname: name }) => {
            if (id && name) this.#names.set(id, name);
            void this.#refresh();
        };
    }

    /** What the phone shows: { number, autoAnswer, calls }. */
    get display() {
        return { number: this.number, autoAnswer: this.#autoAnswer, calls: this.#calls };
    }

    /** @returns {() => void} stops it */
    onChange(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    /**
     * Presses a key.
     * @param {string} key
     * @param {{ call?: string, number?: string, on?: boolean }} [what] call: its id
     * @throws {Error} when there is no such key or call, or the phone refuses
     */
    async press(key, { call, number = '', on } = {}) {
        const keys = {
            dial: () => this.#do('dial', addressOf(number)),
            answer: () => this.#at(call, 'accept'),
            hangUp: () => this.#at(call, 'hangup'),
            hold: () => this.#at(call, 'hold'),
            resume: () => this.#at(call, 'resume'),
            transfer: () => this.#at(call, 'transfer', addressOf(number)),
            digits: () => this.#digits(number),
            autoAnswer: () => this.#answerAlone(on === true)
        };
        if (!Object.hasOwn(keys, key)) throw new Error(`The phone has no key "${key}".`);
        await keys[key]();
        await this.#refresh();
    }

    async #digits(digits) {
        for (const digit of digits) await this.#phone.command('sndcode', digit);
    }

    async #answerAlone(on) {
        if (this.#autoAnswer === null) throw new Error('This phone cannot answer by itself.');
        if (this.#calls.length > 0) throw new Error('Hang up first: the phone registers anew.');
        await this.#phone.setAutoAnswer(on);
        this.#autoAnswer = on;
    }

    async #at(call, command, params) {
        if (!this.#calls.some(({ id }) => id === call)) throw new Error('This call is over.');
        await this.#do('callfind', call);
        const { ok, data } = await this.#phone.command(command, params);
        // baresip 1.1.0 resumes a call and says that it did not
        if (!ok && command !== 'resume') throw new Error(data.trim() || `The phone refuses ${command}.`);
    }

    async #do(command, params) {
        const { ok, data } = await this.#phone.command(command, params);
        if (!ok) throw new Error(data.trim() || `The phone refuses ${command}.`);
    }

    /** Reads the calls. If that is already being done, it is done once more afterwards. */
    #refresh() {
        this.#reading = (this.#reading ?? Promise.resolve()).then(() => this.#read());
        return this.#reading;
    }

    async #read() {
        try {
            this.#calls = callsIn((await this.#phone.command('listcalls')).data, this.#names);
        } catch {
            return; // the phone is being stopped
        }
        for (const listener of this.#listeners) listener(this.display);
    }
}

function addressOf(number) {
    const dialed = number.replace(/[\s().-]/g, '');
    if (dialed === '') throw new Error('Enter a number first.');
    if (!/^\+?[0-9*#]{1,30}$/.test(dialed)) throw new Error(`"${number}" is not a number.`);
    return `sip:${dialed}@${DOMAIN}`;
}
