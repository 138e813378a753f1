/**
 * Faults that somebody ordered: the one place that knows whether an answer is delayed, refused or lost.
 */
import { APEX_METHODS } from './apex/apexMethods.mjs';
import { InvalidInput } from './invalidInput.mjs';
import { OPEN_CTI_METHODS } from './openCti/methodNames.mjs';

const KINDS = ['delay', 'refuse', 'lose'];
const LONGEST_DELAY_S = 600;

const TARGETS = [...APEX_METHODS.map((name) => `apex:${name}`), ...OPEN_CTI_METHODS.map((name) => `opencti:${name}`)];

/** @throws {InvalidInput} for what is no fault, with the words for whoever ordered it */
function checked({ target, kind, seconds, message, code, fields, times }) {
    const refuse = (words) => {
        throw new InvalidInput(words);
    };
    if (!TARGETS.includes(target))
        refuse(
            `"${target}" is no target of a fault: say one of ${TARGETS.slice(0, 3).join(', ')}, opencti:screenPop …`
        );
    if (!KINDS.includes(kind)) refuse(`A fault is of the kind ${KINDS.join(', ')}, not "${kind}".`);
    const fits = typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST_DELAY_S;
    if (kind === 'delay' && !fits) refuse(`A delay needs "seconds", a number from 0 to ${LONGEST_DELAY_S}.`);
    if (kind === 'refuse' && (typeof message !== 'string' || !message))
        refuse('A refusal needs a "message", a sentence.');
    if (code !== undefined && typeof code !== 'string')
        refuse('"code" is a text such as FIELD_CUSTOM_VALIDATION_EXCEPTION.');
    if (fields !== undefined && !(Array.isArray(fields) && fields.every((name) => typeof name === 'string')))
        refuse('"fields" is a list of API names.');
    if (times !== undefined && !(Number.isInteger(times) && times > 0)) refuse('"times" is a whole number from 1.');
    return JSON.parse(JSON.stringify({ target, kind, seconds, message, code, fields, times }));
}

export class Faults {
    #ordered = [];

    /** What is ordered now, `times` counted down. */
    get all() {
        return structuredClone(this.#ordered);
    }

    clear() {
        this.#ordered = [];
    }

    /** @throws {InvalidInput} */
    add(order) {
        this.#ordered.push(checked(order));
    }

    /**
     * What happens to a call that is made now; a fault with `times` is used up.
     * @param {string} target "apex:CallerLookup.find", "opencti:screenPop"
     * @returns {{ delayMs: number, refusal: { message: string, code?: string, fields?: string[] } | null, lost: boolean }}
     */
    take(target) {
        const mine = this.#ordered.filter((one) => one.target === target);
        for (const fault of mine) if (fault.times !== undefined) fault.times -= 1;
        this.#ordered = this.#ordered.filter((one) => one.times !== 0);
        return {
            delayMs: mine.reduce((sum, { kind, seconds }) => sum + (kind === 'delay' ? seconds * 1000 : 0), 0),
            refusal: mine.find(({ kind }) => kind === 'refuse') ?? null,
            lost: mine.some(({ kind }) => kind === 'lose')
        };
    }
}
